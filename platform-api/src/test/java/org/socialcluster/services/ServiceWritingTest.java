package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** Who may write which services, what is refused and what is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceWritingTest {
    private static Postgres postgres;
    private static InScope scope;
    private static CentreId primersk;
    private static CentreId obraztsovo;
    private static Actor manager;
    private static ProviderId provider;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        primersk = new CentreId(UUID.fromString(value("select id from centre where slug = 'primersk'")));
        obraztsovo = new CentreId(UUID.fromString(value("select id from centre where slug = 'obraztsovo'")));
        manager = actor(Audience.OFFICE, primersk, Role.CENTRE_MANAGER);
        provider = new ProviderId(UUID.fromString(value("select id from provider where slug = 'kcson'")));
    }

    @BeforeEach
    void the_provider_is_published() throws SQLException {
        sql("update provider set status = 'PUBLISHED' where slug = 'kcson'");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_service_begins_as_a_draft_and_keeps_all_that_was_written() {
        ServiceDraft draft = aService().draft();

        ServiceView service = write(it -> it.add(manager, draft));

        assertThat(service.status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(service.version()).isOne();
        assertThat(service.demo()).isFalse();
        assertThat(service.lastConfirmed()).isNull();
        assertThat(service.draft()).isEqualTo(draft);
        assertThat(read(manager, service.id()).draft()).isEqualTo(draft);
    }

    @Test
    void the_name_in_addresses_is_made_of_the_first_name_and_stays() {
        ServiceView first =
                write(it -> it.add(manager, named("Щедрый вечер: ёлка №1").draft()));
        ServiceView second =
                write(it -> it.add(manager, named("Щедрый вечер — Ёлка №1!").draft()));

        assertThat(second.slug()).isEqualTo(first.slug() + "-2").matches("[a-z0-9]+(-[a-z0-9]+)*");
        ServiceView renamed =
                write(it -> it.change(manager, first.id(), named("Другое").draft(), first.version()));
        assertThat(renamed.slug()).isEqualTo(first.slug());
    }

    @Test
    void a_closure_is_not_for_the_rest_of_the_world() {
        ServiceView service = write(it -> it.add(manager, aService().draft()));
        for (LocalDate far : List.of(LocalDate.of(2090, 1, 1), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            StatusChange closure = new StatusChange(ListingStatus.CLOSED, "ремонт", far);

            assertThatExceptionOfType(Problem.class)
                    .as("%s", far)
                    .isThrownBy(() -> write(it -> it.move(manager, service.id(), closure, service.version())))
                    .satisfies(it -> assertThat(it.errors()).extracting("field").containsExactly("until"));
        }
    }

    @Test
    void a_town_that_stays_keeps_the_note_that_no_draft_speaks_of() throws SQLException {
        ServiceView service = write(it -> it.add(manager, aService().draft()));
        sql("update service_town set note = 'по вторникам' where service_id = '" + service.id() + "'");

        write(it -> it.change(manager, service.id(), named("Иначе").draft(), service.version()));

        assertThat(value("select note from service_town where service_id = '" + service.id() + "'"))
                .isEqualTo("по вторникам");
    }

    @Test
    void every_unknown_code_is_refused_at_its_field_all_at_once() {
        ServiceDraft wrong = new ServiceFixture(new ProviderId(UUID.randomUUID()))
                .needs("HOME_CARE", "NO_SUCH_NEED", "")
                .serviceTypes("DOMESTIC", "MAGIC")
                .place(new PlaceId(UUID.randomUUID()))
                .towns("primersk", "atlantis", "obraztsovo", "obraztsovo")
                .hours("18:00", "09:00")
                .draft();

        Problem refused = refusal(it -> it.add(manager, wrong));

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_INPUT);
        assertThat(refused.errors())
                .extracting(Problem.FieldError::field)
                .containsExactlyInAnyOrder(
                        "needs[1]",
                        "needs[2]",
                        "serviceTypes[1]",
                        "providerId",
                        "placeId",
                        "schedule[0].closes",
                        "servesTowns[0].town",
                        "servesTowns[1].town",
                        "servesTowns[3].town");
    }

    @Test
    void a_provider_or_place_of_another_centre_is_as_unknown_as_none() {
        UUID foreign = UUID.fromString(value("select id from provider where slug = 'hospital'"));

        Problem refused = refusal(it -> it.add(manager, new ServiceFixture(new ProviderId(foreign)).draft()));

        assertThat(refused.errors()).extracting(Problem.FieldError::field).containsExactly("providerId");
    }

    @Test
    void what_everybody_sees_has_a_need_a_description_and_a_provider_in_public() throws SQLException {
        ServiceView bare =
                write(it -> it.add(manager, aService().needs().description(" ").draft()));
        sql("update provider set status = 'DRAFT' where slug = 'kcson'");

        Problem refused = refusal(it -> it.move(manager, bare.id(), publish(), 1));

        assertThat(refused.errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("needs", "description", "providerId");
        assertThat(read(manager, bare.id()).status()).isEqualTo(ListingStatus.DRAFT);
    }

    @Test
    void a_published_service_keeps_the_rules_of_publishing() {
        ServiceView service = published();

        Problem refused = refusal(
                it -> it.change(manager, service.id(), aService().needs().draft(), service.version()));

        assertThat(refused.errors()).extracting(Problem.FieldError::field).containsExactly("needs");
    }

    @Test
    void publishing_confirms_and_shows_the_service_to_visitors() {
        ServiceView service = published();

        assertThat(service.lastConfirmed()).isNotNull();
        assertThat(read(Actor.visitorOf(primersk), service.id()).lastConfirmedBy())
                .isNull();
        ServiceView closed = write(it -> it.move(
                manager,
                service.id(),
                new StatusChange(
                        ListingStatus.CLOSED,
                        "Ремонт",
                        LocalDate.now(Clock.systemUTC()).plusDays(9)),
                service.version()));
        assertThat(closed.closedReason()).isEqualTo("Ремонт");
        assertThat(closed.lastConfirmed()).isEqualTo(service.lastConfirmed());
        assertThat(read(Actor.visitorOf(primersk), service.id()).status()).isEqualTo(ListingStatus.CLOSED);
        ServiceView confirmed = write(it -> it.confirm(manager, service.id(), closed.version()));
        assertThat(confirmed.lastConfirmed()).isAfter(service.lastConfirmed());
        assertThat(confirmed.status()).isEqualTo(ListingStatus.CLOSED);
    }

    @Test
    void a_reason_belongs_to_a_closure_and_a_closure_does_not_end_in_the_past() {
        ServiceView service = published();

        assertThat(refusal(it -> it.move(
                                manager,
                                service.id(),
                                new StatusChange(ListingStatus.ARCHIVED, "x", LocalDate.now(Clock.systemUTC())),
                                service.version()))
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("reason", "until");
        assertThat(refusal(it -> it.move(
                                manager,
                                service.id(),
                                new StatusChange(ListingStatus.CLOSED, null, LocalDate.of(2020, 1, 1)),
                                service.version()))
                        .errors())
                .extracting(Problem.FieldError::field)
                .containsExactly("until");
    }

    @Test
    void the_second_of_two_editors_is_told_and_the_first_one_s_work_stays() {
        ServiceView service = write(it -> it.add(manager, aService().draft()));
        write(it -> it.change(manager, service.id(), named("Первая правка").draft(), 1));

        for (Function<SocialServices, Object> late : List.<Function<SocialServices, Object>>of(
                it -> it.change(manager, service.id(), named("Вторая правка").draft(), 1),
                it -> it.move(manager, service.id(), publish(), 1),
                it -> it.confirm(manager, service.id(), 1),
                it -> it.restore(manager, service.id(), UUID.randomUUID(), 1),
                it -> delete(it, manager, service.id(), 1))) {
            assertThat(refusal(late).type()).isEqualTo(ProblemType.STALE_VERSION);
        }
        assertThat(read(manager, service.id()).name()).isEqualTo("Первая правка");
    }

    @Test
    void only_those_who_list_may_write_and_only_in_their_own_centre() {
        ServiceView service = write(it -> it.add(manager, aService().draft()));
        Actor foreign = actor(Audience.OFFICE, obraztsovo, Role.CENTRE_MANAGER);

        for (Function<SocialServices, Object> attempt : attempts(foreign, service)) {
            Problem refused = refusal(foreign, attempt);
            assertThat(refused.type()).isEqualTo(ProblemType.NOT_FOUND);
        }
        for (Actor reader : List.of(
                actor(Audience.OFFICE, primersk, Role.COORDINATOR),
                actor(Audience.REGION_EDIT, primersk, Role.EXPERT))) {
            for (Function<SocialServices, Object> attempt : attempts(reader, service)) {
                assertThat(refusal(reader, attempt).type()).isEqualTo(ProblemType.FORBIDDEN);
            }
            assertThat(refusal(reader, it -> it.add(reader, aService().draft())).type())
                    .isEqualTo(ProblemType.FORBIDDEN);
        }
        Actor visitor = Actor.visitorOf(primersk);
        for (Function<SocialServices, Object> attempt : attempts(visitor, service)) {
            assertThat(refusal(visitor, attempt).type()).isEqualTo(ProblemType.UNAUTHENTICATED);
        }
        assertThat(read(manager, service.id())).isEqualTo(service);
    }

    @Test
    void what_was_once_public_is_archived_and_not_deleted() {
        ServiceView service = published();
        ServiceView archived =
                write(it -> it.move(manager, service.id(), StatusChange.to(ListingStatus.ARCHIVED), service.version()));

        assertThat(refusal(it -> delete(it, manager, service.id(), archived.version()))
                        .type())
                .isEqualTo(ProblemType.CONFLICT);
        ServiceView draft = write(it -> it.add(manager, aService().draft()));
        scope.as(manager, SocialServices.class, it -> delete(it, manager, draft.id(), draft.version()));
        assertThat(refusal(it -> it.confirm(manager, draft.id(), 1)).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void a_provider_that_was_archived_meanwhile_is_an_error_at_its_field() throws SQLException {
        ServiceView service = write(it -> it.add(manager, aService().draft()));
        sql("update provider set status = 'ARCHIVED' where slug = 'kcson'");

        Problem refused =
                refusal(it -> it.change(manager, service.id(), named("Правка").draft(), 1));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("providerId");
            assertThat(error.message()).contains("в архиве");
        });
    }

    @Test
    void nobody_archives_a_provider_while_a_service_of_it_is_being_published() throws Exception {
        ServiceView service = write(it -> it.add(manager, aService().draft()));

        CompletableFuture<Void> archiving = scope.as(manager, SocialServices.class, it -> {
            it.move(manager, service.id(), publish(), 1);
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> {
                try {
                    sql("select 1 from provider where slug = 'kcson' for update");
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> meanwhile.get(300, TimeUnit.MILLISECONDS));
            return meanwhile;
        });

        archiving.get(10, TimeUnit.SECONDS);
    }

    @Test
    void history_tells_who_did_what_and_any_state_can_be_restored() {
        ServiceDraft first = aService().draft();
        ServiceView service = write(it -> it.add(manager, first));
        ServiceView changed = write(it -> it.change(
                manager,
                service.id(),
                named("Новое имя").needs("FOOD_AID").towns().draft(),
                1));
        List<RecordChange> changes = scope.as(
                manager, RecordHistory.class, it -> it.of(manager, service.id().value(), 10));

        assertThat(changes).hasSize(2).allSatisfy(it -> assertThat(it.by()).isEqualTo(manager.account()));
        ServiceView restored =
                write(it -> it.restore(manager, service.id(), changes.get(1).id(), changed.version()));
        assertThat(restored.draft()).isEqualTo(first);
        assertThat(restored.version()).isEqualTo(3);
        assertThat(refusal(it -> it.restore(manager, service.id(), UUID.randomUUID(), 3))
                        .type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void a_closure_that_is_over_ends_with_the_next_change() throws SQLException {
        ServiceView service = published();
        sql(
                "update social_service set status = 'CLOSED', closed_reason = 'Отпуск', closed_until = '2020-01-01' where id = '"
                        + service.id() + "'");

        write(it -> it.change(manager, service.id(), named("Снова открыто").draft(), service.version()));

        assertThat(value("select status || coalesce(closed_reason, '') from social_service where id = '" + service.id()
                        + "'"))
                .isEqualTo("PUBLISHED");
    }

    private static List<Function<SocialServices, Object>> attempts(Actor actor, ServiceView service) {
        return List.of(
                it -> it.change(actor, service.id(), aService().draft(), 1),
                it -> it.move(actor, service.id(), publish(), 1),
                it -> it.confirm(actor, service.id(), 1),
                it -> it.restore(actor, service.id(), UUID.randomUUID(), 1),
                it -> delete(it, actor, service.id(), 1));
    }

    private static boolean delete(SocialServices services, Actor actor, ServiceId id, long version) {
        services.delete(actor, id, version);
        return true;
    }

    private static StatusChange publish() {
        return StatusChange.to(ListingStatus.PUBLISHED);
    }

    private static ServiceView published() {
        ServiceView draft = write(it -> it.add(manager, aService().draft()));
        return write(it -> it.move(manager, draft.id(), publish(), draft.version()));
    }

    private static ServiceFixture aService() {
        return new ServiceFixture(provider);
    }

    private static ServiceFixture named(String name) {
        return aService().name(name);
    }

    private static ServiceView write(Function<SocialServices, ServiceView> work) {
        return scope.as(manager, SocialServices.class, work);
    }

    private static ServiceView read(Actor actor, ServiceId id) {
        return scope.as(actor, SocialServices.class, it -> it.find(actor, id).orElseThrow());
    }

    private static Problem refusal(Function<SocialServices, Object> work) {
        return refusal(manager, work);
    }

    private static Problem refusal(Actor actor, Function<SocialServices, Object> work) {
        return catchThrowableOfType(Problem.class, () -> scope.as(actor, SocialServices.class, work));
    }

    private static Actor actor(Audience audience, CentreId centre, Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), audience, centre, Set.of(role));
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sql(String statements) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}

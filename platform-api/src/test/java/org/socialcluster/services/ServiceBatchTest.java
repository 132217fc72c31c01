package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.Picked;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.RecordHistory;

/** Many services changed at once, what is left alone, and the way back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceBatchTest {
    private static final Change PUBLISH = move(StatusChange.to(ListingStatus.PUBLISHED));
    private static final Change CONFIRM = ServiceBatches::confirm;

    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;
    private static Actor foreigner;
    private static ProviderId provider;
    private static ProviderId other;

    @BeforeAll
    static void the_example_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = actor("primersk", Role.CENTRE_MANAGER);
        foreigner = actor("obraztsovo", Role.CENTRE_MANAGER);
        provider = new ProviderId(UUID.fromString(value("select id from provider where slug = 'kcson'")));
        other = new ProviderId(UUID.randomUUID());
        sql(
                "update provider set status = 'PUBLISHED' where slug = 'kcson'; insert into provider (centre_id, id, slug, name,"
                        + " kind, status, demo) select centre_id, '" + other
                        + "', 'second', 'Вторая', kind, 'DRAFT', false"
                        + " from provider where slug = 'kcson'");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void the_good_ones_are_changed_together_and_the_others_are_named() {
        ServiceView good = add(aService());
        ServiceView lacking = add(aService().name("Без потребностей").needs());
        ServiceView overtaken = add(aService().name("Её правят"));
        Picked seenBefore = picked(overtaken);
        change(overtaken, aService().name("Её поправили"));
        UUID nobody = UUID.randomUUID();

        BatchOutcome outcome = apply(PUBLISH, picked(good), picked(lacking), seenBefore, new Picked(nobody, 1));

        assertThat(outcome.changed()).isOne();
        assertThat(outcome.left())
                .extracting("id", "name", "why")
                .containsExactly(
                        tuple(lacking.id().value(), "Без потребностей", Problem.text("batch.no-needs")),
                        tuple(overtaken.id().value(), "Её поправили", Problem.text("batch.changed")),
                        tuple(nobody, "", Problem.text("batch.gone")));
        assertThat(seen(good).status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(seen(good).lastConfirmed()).isNotNull();
        assertThat(seen(good).version()).isEqualTo(good.version() + 1);
        assertThat(seen(lacking)).isEqualTo(lacking);
    }

    @Test
    void what_a_change_replaced_comes_back_to_the_letter_and_what_was_changed_since_is_left_and_named() {
        ServiceView one = publish(add(aService()));
        ServiceView two = publish(add(aService().name("Вторая")));
        StatusChange closure = new StatusChange(
                ListingStatus.CLOSED, "ремонт", LocalDate.now(Clock.systemUTC()).plusDays(3));
        BatchOutcome closed = apply(move(closure), picked(one), picked(two));
        assertThat(seen(one).closedReason()).isEqualTo("ремонт");
        change(seen(two), aService().name("Вторая, поправленная"));

        BatchOutcome back = undo(closed);

        assertThat(back.changed()).isOne();
        assertThat(back.left())
                .extracting("id", "why")
                .containsExactly(tuple(two.id().value(), Problem.text("batch.changed-since")));
        assertThat(seen(one))
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(one);
        assertThat(seen(two).status()).isEqualTo(ListingStatus.CLOSED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> undo(closed))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.CONFLICT));
    }

    @Test
    void needs_and_audience_are_added_replaced_and_taken_away_and_come_back_in_their_order() {
        ServiceView first = add(aService().needs("FOOD_AID"));
        ServiceView second = add(aService().needs("HOME_CARE", "FOOD_AID"));

        BatchOutcome added = apply(needs(CodesChange.ADD, List.of("HOME_CARE")), picked(first), picked(second));
        assertThat(added.changed()).isOne();
        assertThat(added.left()).extracting("why").containsExactly(Problem.text("batch.already"));
        assertThat(seen(first).needs()).containsExactly("FOOD_AID", "HOME_CARE");

        BatchOutcome replaced =
                apply(needs(CodesChange.REPLACE, List.of("HOME_CARE")), picked(seen(first)), picked(second));
        assertThat(replaced.changed()).isEqualTo(2);
        assertThat(seen(second).needs()).containsExactly("HOME_CARE");
        undo(replaced);
        assertThat(seen(second).needs()).containsExactly("HOME_CARE", "FOOD_AID");
        assertThat(seen(first).needs()).containsExactly("FOOD_AID", "HOME_CARE");

        BatchOutcome taken =
                apply(audience(CodesChange.REMOVE, List.of("ELDERLY")), picked(seen(first)), picked(seen(second)));
        assertThat(seen(first).audience()).isEmpty();
        undo(taken);
        assertThat(seen(first).audience()).containsExactly("ELDERLY");
    }

    @Test
    void what_everybody_sees_keeps_a_need() {
        ServiceView open = publish(add(aService().needs("FOOD_AID")));

        BatchOutcome outcome = apply(needs(CodesChange.REMOVE, List.of("FOOD_AID")), picked(open));

        assertThat(outcome.batch()).isNull();
        assertThat(outcome.left()).extracting("why").containsExactly(Problem.text("batch.last-need"));
        assertThat(seen(open)).isEqualTo(open);
    }

    @Test
    void services_go_to_another_provider_unless_residents_would_lose_them() throws SQLException {
        ServiceView draft = add(aService());
        ServiceView open = publish(add(aService().name("Опубликованная")));

        BatchOutcome moved = apply(provider(other), picked(draft), picked(open));

        assertThat(moved.changed()).isOne();
        assertThat(moved.left()).extracting("why").containsExactly(Problem.text("batch.provider-hidden"));
        assertThat(seen(draft).providerId()).isEqualTo(other);
        undo(moved);
        assertThat(seen(draft).providerId()).isEqualTo(provider);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> apply(provider(new ProviderId(UUID.randomUUID())), picked(draft)))
                .satisfies(it -> assertThat(it.errors()).extracting("field").containsExactly("provider"));
    }

    @Test
    void what_would_come_back_to_an_organisation_that_residents_no_longer_see_stays_where_it_is() throws SQLException {
        ProviderId first = published("first");
        ProviderId next = published("next");
        ServiceView open = publish(add(new ServiceFixture(first)));
        BatchOutcome moved = apply(provider(next), picked(open));
        sql("update provider set status = 'ARCHIVED' where slug = 'first'");

        BatchOutcome back = undo(moved);

        assertThat(back.left()).extracting("why").containsExactly(Problem.text("batch.provider-archived"));
        assertThat(seen(open).providerId()).isEqualTo(next);
    }

    private static ProviderId published(String slug) throws SQLException {
        ProviderId id = new ProviderId(UUID.randomUUID());
        sql("insert into provider (centre_id, id, slug, name, kind, status, demo) select centre_id, '" + id + "', '"
                + slug + "', 'Ещё одна', kind, 'PUBLISHED', false from provider where slug = 'kcson'");
        return id;
    }

    @Test
    void only_what_residents_see_is_confirmed_and_the_confirmation_can_be_taken_back() {
        ServiceView draft = add(aService());
        ServiceView open = publish(add(aService()));

        BatchOutcome outcome = apply(CONFIRM, picked(draft), picked(open));

        assertThat(outcome.left()).extracting("id").containsExactly(draft.id().value());
        assertThat(seen(open).lastConfirmed()).isAfter(open.lastConfirmed());
        undo(outcome);
        assertThat(seen(open).lastConfirmed()).isEqualTo(open.lastConfirmed());
    }

    @Test
    void each_record_tells_of_it_in_its_own_history() {
        ServiceView one = add(aService());
        BatchOutcome outcome = apply(PUBLISH, picked(one));
        undo(outcome);

        int entries = scope.as(
                manager,
                RecordHistory.class,
                it -> it.of(manager, one.id().value(), 10).size());

        assertThat(entries).isEqualTo(3);
    }

    @Test
    void a_foreign_record_is_nobodys_and_a_foreign_change_cannot_be_taken_back() {
        ServiceView own = add(aService());
        BatchOutcome outcome = apply(PUBLISH, picked(own));

        BatchOutcome foreign =
                scope.as(foreigner, ServiceBatches.class, it -> PUBLISH.of(it, foreigner, List.of(picked(seen(own)))));
        assertThat(foreign.batch()).isNull();
        assertThat(foreign.left()).extracting("name", "why").containsExactly(tuple("", Problem.text("batch.gone")));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(
                        foreigner,
                        ServiceBatches.class,
                        it -> it.undo(foreigner, Objects.requireNonNull(outcome.batch()))))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.NOT_FOUND));
        List<BatchView> theirs =
                scope.as(foreigner, Batches.class, it -> it.recent(foreigner, ListingKind.SERVICE, 50));
        assertThat(theirs).isEmpty();
        List<Picked> pickedByThem =
                scope.as(foreigner, ServiceBatches.class, it -> it.pick(foreigner, ServiceFilter.ALL, 5_000));
        assertThat(pickedByThem).extracting("id").doesNotContain(own.id().value());
    }

    @Test
    void somebody_who_only_reads_changes_nothing() {
        Actor reader = actor("primersk", Role.COORDINATOR);
        ServiceView own = add(aService());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        scope.as(reader, ServiceBatches.class, it -> PUBLISH.of(it, reader, List.of(picked(own)))))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void three_hundred_cost_as_many_statements_as_three() {
        List<Picked> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(picked(add(aService().name("Одна из многих " + i))));
        }
        for (Change change : List.of(
                PUBLISH,
                CONFIRM,
                needs(CodesChange.REPLACE, List.of("HOME_CARE")),
                audience(CodesChange.ADD, List.of("ANY_RESIDENT")))) {
            BatchOutcome few =
                    scope.as(manager, ServiceBatches.class, it -> change.of(it, manager, fresh(many.subList(0, 3))));
            int statements = scope.statements();
            BatchOutcome rest =
                    scope.as(manager, ServiceBatches.class, it -> change.of(it, manager, fresh(many.subList(3, 300))));

            assertThat(few.changed()).isEqualTo(3);
            assertThat(rest.changed()).isEqualTo(297);
            assertThat(scope.statements()).isEqualTo(statements);
        }
    }

    @Test
    void too_many_are_refused_before_anything_is_read() {
        List<Picked> crowd = java.util.stream.Stream.generate(() -> new Picked(UUID.randomUUID(), 1))
                .limit(Batches.MOST + 1)
                .toList();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(manager, ServiceBatches.class, it -> PUBLISH.of(it, manager, crowd)));
        assertThat(scope.statements()).isZero();
    }

    private static List<Picked> fresh(List<Picked> old) {
        return old.stream()
                .map(it -> new Picked(
                        it.id(),
                        Long.parseLong(value("select version from social_service where id = '" + it.id() + "'"))))
                .toList();
    }

    /** One of the changes that many services can have at once. */
    private interface Change {
        BatchOutcome of(ServiceBatches services, Actor actor, List<Picked> picked);
    }

    private static Change move(StatusChange change) {
        return (services, actor, picked) -> services.move(actor, picked, change);
    }

    private static Change needs(CodesChange how, List<String> codes) {
        return (services, actor, picked) -> services.needs(actor, picked, how, codes);
    }

    private static Change audience(CodesChange how, List<String> codes) {
        return (services, actor, picked) -> services.audience(actor, picked, how, codes);
    }

    private static Change provider(ProviderId provider) {
        return (services, actor, picked) -> services.provider(actor, picked, provider);
    }

    private static BatchOutcome apply(Change change, Picked... picked) {
        return scope.as(manager, ServiceBatches.class, it -> change.of(it, manager, Arrays.asList(picked)));
    }

    private static BatchOutcome undo(BatchOutcome outcome) {
        return scope.as(manager, ServiceBatches.class, it -> it.undo(manager, Objects.requireNonNull(outcome.batch())));
    }

    private static Picked picked(ServiceView service) {
        return new Picked(service.id().value(), service.version());
    }

    private static ServiceFixture aService() {
        return new ServiceFixture(provider);
    }

    private static ServiceView add(ServiceFixture service) {
        return write(it -> it.add(manager, service.draft()));
    }

    private static void change(ServiceView service, ServiceFixture words) {
        write(it -> it.change(manager, service.id(), words.draft(), service.version()));
    }

    private static ServiceView publish(ServiceView service) {
        return write(it -> it.move(manager, service.id(), StatusChange.to(ListingStatus.PUBLISHED), service.version()));
    }

    private static ServiceView seen(ServiceView service) {
        return write(it -> it.find(manager, service.id()).orElseThrow());
    }

    private static ServiceView write(Function<SocialServices, ServiceView> work) {
        return scope.as(manager, SocialServices.class, work);
    }

    private static Actor actor(String town, Role role) {
        CentreId centre = new CentreId(UUID.fromString(value("select id from centre where slug = '" + town + "'")));
        return new Actor(new AccountId(UUID.randomUUID()), Audience.OFFICE, centre, Set.of(role));
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

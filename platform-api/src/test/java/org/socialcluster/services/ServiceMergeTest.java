package org.socialcluster.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Merges;
import org.socialcluster.batches.Picked;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.Providers;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StatusChange;

/** Two services that are one: found, merged field by field, and taken apart again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceMergeTest {
    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;
    private static Actor foreigner;
    private static ProviderId provider;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = actor("primersk");
        foreigner = actor("obraztsovo");
        provider = new ProviderId(UUID.fromString(value("select id from provider where slug = 'kcson'")));
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_name_typed_almost_the_same_is_noticed_in_the_own_centre_only_and_not_of_itself() {
        ServiceView there = add("Прокат костылей и колясок");

        assertThat(alike(manager, draft("прокат калясок и костылей"), null))
                .extracting(Lookalike::id)
                .containsExactly(there.id().value());
        assertThat(alike(manager, draft("прокат калясок и костылей"), there.id()))
                .isEmpty();
        assertThat(alike(foreigner, draft("Прокат костылей и колясок"), null)).isEmpty();
    }

    @Test
    void the_survivor_gets_the_chosen_words_the_other_is_archived_and_both_come_back() {
        ServiceView kept = publish(add("Остаётся"));
        ServiceView gone = publish(add("Уходит"));

        BatchOutcome merged = merge(kept, gone, draft("Имя из двух"));

        assertThat(seen(kept).name()).isEqualTo("Имя из двух");
        assertThat(seen(kept).status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(seen(gone).status()).isEqualTo(ListingStatus.ARCHIVED);
        assertThat(redirect(gone.slug())).isEqualTo(kept.slug());

        BatchOutcome back = undo(merged);

        assertThat(back.left()).isEmpty();
        assertThat(seen(kept).draft()).isEqualTo(kept.draft());
        assertThat(seen(gone).draft()).isEqualTo(gone.draft());
        assertThat(seen(gone).status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(redirect(gone.slug())).isNull();
        refused(ProblemType.CONFLICT, () -> undo(merged));
    }

    @Test
    void what_residents_see_does_not_vanish_behind_a_survivor_that_nobody_sees() {
        ServiceView unseen = add("Черновик");
        ServiceView open = publish(add("Открыта"));

        refused(ProblemType.CONFLICT, () -> merge(unseen, open, unseen.draft()));
        refused(ProblemType.CONFLICT, () -> merge(open, open, open.draft()));
        assertThat(seen(open)).isEqualTo(open);
    }

    @Test
    void a_survivor_changed_since_keeps_its_words_and_an_archived_one_that_was_touched_stops_the_way_back() {
        ServiceView kept = add("Первая");
        ServiceView gone = add("Вторая");
        BatchOutcome merged = merge(kept, gone, kept.draft());
        change(seen(kept), "Поправлена потом");

        BatchOutcome back = undo(merged);

        assertThat(back.left()).extracting("name").containsExactly("Первая");
        assertThat(seen(kept).name()).isEqualTo("Поправлена потом");
        assertThat(seen(gone).status()).isEqualTo(ListingStatus.DRAFT);

        BatchOutcome again = merge(seen(kept), seen(gone), seen(kept).draft());
        change(seen(gone), "Тронута в архиве");
        refused(ProblemType.CONFLICT, () -> undo(again));
    }

    @Test
    void an_older_version_and_a_foreign_service_are_refused() {
        ServiceView kept = add("Своя");
        ServiceView old = add("Её правят");
        change(old, "Её поправили");
        ProviderId stranger = scope.as(
                        foreigner,
                        Providers.class,
                        it -> it.add(
                                foreigner,
                                new ProviderDraft(
                                        "Чужая организация",
                                        value("select kind from provider limit 1"),
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        false)))
                .id();
        ServiceView theirs = scope.as(
                foreigner,
                SocialServices.class,
                it -> it.add(
                        foreigner,
                        new ServiceFixture(stranger).name("Чужая").towns().draft()));

        refused(ProblemType.STALE_VERSION, () -> merge(kept, old, kept.draft()));
        refused(ProblemType.NOT_FOUND, () -> merge(kept, theirs, kept.draft()));
        refused(ProblemType.NOT_FOUND, () -> merge(theirs, kept, kept.draft()));
        assertThat(seen(kept)).isEqualTo(kept);
    }

    private static void refused(ProblemType type, Runnable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work::run)
                .satisfies(it -> assertThat(it.type()).isEqualTo(type));
    }

    private static List<Lookalike> alike(Actor actor, ServiceDraft draft, @Nullable ServiceId self) {
        return scope.as(actor, ServiceMerges.class, it -> it.alike(actor, draft, self));
    }

    private static BatchOutcome merge(ServiceView kept, ServiceView gone, ServiceDraft draft) {
        return scope.as(manager, ServiceMerges.class, it -> it.merge(manager, picked(kept), picked(gone), draft));
    }

    private static BatchOutcome undo(BatchOutcome merged) {
        return scope.as(manager, ServiceBatches.class, it -> it.undo(manager, Objects.requireNonNull(merged.batch())));
    }

    private static @Nullable String redirect(String slug) {
        Actor visitor = Actor.visitorOf(manager.home());
        return scope.as(
                visitor,
                Merges.class,
                it -> it.redirect(visitor, ListingKind.SERVICE, slug).orElse(null));
    }

    private static Picked picked(ServiceView service) {
        return new Picked(service.id().value(), service.version());
    }

    private static ServiceDraft draft(String name) {
        return new ServiceFixture(provider).name(name).draft();
    }

    private static ServiceView add(String name) {
        return write(it -> it.add(manager, draft(name)));
    }

    private static void change(ServiceView service, String name) {
        write(it -> it.change(manager, service.id(), draft(name), service.version()));
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

    private static Actor actor(String town) {
        CentreId centre = new CentreId(UUID.fromString(value("select id from centre where slug = '" + town + "'")));
        return new Actor(new AccountId(UUID.randomUUID()), Audience.OFFICE, centre, Set.of(Role.CENTRE_MANAGER));
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

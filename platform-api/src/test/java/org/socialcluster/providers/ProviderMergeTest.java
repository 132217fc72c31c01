package org.socialcluster.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

/** Two organisations that are one: found, merged, and taken apart again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderMergeTest {
    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;
    private static Actor foreigner;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        manager = actor("primersk");
        foreigner = actor("obraztsovo");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_name_typed_almost_the_same_and_a_number_of_register_are_noticed_in_the_own_centre_only() {
        add(draft("Комплексный центр «Забота» Приморского района", "6600000001"));

        assertThat(alike(manager, draft("комплекный центр Забота приморского р-на", null)))
                .extracting("name", "certain")
                .containsExactly(tuple("Комплексный центр «Забота» Приморского района", false));
        assertThat(alike(manager, draft("Совсем другое", "6600000001")))
                .extracting("certain")
                .containsExactly(true);
        assertThat(alike(manager, draft("Библиотека семейного чтения", null))).isEmpty();
        assertThat(alike(foreigner, draft("Комплексный центр «Забота» Приморского района", "6600000001")))
                .isEmpty();
    }

    @Test
    void the_survivor_takes_what_hangs_on_the_other_and_gives_it_back() {
        ProviderView gone =
                find(UUID.fromString(value("select provider_id from social_service where status = 'PUBLISHED'"
                        + " and centre_id = '" + manager.home() + "' group by 1 order by count(*) desc limit 1")));
        ProviderView kept = publish(add(draft("Остаётся", null)));
        String before = hanging(gone);
        ProviderDraft chosen = draft("Имя из двух", null);

        BatchOutcome merged = merge(kept, gone, chosen);

        assertThat(find(kept.id().value()).name()).isEqualTo("Имя из двух");
        assertThat(find(gone.id().value()).status()).isEqualTo(ListingStatus.ARCHIVED);
        assertThat(hanging(gone)).isEqualTo("0/0");
        assertThat(hanging(kept)).isEqualTo(before);
        assertThat(redirect(gone.slug())).isEqualTo(kept.slug());

        BatchOutcome back = undo(merged);

        assertThat(back.left()).isEmpty();
        assertThat(hanging(gone)).isEqualTo(before);
        assertThat(find(kept.id().value()).name()).isEqualTo("Остаётся");
        assertThat(find(gone.id().value()).status()).isEqualTo(gone.status());
        assertThat(redirect(gone.slug())).isNull();
    }

    @Test
    void public_services_do_not_vanish_behind_a_survivor_that_nobody_sees() {
        ProviderView gone =
                find(UUID.fromString(value("select provider_id from social_service where status = 'PUBLISHED'"
                        + " and centre_id = '" + manager.home() + "' limit 1")));
        ProviderView unseen = add(draft("Не видна", null));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> merge(unseen, gone, unseen.draft()))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.CONFLICT));
        assertThat(find(gone.id().value()).version()).isEqualTo(gone.version());
    }

    @Test
    void what_somebody_changed_after_the_merge_stays_and_is_named() {
        ProviderView kept = add(draft("Первая из двух", null));
        ProviderView gone = add(draft("Вторая из двух", null));
        BatchOutcome merged = merge(kept, gone, kept.draft());
        ProviderView now = find(kept.id().value());
        scope.as(
                manager,
                Providers.class,
                it -> it.change(manager, now.id(), draft("Поправлена потом", null), now.version()));

        BatchOutcome back = undo(merged);

        assertThat(back.left()).extracting("name").containsExactly("Первая из двух");
        assertThat(find(kept.id().value()).name()).isEqualTo("Поправлена потом");
        assertThat(find(gone.id().value()).status()).isEqualTo(ListingStatus.DRAFT);
    }

    @Test
    void a_foreign_organisation_cannot_be_merged_into_the_own() {
        ProviderView own = add(draft("Своя", null));
        ProviderView theirs = scope.as(foreigner, Providers.class, it -> it.add(foreigner, draft("Чужая", null)));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> merge(own, theirs, own.draft()))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private static @Nullable String redirect(String slug) {
        Actor visitor = Actor.visitorOf(manager.home());
        return scope.as(
                visitor,
                Merges.class,
                it -> it.redirect(visitor, ListingKind.PROVIDER, slug).orElse(null));
    }

    /** Numbers of services and places. */
    private static String hanging(ProviderView provider) {
        return value("select (select count(*) from social_service where provider_id = '%1$s') || '/' ||"
                        .formatted(provider.id())
                + " (select count(*) from place where provider_id = '%1$s')".formatted(provider.id()));
    }

    private static List<Lookalike> alike(Actor actor, ProviderDraft draft) {
        return scope.as(actor, ProviderMerges.class, it -> it.alike(actor, draft, null));
    }

    private static BatchOutcome merge(ProviderView kept, ProviderView gone, ProviderDraft draft) {
        return scope.as(manager, ProviderMerges.class, it -> it.merge(manager, picked(kept), picked(gone), draft));
    }

    private static BatchOutcome undo(BatchOutcome merged) {
        return scope.as(manager, ProviderBatches.class, it -> it.undo(manager, Objects.requireNonNull(merged.batch())));
    }

    private static ProviderView publish(ProviderView provider) {
        return scope.as(
                manager,
                Providers.class,
                it -> it.move(manager, provider.id(), StatusChange.to(ListingStatus.PUBLISHED), provider.version()));
    }

    private static ProviderView add(ProviderDraft draft) {
        return scope.as(manager, Providers.class, it -> it.add(manager, draft));
    }

    private static ProviderDraft draft(String name, @Nullable String inn) {
        return new ProviderDraft(
                name, value("select kind from provider limit 1"), null, List.of(), null, null, null, inn, null, false);
    }

    private static ProviderView find(UUID id) {
        return scope.as(
                manager,
                Providers.class,
                it -> it.find(manager, new ProviderId(id)).orElseThrow());
    }

    private static Picked picked(ProviderView provider) {
        return new Picked(provider.id().value(), provider.version());
    }

    private static Actor actor(String town) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.OFFICE,
                new CentreId(UUID.fromString(value("select id from centre where slug = '" + town + "'"))),
                Set.of(Role.CENTRE_MANAGER));
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

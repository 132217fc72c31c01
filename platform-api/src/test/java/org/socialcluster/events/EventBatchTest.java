package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.Picked;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.StatusChange;

/** Many events at once, what is left alone, and the exact way back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventBatchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final EventFilter ALL = new EventFilter(null, Set.of(), null, null, null, false, false, false);

    private static Postgres postgres;
    private static InScope scope;
    private static Actor manager;
    private static Actor foreigner;

    @BeforeAll
    static void the_example_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, CLOCK);
        scope = new InScope(postgres, CLOCK);
        manager = office("primersk");
        foreigner = office("obraztsovo");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void what_residents_may_see_is_published_the_rest_stays_and_all_of_it_is_taken_back() {
        EventView good = add(EventFixture.anEvent().name("Готов"));
        EventView nowhere = add(EventFixture.anEvent().name("Негде").place(null));
        EventView silent = add(EventFixture.anEvent().name("Без слов").description(" "));

        BatchOutcome published = batch(it -> it.move(
                manager,
                List.of(picked(good), picked(nowhere), picked(silent), new Picked(UUID.randomUUID(), 1)),
                StatusChange.to(ListingStatus.PUBLISHED)));

        assertThat(published.changed()).isOne();
        assertThat(published.left())
                .extracting("name", "why")
                .containsExactly(
                        tuple("Негде", Problem.text("batch.no-place")),
                        tuple("Без слов", Problem.text("batch.no-description")),
                        tuple("", Problem.text("batch.gone")));
        assertThat(find(good).status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(find(good).lastConfirmed()).isNotNull();

        BatchOutcome back = batch(it -> it.undo(manager, Objects.requireNonNull(published.batch())));

        assertThat(back.left()).isEmpty();
        assertThat(find(good).status()).isEqualTo(ListingStatus.DRAFT);
        assertThat(find(good).lastConfirmed()).isNull();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> batch(it -> it.undo(manager, Objects.requireNonNull(published.batch()))));
    }

    @Test
    void needs_and_audience_change_and_come_back_in_their_order() {
        EventView one = add(EventFixture.anEvent().name("Первый").needs("FOOD_AID", "HOME_CARE"));
        EventView other = add(EventFixture.anEvent().name("Второй").needs());
        List<Picked> both = List.of(picked(one), picked(other));

        BatchOutcome replaced = batch(it -> it.needs(manager, both, CodesChange.REPLACE, List.of("HOME_CARE")));

        assertThat(find(one).needs()).containsExactly("HOME_CARE");
        assertThat(find(other).needs()).containsExactly("HOME_CARE");
        batch(it -> it.undo(manager, Objects.requireNonNull(replaced.batch())));
        assertThat(find(one).needs()).containsExactly("FOOD_AID", "HOME_CARE");
        assertThat(find(other).needs()).isEmpty();

        List<Picked> again = List.of(picked(find(one)), picked(find(other)));
        BatchOutcome removed = batch(it -> it.audience(manager, again, CodesChange.REMOVE, List.of("ELDERLY")));

        assertThat(find(one).audience()).isEmpty();
        batch(it -> it.undo(manager, Objects.requireNonNull(removed.batch())));
        assertThat(find(one).audience()).containsExactly("ELDERLY");
    }

    @Test
    void what_somebody_changed_since_is_left_as_it_is() {
        EventView event = add(EventFixture.anEvent().name("Поправят"));
        BatchOutcome archived =
                batch(it -> it.move(manager, List.of(picked(event)), StatusChange.to(ListingStatus.ARCHIVED)));
        EventView now = find(event);
        scope.as(manager, CentreEvents.class, it -> it.change(manager, now.id(), now.draft(), now.version()));

        BatchOutcome back = batch(it -> it.undo(manager, Objects.requireNonNull(archived.batch())));

        assertThat(back.left()).extracting("why").containsExactly(Problem.text("batch.changed-since"));
        assertThat(find(event).status()).isEqualTo(ListingStatus.ARCHIVED);
    }

    @Test
    void only_what_everybody_sees_is_confirmed() {
        EventView draft = add(EventFixture.anEvent().name("Черновик"));

        BatchOutcome outcome = batch(it -> it.confirm(manager, List.of(picked(draft))));

        assertThat(outcome.batch()).isNull();
        assertThat(outcome.left()).extracting("why").containsExactly(Problem.text("batch.unseen"));
    }

    @Test
    void of_another_centre_nothing_is_picked_changed_or_taken_back() {
        EventView event = add(EventFixture.anEvent().name("Чужой"));

        List<Picked> theirs = scope.as(foreigner, EventBatches.class, it -> it.pick(foreigner, ALL, 5_000));
        List<Picked> ours = scope.as(manager, EventBatches.class, it -> it.pick(manager, ALL, 5_000));
        assertThat(theirs).extracting(Picked::id).doesNotContain(event.id().value());
        assertThat(ours).extracting(Picked::id).contains(event.id().value());
        BatchOutcome outcome = scope.as(
                foreigner,
                EventBatches.class,
                it -> it.move(foreigner, List.of(picked(event)), StatusChange.to(ListingStatus.ARCHIVED)));
        assertThat(outcome.left()).extracting("name", "why").containsExactly(tuple("", Problem.text("batch.gone")));
        BatchOutcome own =
                batch(it -> it.move(manager, List.of(picked(event)), StatusChange.to(ListingStatus.ARCHIVED)));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(
                        foreigner, EventBatches.class, it -> it.undo(foreigner, Objects.requireNonNull(own.batch()))));
        assertThat(find(event).status()).isEqualTo(ListingStatus.ARCHIVED);
    }

    @Test
    void many_cost_the_statements_of_one() {
        List<Picked> many = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            many.add(picked(add(EventFixture.anEvent().name("Много " + n))));
        }
        batch(it -> it.move(manager, many.subList(0, 1), StatusChange.to(ListingStatus.ARCHIVED)));
        int ofOne = scope.statements();
        batch(it -> it.move(manager, many.subList(1, 12), StatusChange.to(ListingStatus.ARCHIVED)));

        assertThat(scope.statements()).isEqualTo(ofOne);
    }

    private static BatchOutcome batch(Function<EventBatches, BatchOutcome> work) {
        return scope.as(manager, EventBatches.class, work);
    }

    private static EventView add(EventFixture event) {
        return scope.as(manager, CentreEvents.class, it -> it.add(manager, event.draft()));
    }

    private static EventView find(EventView event) {
        return scope.as(
                manager, CentreEvents.class, it -> it.find(manager, event.id()).orElseThrow());
    }

    private static Picked picked(EventView event) {
        return new Picked(event.id().value(), event.version());
    }

    private static Actor office(String slug) {
        return new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.OFFICE,
                new CentreId(UUID.fromString(value("select id from centre where slug = '" + slug + "'"))),
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

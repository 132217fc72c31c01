package org.socialcluster.coverage.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcluster.coverage.CoverageState.COVERED;
import static org.socialcluster.coverage.CoverageState.FULL;
import static org.socialcluster.coverage.CoverageState.NONE;
import static org.socialcluster.coverage.CoverageState.STALE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.shared.CentreId;

/** What is better and worse is told with what it is made of, and adds up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void what_was_or_is_only_stale_is_told_apart_on_both_sides() {
        Moved moved = moved(
                change(is(STALE), is(COVERED)),
                change(is(STALE), low()),
                change(is(NONE), is(COVERED)),
                change(is(NONE), is(STALE)),
                change(is(COVERED), is(STALE)),
                change(is(STALE), is(NONE)),
                change(is(COVERED), is(FULL)));

        assertThat(moved.better()).isEqualTo(4);
        assertThat(moved.wasStale()).isEqualTo(2);
        assertThat(moved.worse()).isEqualTo(3);
        assertThat(moved.isStale())
                .as("of the worse ones: nothing had been there before")
                .isOne();
        assertThat(moved.changed()).isEqualTo(moved.better() + moved.worse() + moved.uncompared());
    }

    @Test
    void cells_that_are_new_or_gone_are_neither_better_nor_worse_and_in_the_balance() {
        Moved moved = moved(change(null, is(COVERED)), change(low(), null), change(low(), is(COVERED)));

        assertThat(moved.uncompared()).isEqualTo(2);
        assertThat(moved.better()).isOne();
        assertThat(moved.covered()).isZero();
        assertThat(moved.byNorm()).isEqualTo(2);
    }

    private static Moved moved(CellChange... changes) {
        return Moved.of(DAY.minusMonths(1), DAY, List.of(changes));
    }

    private static CellChange change(@Nullable PastState from, @Nullable PastState to) {
        CellPlace place =
                new CellPlace(new CentreId(UUID.randomUUID()), "rezh", "Реж", "FOOD", "Еда", "FOOD_AID", "Продукты");
        return new CellChange(place, from, to, List.of());
    }

    private static PastState is(CoverageState state) {
        return new PastState(state, false);
    }

    private static PastState low() {
        return new PastState(COVERED, true);
    }
}

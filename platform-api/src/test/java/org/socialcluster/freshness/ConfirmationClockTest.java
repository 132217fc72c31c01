package org.socialcluster.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;
import org.socialcluster.shared.ConfirmationClock;
import org.socialcluster.shared.ConfirmationState;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmationClockTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_confirmation_is_asked_for_before_its_age_is_shown_and_shown_before_it_no_longer_counts() {
        assertThat(state(180, 119)).isEqualTo(ConfirmationState.FRESH);
        assertThat(state(180, 120)).isEqualTo(ConfirmationState.DUE);
        assertThat(state(180, 161)).isEqualTo(ConfirmationState.DUE);
        assertThat(state(180, 162)).isEqualTo(ConfirmationState.OVERDUE);
        assertThat(state(180, 180)).isEqualTo(ConfirmationState.LONG_OVERDUE);
    }

    @Test
    void a_short_clock_leaves_time_for_asking_too() {
        assertThat(state(30, 14)).isEqualTo(ConfirmationState.FRESH);
        assertThat(state(30, 15)).isEqualTo(ConfirmationState.DUE);
        assertThat(state(30, 25)).isEqualTo(ConfirmationState.OVERDUE);
        assertThat(state(30, 30)).isEqualTo(ConfirmationState.LONG_OVERDUE);
    }

    @Test
    void what_nobody_has_confirmed_does_not_count() {
        assertThat(new ConfirmationClock(180).state(null, NOW)).isEqualTo(ConfirmationState.LONG_OVERDUE);
    }

    @Test
    void the_database_reads_the_same_clock() throws SQLException {
        try (var connection = Postgres.migrated().owner().getConnection();
                var sql = connection.prepareStatement(
                        "select confirmation_state(now() - ? * interval '24 hours', ?), confirmation_state(null, 10)")) {
            for (int days : List.of(7, 30, 60, 90, 120, 180, 365)) {
                for (int age = 0; age <= days + 1; age++) {
                    sql.setInt(1, age);
                    sql.setInt(2, days);
                    try (var row = sql.executeQuery()) {
                        row.next();
                        assertThat(row.getString(1))
                                .as("%s of %s days", age, days)
                                .isEqualTo(state(days, age).name());
                        assertThat(row.getString(2)).isEqualTo("LONG_OVERDUE");
                    }
                }
            }
        }
    }

    private static ConfirmationState state(int days, int age) {
        return new ConfirmationClock(days).state(NOW.minus(Duration.ofDays(age)), NOW);
    }
}

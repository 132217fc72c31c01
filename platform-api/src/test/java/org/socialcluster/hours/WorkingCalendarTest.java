package org.socialcluster.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;

/** The calendar of the real region, as it is loaded from its pack. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingCalendarTest {
    private static InScope platform;
    private static WorkingCalendar calendar;

    @BeforeAll
    static void load() {
        Postgres postgres = Postgres.migrated();
        var clock = TimetableFixture.clock("2026-11-22T10:00:00Z");
        RegionPacks.load(postgres.owner(), java.nio.file.Path.of("..", "tenants", "sverdlovsk"), false, clock);
        platform = new InScope(postgres, clock);
        calendar = platform.as(Actor.visitor(), Hours.class, it -> it.calendar(Actor.visitor()));
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void the_year_2026_has_247_working_days_as_the_resolution_makes_it() {
        long working = Stream.iterate(LocalDate.of(2026, 1, 1), it -> it.plusDays(1))
                .limit(365)
                .filter(calendar::isWorking)
                .count();

        assertThat(working).isEqualTo(247);
        assertThat(calendar.isWorking(LocalDate.of(2026, 1, 9))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2026, 6, 11))).isTrue();
        assertThat(calendar.find(LocalDate.of(2026, 6, 11)))
                .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(CalendarDay.Kind.SHORT));
    }

    @Test
    void a_term_of_working_days_begins_on_the_day_after_and_leaves_out_days_off() {
        // Thursday; Friday is worked, then the holiday, Sunday and the day off instead of Saturday.
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 7), 1)).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 7), 2)).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 9), 1)).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 9), 0)).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 5, 12), 0)).isEqualTo(LocalDate.of(2026, 5, 12));
        // Over the turn of the year: 30 December is the last working day, 11 January the first.
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 5, 7), -1));
    }

    @Test
    void a_year_whose_moved_days_are_not_known_says_that_it_cannot_be_relied_on() {
        assertThat(calendar.isComplete(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(calendar.isComplete(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 11)))
                .isFalse();
        assertThat(calendar.isComplete(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 2)))
                .isFalse();
    }
}

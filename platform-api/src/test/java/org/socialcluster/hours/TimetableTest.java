package org.socialcluster.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcluster.hours.Opening.State.BREAK;
import static org.socialcluster.hours.Opening.State.CLOSED;
import static org.socialcluster.hours.Opening.State.OPEN;
import static org.socialcluster.hours.Opening.State.UNKNOWN;
import static org.socialcluster.hours.TimetableFixture.open;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimetableTest {
    private static final String WORKING_DAYS = "MO,TU,WE,TH,FR";
    private static final String EVERY_DAY = "MO,TU,WE,TH,FR,SA,SU";

    @Test
    void it_is_open_until_the_end_of_the_interval_and_that_is_when_the_answer_changes() {
        Opening opening = open(WORKING_DAYS, "09:00", "18:00").at("2026-06-08T10:00");

        assertThat(opening.state()).isEqualTo(OPEN);
        assertThat(opening.until()).isEqualTo(LocalDateTime.parse("2026-06-08T18:00"));
        assertThat(opening.changes()).isEqualTo(Instant.parse("2026-06-08T13:00:00Z"));
        assertThat(opening.because()).isNull();
    }

    @Test
    void the_first_minute_counts_and_the_last_one_does_not() {
        TimetableFixture office = open(WORKING_DAYS, "09:00", "18:00");

        assertThat(office.at("2026-06-08T08:59:59").state()).isEqualTo(CLOSED);
        assertThat(office.at("2026-06-08T09:00").state()).isEqualTo(OPEN);
        assertThat(office.at("2026-06-08T17:59:59").state()).isEqualTo(OPEN);
        assertThat(office.at("2026-06-08T18:00").state()).isEqualTo(CLOSED);
    }

    @Test
    void a_break_is_said_before_it_begins_and_while_it_lasts() {
        TimetableFixture office = open(WORKING_DAYS, "09:00", "13:00").and(WORKING_DAYS, "14:00", "18:00");

        Opening before = office.at("2026-06-08T12:00");
        assertThat(before.until()).isEqualTo(LocalDateTime.parse("2026-06-08T13:00"));
        assertThat(before.opens()).isEqualTo(LocalDateTime.parse("2026-06-08T14:00"));

        Opening during = office.at("2026-06-08T13:30");
        assertThat(during.state()).isEqualTo(BREAK);
        assertThat(during.opens()).isEqualTo(LocalDateTime.parse("2026-06-08T14:00"));
    }

    @Test
    void closed_for_today_it_says_when_it_opens_next_over_the_days_off() {
        assertThat(open(WORKING_DAYS, "09:00", "18:00").at("2026-06-08T19:00").opens())
                .isEqualTo(LocalDateTime.parse("2026-06-09T09:00"));
        // Thursday evening: Friday is a holiday, then the weekend.
        assertThat(open(WORKING_DAYS, "09:00", "18:00").at("2026-06-11T19:00").opens())
                .isEqualTo(LocalDateTime.parse("2026-06-15T09:00"));
    }

    @Test
    void a_holiday_closes_whoever_has_days_off_and_is_named() {
        Opening opening = open(WORKING_DAYS, "09:00", "18:00").at("2026-06-12T10:00");

        assertThat(opening.state()).isEqualTo(CLOSED);
        assertThat(opening.because())
                .isNotNull()
                .satisfies(it -> assertThat(it.calendar())
                        .isNotNull()
                        .extracting(CalendarDay::name)
                        .isEqualTo("День России"));
    }

    @Test
    void whoever_works_every_day_works_on_holidays_too() {
        assertThat(open(EVERY_DAY, "09:00", "18:00").at("2026-06-12T10:00").state())
                .isEqualTo(OPEN);
    }

    @Test
    void the_day_before_a_holiday_ends_an_hour_earlier() {
        TimetableFixture office = open(WORKING_DAYS, "09:00", "13:00").and(WORKING_DAYS, "14:00", "18:00");

        assertThat(office.at("2026-06-11T16:00").until()).isEqualTo(LocalDateTime.parse("2026-06-11T17:00"));
        assertThat(office.at("2026-06-11T17:30").state()).isEqualTo(CLOSED);
        assertThat(open(WORKING_DAYS, "17:00", "18:00").at("2026-06-11T17:30").state())
                .as("an hour of reception does not vanish")
                .isEqualTo(OPEN);
    }

    @Test
    void a_moved_day_off_is_none_for_whoever_works_on_the_day_that_was_moved() {
        // 9 January is off instead of Saturday 3 January.
        assertThat(open(WORKING_DAYS, "09:00", "18:00").at("2026-01-09T10:00").state())
                .isEqualTo(CLOSED);
        assertThat(open("MO,TU,WE,TH,FR,SA", "09:00", "18:00")
                        .at("2026-01-09T10:00")
                        .state())
                .isEqualTo(OPEN);
    }

    @Test
    void a_saturday_that_is_worked_has_the_hours_of_the_day_it_stands_for() {
        // Saturday 7 November instead of Thursday 5 November.
        Opening opening = open("MO,TU,WE,FR", "09:00", "18:00")
                .and("TH", "10:00", "15:00")
                .at("2026-11-07T12:00");

        assertThat(opening.state()).isEqualTo(OPEN);
        assertThat(opening.until()).isEqualTo(LocalDateTime.parse("2026-11-07T15:00"));
    }

    @Test
    void days_of_the_month_are_found_by_the_library_of_recurrences() {
        TimetableFixture office = open("1TU,3TU", "10:00", "12:00").and("-1FR", "10:00", "11:00");

        assertThat(office.at("2026-06-02T11:00").state()).isEqualTo(OPEN);
        assertThat(office.at("2026-06-09T11:00").opens()).isEqualTo(LocalDateTime.parse("2026-06-16T10:00"));
        assertThat(office.at("2026-06-17T11:00").opens()).isEqualTo(LocalDateTime.parse("2026-06-26T10:00"));
        assertThat(office.at("2026-06-30T23:00").opens()).isEqualTo(LocalDateTime.parse("2026-07-07T10:00"));
    }

    @Test
    void a_night_over_midnight_is_one_stretch() {
        TimetableFixture shelter = open(EVERY_DAY, "20:00", "24:00").and(EVERY_DAY, "00:00", "08:00");

        assertThat(shelter.at("2026-06-08T23:00").until()).isEqualTo(LocalDateTime.parse("2026-06-09T08:00"));
        assertThat(shelter.at("2026-06-09T02:00").until()).isEqualTo(LocalDateTime.parse("2026-06-09T08:00"));
        assertThat(shelter.at("2026-06-09T12:00").opens()).isEqualTo(LocalDateTime.parse("2026-06-09T20:00"));
    }

    @Test
    void round_the_clock_has_no_end() {
        Opening opening = open(EVERY_DAY, "00:00", "24:00").at("2026-06-12T03:00");

        assertThat(opening.state()).isEqualTo(OPEN);
        assertThat(opening.until()).isNull();
        assertThat(opening.changes()).isNull();
    }

    @Test
    void a_special_day_goes_before_the_calendar_and_the_rules_and_the_shorter_one_before_the_longer() {
        TimetableFixture office = open(WORKING_DAYS, "09:00", "18:00")
                .except("2026-06-08", "2026-06-19", "Ремонт")
                .except("2026-06-12", "2026-06-12", "Дежурим", new DayHours("10:00", "12:00"));

        assertThat(office.at("2026-06-12T11:00").state()).isEqualTo(OPEN);
        assertThat(office.at("2026-06-08T11:00").opens()).isEqualTo(LocalDateTime.parse("2026-06-12T10:00"));
        assertThat(office.at("2026-06-08T11:00").because())
                .isNotNull()
                .extracting(DayPlan::reason)
                .isEqualTo("Ремонт");
        assertThat(office.at("2026-06-12T13:00").opens()).isEqualTo(LocalDateTime.parse("2026-06-22T09:00"));
    }

    @Test
    void what_is_closed_for_longer_than_a_week_still_says_when_it_opens() {
        assertThat(open(WORKING_DAYS, "09:00", "18:00")
                        .except("2026-06-01", "2026-07-10", "Ремонт")
                        .at("2026-06-08T11:00")
                        .opens())
                .isEqualTo(LocalDateTime.parse("2026-07-13T09:00"));
    }

    @Test
    void without_hours_nothing_is_claimed() {
        assertThat(new TimetableFixture().at("2026-06-08T11:00").state()).isEqualTo(UNKNOWN);
    }

    @Test
    void the_night_when_clocks_go_forward_or_back_is_neither_lost_nor_doubled() {
        // Berlin 2026: 29 March 02:00 → 03:00, 25 October 03:00 → 02:00.
        TimetableFixture night = open(EVERY_DAY, "22:00", "24:00")
                .and(EVERY_DAY, "00:00", "06:00")
                .in("Europe/Berlin");

        assertThat(night.timetable().at(Instant.parse("2026-03-29T00:30:00Z")).changes())
                .as("six hours of the clock, five that pass")
                .isEqualTo(Instant.parse("2026-03-29T04:00:00Z"));
        assertThat(night.timetable().at(Instant.parse("2026-10-25T00:30:00Z")).changes())
                .isEqualTo(Instant.parse("2026-10-25T05:00:00Z"));
        Opening gap = open(EVERY_DAY, "02:00", "03:00").in("Europe/Berlin").at("2026-03-29T01:00");
        assertThat(gap.opens()).as("an hour that does not exist").isEqualTo(LocalDateTime.parse("2026-03-30T02:00"));
    }

    @Test
    void the_days_ahead_name_only_what_is_not_as_usual() {
        Timetable office = open(WORKING_DAYS, "09:00", "18:00")
                .except("2026-06-16", "2026-06-16", "Учёба")
                .timetable();

        assertThat(office.ahead(LocalDate.of(2026, 6, 8), 14))
                .extracting(DayStretch::first)
                .containsExactly(LocalDate.of(2026, 6, 11), LocalDate.of(2026, 6, 12), LocalDate.of(2026, 6, 16));
    }

    @Test
    void days_off_in_a_row_are_one_stretch_over_the_weekend_and_name_all_their_holidays() {
        Timetable office = open(WORKING_DAYS, "09:00", "18:00")
                .except("2026-06-25", "2026-06-26", "Ремонт")
                .except("2026-06-29", "2026-06-29", "Ремонт")
                .except("2026-07-01", "2026-07-01", "Ремонт")
                .timetable();

        assertThat(office.ahead(LocalDate.of(2026, 6, 20), 14))
                .extracting(it -> it.first() + " " + it.last())
                .containsExactly("2026-06-25 2026-06-29", "2026-07-01 2026-07-01");
    }

    @Test
    void a_holiday_on_a_day_off_is_no_news() {
        assertThat(open("MO,TU", "09:00", "18:00").timetable().ahead(LocalDate.of(2026, 6, 8), 7))
                .isEmpty();
    }
}

package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcluster.events.EventFixture.added;
import static org.socialcluster.events.EventFixture.anEvent;
import static org.socialcluster.events.EventFixture.moved;
import static org.socialcluster.events.EventFixture.off;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Problem.FieldError;

/** When an event takes place: rule, exceptions, change of clocks, and what is no rule. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventDatesTest {
    private static final ZoneId URALS = ZoneId.of("Asia/Yekaterinburg");
    private static final ZoneId SUMMER_TIME = ZoneId.of("Europe/Berlin");

    @Test
    void a_club_every_week_has_its_dates_until_the_last() {
        var choir = anEvent().rule("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=5").draft();

        assertThat(starts(choir, URALS))
                .containsExactly(
                        "2026-12-01T18:00+05:00",
                        "2026-12-03T18:00+05:00",
                        "2026-12-08T18:00+05:00",
                        "2026-12-10T18:00+05:00",
                        "2026-12-15T18:00+05:00");
        assertThat(EventDates.of(choir, URALS).endsBy()).isEqualTo("2026-12-15T19:30");
    }

    @Test
    void six_o_clock_stays_six_o_clock_when_the_clocks_change() {
        var spring = anEvent()
                .at("2026-03-26T18:00", "2026-03-26T19:30")
                .rule("FREQ=WEEKLY;COUNT=2")
                .draft();

        assertThat(starts(spring, SUMMER_TIME)).containsExactly("2026-03-26T18:00+01:00", "2026-04-02T18:00+02:00");
    }

    @Test
    void an_hour_that_the_night_of_summer_time_leaves_out_is_the_next_one() {
        var night = anEvent()
                .at("2026-03-28T02:30", "2026-03-28T03:30")
                .rule("FREQ=DAILY;COUNT=3")
                .draft();

        assertThat(starts(night, SUMMER_TIME))
                .containsExactly("2026-03-28T02:30+01:00", "2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
    }

    @Test
    void the_end_of_a_rule_may_be_a_day_a_local_time_or_utc() {
        for (String until : List.of("20261215", "20261215T180000", "20261215T130000Z")) {
            var choir = anEvent().rule("FREQ=WEEKLY;UNTIL=" + until).draft();

            assertThat(starts(choir, URALS)).as(until).hasSize(3).last().isEqualTo("2026-12-15T18:00+05:00");
        }
    }

    @Test
    void a_date_is_called_off_moved_or_added_alone() {
        var choir = anEvent()
                .rule("FREQ=WEEKLY;COUNT=4")
                .dates(
                        off("2026-12-08T18:00"),
                        moved("2026-12-15T18:00", "2026-12-30T12:00"),
                        added("2026-12-05T10:00"))
                .draft();

        assertThat(EventDates.of(choir, URALS).next(LocalDateTime.parse("2026-12-01T00:00"), 10))
                .extracting(it -> it.state() + " " + it.starts() + " " + it.original())
                .containsExactly(
                        "PLANNED 2026-12-01T18:00+05:00 2026-12-01T18:00",
                        "ADDED 2026-12-05T10:00+05:00 2026-12-05T10:00",
                        "CANCELLED 2026-12-08T18:00+05:00 2026-12-08T18:00",
                        "PLANNED 2026-12-22T18:00+05:00 2026-12-22T18:00",
                        "MOVED 2026-12-30T12:00+05:00 2026-12-15T18:00");
        assertThat(EventDates.of(choir, URALS).endsBy()).isEqualTo("2026-12-30T13:30");
    }

    @Test
    void what_has_begun_and_is_not_over_still_counts_as_next() {
        var choir = anEvent().rule("FREQ=WEEKLY;COUNT=2").draft();

        assertThat(EventDates.of(choir, URALS).next(LocalDateTime.parse("2026-12-01T19:00"), 10))
                .hasSize(2);
        assertThat(EventDates.of(choir, URALS).next(LocalDateTime.parse("2026-12-01T19:30"), 10))
                .hasSize(1);
    }

    @Test
    void until_further_notice_has_no_end_but_its_dates_do() {
        var club = anEvent().rule("FREQ=WEEKLY").draft();

        assertThat(EventDates.of(club, URALS).endsBy()).isNull();
        assertThat(EventDates.of(club, URALS).next(LocalDateTime.parse("2036-12-01T00:00"), 1000))
                .hasSizeBetween(55, 60);
        assertThat(EventTimes.errors(club, URALS)).isEmpty();
    }

    @Test
    void absurd_rules_are_refused_with_a_reason_each() {
        Map<String, String> rules = Map.ofEntries(
                Map.entry("FREQ=SECONDLY", "Чаще раза в день"),
                Map.entry("FREQ=HOURLY;COUNT=3", "Чаще раза в день"),
                Map.entry("FREQ=DAILY;BYHOUR=9,10", "Чаще раза в день"),
                Map.entry("FREQ=DAILY;COUNT=100000", "больше 400 дат"),
                Map.entry("FREQ=DAILY;UNTIL=20991231", "больше 400 дат"),
                Map.entry("FREQ=YEARLY;COUNT=100", "позже чем через 10 лет"),
                Map.entry("FREQ=YEARLY;UNTIL=20991231", "позже чем через 10 лет"),
                Map.entry("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "ни одной даты"),
                Map.entry("FREQ=WEEKLY;UNTIL=20200101", "ни одной даты"),
                Map.entry("FREQ=WEEKLY;BYDAY=WE", "первая дата — 2 декабря 2026"),
                Map.entry("каждый вторник", "RFC 5545"),
                Map.entry("FREQ=WEEKLY;COUNT=0", "RFC 5545"),
                Map.entry("FREQ=WEEKLY;COUNT=99999999999", "RFC 5545"),
                Map.entry("FREQ=WEEKLY;INTERVAL=0", "RFC 5545"),
                Map.entry("FREQ=WEEKLY;COUNT=2;UNTIL=20271231", "RFC 5545"),
                Map.entry("FREQ=WEEKLY;UNTIL=20261399", "RFC 5545"),
                Map.entry("FREQ=WEEKLY;BYDAY=TU;BYDAY=WE", "RFC 5545"),
                Map.entry("FREQ=WEEKLY;X-WHAT=1", "RFC 5545"));

        rules.forEach((rule, reason) -> assertThat(
                        EventTimes.errors(anEvent().rule(rule).draft(), URALS))
                .as(rule)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.field()).isEqualTo("rrule");
                    assertThat(it.message()).contains(reason);
                }));
    }

    @Test
    void an_event_that_ends_before_it_begins_is_refused_at_its_end() {
        assertThat(fields(anEvent().at("2026-12-01T18:00", "2026-12-01T17:00"))).containsExactly("ends");
        assertThat(fields(anEvent().at("2026-12-01T18:00", "2026-12-01T18:00"))).containsExactly("ends");
        assertThat(fields(anEvent().at("2026-12-01T18:00", "2027-02-01T18:00"))).containsExactly("ends");
        assertThat(fields(anEvent().at("1026-12-01T18:00", "1026-12-01T18:00"))).containsExactly("starts", "ends");
        assertThat(fields(anEvent().allDay("2026-12-01", "2026-12-02").at("2026-12-01T18:00", "2026-12-02T00:00")))
                .containsExactly("ends");
    }

    @Test
    void an_exception_belongs_to_a_date_of_the_rule_and_says_what_it_must() {
        assertThat(fields(anEvent()
                        .rule("FREQ=WEEKLY;COUNT=3")
                        .dates(
                                off("2026-12-09T18:00"),
                                moved("2026-12-08T18:00", "2026-12-08T19:00"),
                                off("2026-12-08T18:00"),
                                added("2026-12-15T18:00"),
                                new EventDraft.Occurrence(
                                        LocalDateTime.parse("2026-12-01T18:00"), DateState.MOVED, null, null, null))))
                .containsExactly(
                        "occurrences[0].original",
                        "occurrences[2].original",
                        "occurrences[3].original",
                        "occurrences[4].starts");
    }

    @Test
    void an_event_called_off_as_a_whole_has_its_dates_called_off_with_the_reason() {
        var off =
                anEvent().rule("FREQ=WEEKLY;COUNT=3").cancelled("Ведущий уехал").draft();

        assertThat(EventDates.of(off, URALS).next(LocalDateTime.parse("2026-12-01T00:00"), 10))
                .hasSize(3)
                .allSatisfy(it -> {
                    assertThat(it.state()).isEqualTo(DateState.CANCELLED);
                    assertThat(it.note()).isEqualTo("Ведущий уехал");
                });
    }

    private static List<String> starts(EventDraft draft, ZoneId zone) {
        return EventDates.of(draft, zone).next(draft.starts().minusDays(1), 100).stream()
                .map(it -> it.starts().toString())
                .toList();
    }

    private static List<String> fields(EventFixture event) {
        return EventTimes.errors(event.draft(), URALS).stream()
                .map(FieldError::field)
                .toList();
    }
}

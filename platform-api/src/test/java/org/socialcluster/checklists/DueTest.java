package org.socialcluster.checklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.checklists.Due.Known;
import org.socialcluster.hours.Hours;
import org.socialcluster.hours.WorkingCalendar;
import org.socialcluster.routes.RouteStep;

/** Deadlines by the working calendar of the real region. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DueTest {
    private static ChecklistFixture at;
    private static WorkingCalendar calendar;

    @BeforeAll
    static void open() {
        at = new ChecklistFixture();
        calendar = at.scope.as(at.rezh, Hours.class, it -> it.calendar(at.rezh));
    }

    @AfterAll
    static void close() {
        at.close();
    }

    @ParameterizedTest
    @CsvSource({
        // The term begins on the next day; a weekend is left out.
        "5, WORKING_DAYS, 2026-11-20, 2026-11-27, WELL",
        // Over the holidays of January 2026: the 9th is moved from a Saturday, the 12th is the first working day.
        "1, WORKING_DAYS, 2025-12-31, 2026-01-12, WELL",
        "3, WORKING_DAYS, 2026-01-05, 2026-01-14, WELL",
        // 31 December 2026 is a day off, moved from a Sunday; the moved days of January 2027 are not known yet.
        "1, WORKING_DAYS, 2026-12-30, 2027-01-11, HOLIDAYS",
        // Saturday the 9th of May is a holiday, Monday a day off instead of it.
        "1, WORKING_DAYS, 2026-05-08, 2026-05-12, WELL",
        // A holiday in the middle of a week.
        "10, WORKING_DAYS, 2026-10-27, 2026-11-11, WELL",
        // Calendar days run on, only the last one moves.
        "10, CALENDAR_DAYS, 2026-11-20, 2026-11-30, WELL",
        "30, CALENDAR_DAYS, 2026-10-23, 2026-11-23, WELL",
        "10, CALENDAR_DAYS, 2025-12-25, 2026-01-12, WELL",
        // A month ends on the same number, or on its last day, or on the next working one.
        "1, MONTHS, 2026-10-20, 2026-11-20, WELL",
        "1, MONTHS, 2026-01-31, 2026-03-02, WELL",
        "3, YEARS, 2024-02-29, 2027-03-01, HOLIDAYS",
        // Hours do not stop on days off.
        "24, HOURS, 2026-05-08, 2026-05-09, WELL",
        "72, HOURS, 2026-12-30, 2027-01-02, WELL",
        // Nothing is known of that year but its weekends.
        "5, WORKING_DAYS, 2031-01-01, 2031-01-08, WEEKENDS"
    })
    void a_deadline_ends_by_the_calendar(int days, String unit, LocalDate from, LocalDate last, Known known) {
        RouteStep.Deadline deadline = new RouteStep.Deadline(days, unit, "с даты подачи заявления", null, true);

        assertThat(Due.of(deadline, from, calendar)).contains(new Due(from, last, known));
    }

    @Test
    void at_once_and_without_a_length_nothing_is_counted() {
        assertThat(Due.of(null, LocalDate.of(2026, 11, 20), calendar)).isEmpty();
        for (String unit : new String[] {"IMMEDIATELY", "WORKING_DAYS"}) {
            RouteStep.Deadline deadline = new RouteStep.Deadline(null, unit, null, null, false);
            assertThat(Due.countable(deadline)).isFalse();
            assertThat(Due.of(deadline, LocalDate.of(2026, 11, 20), calendar)).isEmpty();
        }
    }

    @Test
    void every_deadline_of_every_route_can_be_counted_or_says_that_it_cannot() {
        at.scope.as(at.rezh, org.socialcluster.routes.Routes.class, it -> it.whole(at.rezh)).stream()
                .flatMap(it -> it.steps().stream())
                .forEach(it -> assertThat(Due.of(it.deadline(), LocalDate.of(2026, 11, 20), calendar)
                                .isPresent())
                        .as(it.title())
                        .isEqualTo(Due.countable(it.deadline())));
    }

    @Test
    void deadlines_go_into_a_calendar_that_is_valid_to_the_letter() throws Exception {
        ChecklistId list = new ChecklistId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
        UUID step = UUID.fromString("01900000-0000-7000-8000-000000000002");
        Checklist.Clock clock =
                new Checklist.Clock(step, LocalDate.of(2026, 12, 30), 2, Instant.parse("2026-11-22T10:00:00Z"));
        RouteStep.Deadline deadline = new RouteStep.Deadline(1, "WORKING_DAYS", null, null, true);
        Due due = Due.of(deadline, clock.startsOn(), calendar).orElseThrow();

        String text = new DutyCalendar("Мои сроки: социальные услуги на дому", ZoneId.of("Asia/Yekaterinburg"))
                .add(
                        list,
                        1,
                        clock,
                        due,
                        new DutyCalendar.Words(
                                "Срок: дождитесь решения; «да, нет»",
                                "1 рабочий день\nс даты подачи заявления",
                                "https://example.org/rezh/routes/ippsu#s3"))
                .text();

        Calendar read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate(true).getEntries()).isEmpty();
        assertThat(text.lines().toList())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "").lines())
                .contains(
                        "DTSTART;VALUE=DATE:20270111",
                        "DTEND;VALUE=DATE:20270112",
                        "SEQUENCE:3",
                        "TRIGGER:-P2DT15H",
                        "TRIGGER:PT9H",
                        "ACTION:DISPLAY",
                        "UID:" + UUID.nameUUIDFromBytes((list + "/" + step).getBytes(StandardCharsets.UTF_8)));
        assertThat(text).contains("\r\n").doesNotContain("METHOD", "key=");
    }
}

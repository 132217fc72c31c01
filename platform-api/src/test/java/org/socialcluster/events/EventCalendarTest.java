package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.socialcluster.events.EventFixture.added;
import static org.socialcluster.events.EventFixture.anEvent;
import static org.socialcluster.events.EventFixture.moved;
import static org.socialcluster.events.EventFixture.off;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.shared.ListingStatus;

/** Events as other programs read them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventCalendarTest {
    private static final ZoneId URALS = ZoneId.of("Asia/Yekaterinburg");
    private static final ZoneId SUMMER_TIME = ZoneId.of("Europe/Berlin");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void a_calendar_of_all_that_can_happen_is_valid_to_the_letter() throws Exception {
        String text = calendar(
                URALS,
                view(aClub(), ListingStatus.PUBLISHED, null),
                view(anEvent().allDay("2026-12-04", "2026-12-06"), ListingStatus.PUBLISHED, null),
                view(
                        anEvent()
                                .allDay("2026-12-04", "2026-12-05")
                                .rule("FREQ=WEEKLY;UNTIL=20261231")
                                .dates(off("2026-12-11T00:00")),
                        ListingStatus.PUBLISHED,
                        null),
                view(anEvent().cancelled("Болен"), ListingStatus.PUBLISHED, null),
                view(aClub(), ListingStatus.CLOSED, null),
                view(aClub(), ListingStatus.CLOSED, LocalDate.parse("2026-12-09")),
                view(anEvent().dates(moved("2026-12-01T18:00", "2026-12-02T10:00")), ListingStatus.PUBLISHED, null));

        Calendar read = read(text);

        assertThat(read.validate(true).getEntries()).isEmpty();
        assertThat(read.getComponents()).hasSize(1 + 7 + 2);
        assertThat(text.lines().toList())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text).contains("\r\n").doesNotContain("METHOD");
    }

    @Test
    void a_series_says_its_rule_its_exceptions_and_its_moves() {
        assertThat(lines(calendar(URALS, view(aClub(), ListingStatus.PUBLISHED, null))))
                .contains(
                        "UID:" + ID,
                        "SEQUENCE:3",
                        "DTSTART;TZID=Asia/Yekaterinburg:20261201T180000",
                        "DTEND;TZID=Asia/Yekaterinburg:20261201T193000",
                        "RRULE:FREQ=WEEKLY;UNTIL=20261222T185959Z",
                        "EXDATE;TZID=Asia/Yekaterinburg:20261208T180000",
                        "RDATE;TZID=Asia/Yekaterinburg:20261205T100000",
                        "RECURRENCE-ID;TZID=Asia/Yekaterinburg:20261215T180000",
                        "DTSTART;TZID=Asia/Yekaterinburg:20261216T120000",
                        "STATUS:CONFIRMED",
                        "CATEGORIES:Культура,Клубы",
                        "LAST-MODIFIED:20261122T093000Z");
    }

    @Test
    void whom_to_ask_stands_in_the_calendar_as_on_the_page() throws Exception {
        ServiceDraft.Contact own = new ServiceDraft.Contact("+7 343 123-45-67", "klub@example.org", "Анна, до 18:00");

        Calendar read = read(calendar(URALS, view(anEvent().contacts(own), ListingStatus.PUBLISHED, null)));

        assertThat(read.validate(true).getEntries()).isEmpty();
        assertThat(read.<VEvent>getComponents("VEVENT").get(0).getProperty("CONTACT"))
                .get()
                .extracting(Property::getValue)
                .isEqualTo("+7 343 123-45-67, klub@example.org, Анна, до 18:00");
        assertThat(calendar(URALS, view(anEvent(), ListingStatus.PUBLISHED, null)))
                .doesNotContain("CONTACT");
    }

    @Test
    void what_is_called_off_as_a_whole_stays_and_says_so() {
        for (EventView off : List.of(
                view(aClub().cancelled("Болен"), ListingStatus.PUBLISHED, null),
                view(aClub(), ListingStatus.CLOSED, null),
                view(anEvent().dates(off("2026-12-01T18:00")), ListingStatus.PUBLISHED, null))) {
            assertThat(lines(calendar(URALS, off))).contains("STATUS:CANCELLED").doesNotContain("STATUS:CONFIRMED");
        }
    }

    @Test
    void a_program_counts_the_same_dates_as_we_do_also_across_summer_time() throws Exception {
        EventFixture spring = anEvent()
                .at("2026-03-12T18:00", "2026-03-12T19:30")
                .rule("FREQ=WEEKLY;COUNT=5")
                .dates(off("2026-03-19T18:00"));
        Calendar read = read(calendar(SUMMER_TIME, view(spring, ListingStatus.PUBLISHED, null)));
        VEvent event = read.<VEvent>getComponents("VEVENT").get(0);

        List<String> counted = event
                .<ZonedDateTime>calculateRecurrenceSet(new Period<>(
                        ZonedDateTime.parse("2026-03-01T00:00Z"), ZonedDateTime.parse("2026-12-31T00:00Z")))
                .stream()
                .map(it -> it.getStart().toInstant().toString())
                .sorted()
                .toList();

        assertThat(counted)
                .isEqualTo(
                        EventDates.of(spring.draft(), SUMMER_TIME)
                                .next(LocalDateTime.parse("2026-03-01T00:00"), 10)
                                .stream()
                                .filter(EventDate::takesPlace)
                                .map(it -> it.starts().toInstant().toString())
                                .toList())
                .hasSize(4)
                .contains("2026-03-26T17:00:00Z", "2026-04-02T16:00:00Z");
    }

    private static EventFixture aClub() {
        return anEvent()
                .rule("FREQ=WEEKLY;UNTIL=20261222")
                .dates(
                        added("2026-12-05T10:00"),
                        off("2026-12-08T18:00"),
                        moved("2026-12-15T18:00", "2026-12-16T12:00"));
    }

    private static String calendar(ZoneId zone, EventView... events) {
        EventCalendar calendar = new EventCalendar("События в Реже", zone);
        for (EventView event : events) {
            calendar.add(
                    event,
                    new EventCalendar.Words(
                            "https://example.org/rezh/events/x",
                            List.of("Культура", "Клубы"),
                            "Площадь у ДК, дом 1; вход со двора",
                            "Подробнее: https://example.org/rezh/events/x"));
        }
        return calendar.text();
    }

    /** Without the folds. */
    private static List<String> lines(String calendar) {
        return calendar.replace("\r\n ", "").lines().toList();
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static EventView view(EventFixture event, ListingStatus status, @Nullable LocalDate closedUntil) {
        EventDraft draft = event.draft();
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-22T09:30:00Z");
        return new EventView(
                new EventId(ID),
                "x",
                draft.name(),
                draft.description(),
                draft.kind(),
                draft.needs(),
                draft.audience(),
                null,
                null,
                draft.format(),
                null,
                null,
                draft.placeText(),
                null,
                draft.starts(),
                draft.ends(),
                draft.allDay(),
                draft.rrule(),
                draft.occurrences(),
                draft.cancelledReason(),
                draft.cost(),
                draft.languages(),
                30,
                true,
                draft.contacts(),
                List.of(),
                3,
                null,
                null,
                status,
                null,
                closedUntil,
                moment,
                null,
                false,
                1,
                moment,
                moment);
    }
}

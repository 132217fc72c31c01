package org.socialcluster.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** Taking over calendars of others: again and again, without doubles and without losing what people wrote. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventIntakeTest {
    private static final String CLUB = """
            BEGIN:VEVENT
            UID:club@dk
            DTSTART;TZID=Asia/Yekaterinburg:20261201T200000
            DTEND;TZID=Asia/Yekaterinburg:20261201T213000
            RRULE:FREQ=WEEKLY;COUNT=4
            EXDATE;TZID=Asia/Yekaterinburg:20261208T200000
            SUMMARY:Клуб садоводов
            DESCRIPTION:Говорим о рассаде.\\nПриносите семена.
            LOCATION:ДК\\, улица Ленина\\, 1
            URL:https://example.org/club
            END:VEVENT
            BEGIN:VEVENT
            UID:club@dk
            RECURRENCE-ID;TZID=Asia/Yekaterinburg:20261215T200000
            DTSTART;TZID=Asia/Yekaterinburg:20261216T140000
            DTEND;TZID=Asia/Yekaterinburg:20261216T153000
            SUMMARY:Клуб садоводов
            END:VEVENT
            """;
    private static final String CONCERT = """
            BEGIN:VEVENT
            UID:concert@dk
            DTSTART:20261205T150000Z
            DURATION:PT2H
            SUMMARY:Концерт
            LOCATION:ДК
            END:VEVENT
            """;

    private EventDesk desk;

    @BeforeEach
    void the_example_region() {
        desk = new EventDesk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void events_of_a_calendar_come_in_the_region_s_time_marked_with_where_they_are_from() {
        IntakeReport report = take(CLUB + CONCERT);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.unseen()).isZero();
        EventView club = event("Клуб садоводов");
        assertThat(club.status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(club.sourceName()).isEqualTo("Афиша ДК");
        assertThat(club.placeText()).isEqualTo("ДК, улица Ленина, 1");
        assertThat(club.description()).isEqualTo("Говорим о рассаде.\nПриносите семена.");
        assertThat(club.dates())
                .extracting(it -> it.state() + " " + it.starts())
                .containsExactly(
                        "PLANNED 2026-12-01T18:00+03:00",
                        "CANCELLED 2026-12-08T18:00+03:00",
                        "MOVED 2026-12-16T12:00+03:00",
                        "PLANNED 2026-12-22T18:00+03:00");
        assertThat(event("Концерт").starts()).isEqualTo("2026-12-05T18:00");
        assertThat(event("Концерт").ends()).isEqualTo("2026-12-05T20:00");
    }

    @Test
    void the_same_calendar_again_changes_nothing() {
        take(CLUB + CONCERT);
        EventView before = event("Концерт");

        IntakeReport again = take(CLUB + CONCERT);

        assertThat(again.added()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(event("Концерт").version()).isEqualTo(before.version());
    }

    @Test
    void what_the_calendar_changes_follows_it_and_what_people_changed_stays() {
        take(CONCERT);
        EventView concert = event("Концерт");
        EventDraft ours = edited(concert.draft(), "Концерт хора ветеранов");
        desk.write(it -> it.change(desk.manager, concert.id(), ours, concert.version()));

        IntakeReport report = take(CONCERT.replace("SUMMARY:Концерт", "SUMMARY:Большой концерт")
                .replace("20261205T150000Z", "20261206T150000Z"));

        assertThat(report.changed()).isOne();
        assertThat(report.kept())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).isEqualTo("название"));
        EventView now = event("Концерт хора ветеранов");
        assertThat(now.starts()).isEqualTo("2026-12-06T18:00");
        assertThat(now.sequence()).isGreaterThan(concert.sequence());
    }

    @Test
    void what_has_left_the_calendar_stays_and_is_shown_until_it_returns() {
        take(CLUB + CONCERT);

        assertThat(take(CLUB).gone()).extracting(IntakeReport.Line::name).containsExactly("Концерт");
        assertThat(event("Концерт").sourceGone()).isNotNull();
        assertThat(event("Концерт").status()).isEqualTo(ListingStatus.PUBLISHED);
        take(CLUB + CONCERT);
        assertThat(event("Концерт").sourceGone()).isNull();
    }

    @Test
    void one_event_that_cannot_be_taken_holds_up_no_other() {
        String often = CONCERT.replace("concert@dk", "often@dk").replace("SUMMARY", "RRULE:FREQ=HOURLY\nSUMMARY");
        String nameless = CONCERT.replace("concert@dk", "x@dk").replace("SUMMARY:Концерт\n", "");
        String past = CONCERT.replace("concert@dk", "past@dk").replace("20261205", "20201205");
        String nowhere = CONCERT.replace("concert@dk", "n@dk")
                .replace("LOCATION:ДК\n", "")
                .replace("Концерт", "Где-то");

        IntakeReport report = take(often + nameless + past + nowhere + CONCERT);

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.unseen()).isOne();
        assertThat(report.over()).isOne();
        assertThat(report.refused())
                .extracting(IntakeReport.Line::words)
                .hasSize(2)
                .anyMatch(it -> it.contains("раза в день"));
        assertThat(event("Где-то").status()).isEqualTo(ListingStatus.DRAFT);
    }

    @Test
    void what_is_no_calendar_takes_nothing() {
        for (String wrong : List.of("<html>", "", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR")) {
            Problem refused = catchThrowableOfType(
                    Problem.class,
                    () -> desk.scope.as(
                            desk.manager, EventIntake.class, it -> it.take(desk.manager, from(null), wrong)));
            assertThat(refused.errors())
                    .as(wrong)
                    .extracting(Problem.FieldError::field)
                    .containsExactly("url");
        }
        List<EventSourceView> sources = desk.scope.as(desk.manager, EventIntake.class, it -> it.sources(desk.manager));
        assertThat(sources).isEmpty();
    }

    @Test
    void a_calendar_comes_into_the_own_centre_alone() {
        take(CONCERT);
        List<EventSourceView> foreign =
                desk.scope.as(desk.foreigner, EventIntake.class, it -> it.sources(desk.foreigner));

        assertThat(foreign).isEmpty();
        assertThat(desk.list(desk.foreigner, EventFilter.ALL)).isEmpty();
        Actor reader = EventDesk.actor(Audience.OFFICE, desk.primersk, Role.COORDINATOR);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        desk.scope.as(reader, EventIntake.class, it -> it.take(reader, from(null), calendar(CONCERT))))
                .satisfies(it -> assertThat(it.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void an_event_with_absurdly_many_single_dates_is_refused_and_a_calendar_full_of_them_is_not_taken() {
        String many = CONCERT.replace("SUMMARY", "RDATE:" + dates(401) + "\nSUMMARY");

        IntakeReport report = take(many + CLUB);

        assertThat(report.added()).isOne();
        assertThat(report.refused())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).contains("больше 400 отдельных дат"));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            all.append(CONCERT.replace("concert@dk", "c" + i).replace("SUMMARY", "RDATE:" + dates(399) + "\nSUMMARY"));
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> take(all.toString()))
                .withMessageContaining("отдельных дат");
    }

    private static String dates(int many) {
        return IntStream.range(0, many)
                .mapToObj(it ->
                        LocalDate.of(2027, 1, 1).plusDays(it).format(DateTimeFormatter.BASIC_ISO_DATE) + "T150000Z")
                .collect(Collectors.joining(","));
    }

    @Test
    void a_job_reads_a_calendar_again_after_hours_and_less_often_while_it_fails() {
        take(CONCERT);
        assertThat(due()).as("it was read just now").isEmpty();
        desk.sql("update event_source set checked_at = now() - interval '7 hours'");
        DueSource source = due().get(0);
        Actor job = Actor.job(desk.primersk);

        FetchedCalendar changed =
                new FetchedCalendar(calendar(CONCERT.replace("SUMMARY:Концерт", "SUMMARY:Концерт хора")), "v2", null);
        IntakeReport report = desk.scope.as(job, EventIntake.class, it -> it.refresh(job, source, changed));

        assertThat(report.changed()).isOne();
        assertThat(event("Концерт хора").status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(due()).isEmpty();
        assertThat(desk.value("select etag from event_source")).isEqualTo("v2");

        fails(job, source);
        desk.sql("update event_source set checked_at = now() - interval '7 hours'");
        assertThat(due()).as("after a failure it is left in peace for longer").isEmpty();
        List<EventSourceView> failing = desk.scope.as(desk.manager, EventIntake.class, it -> it.sources(desk.manager));
        assertThat(failing).extracting(EventSourceView::failure).containsExactly("Сайт не ответил");
        desk.sql("update event_source set checked_at = now() - interval '13 hours'");
        assertThat(due()).extracting(DueSource::etag).containsExactly("v2");
    }

    @Test
    void a_job_in_another_centre_touches_nothing() {
        take(CONCERT);
        desk.sql("update event_source set checked_at = now() - interval '7 hours'");

        fails(Actor.job(desk.obraztsovo), due().get(0));

        assertThat(desk.value("select count(*) from event_source where failure is not null"))
                .isEqualTo("0");
    }

    private List<DueSource> due() {
        return desk.scope.as(Actor.jobs(), EventIntake.class, it -> it.due(Actor.jobs(), 10));
    }

    private void fails(Actor job, DueSource source) {
        desk.scope.as(job, EventIntake.class, it -> {
            it.failed(job, source.id(), "Сайт не ответил");
            return true;
        });
    }

    private IntakeReport take(String events) {
        return desk.scope.as(
                desk.manager,
                EventIntake.class,
                it -> it.take(desk.manager, from("https://example.org/dk.ics"), calendar(events)));
    }

    private static EventSourceDraft from(@Nullable String url) {
        return new EventSourceDraft("Афиша ДК", url, true);
    }

    private static String calendar(String events) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y\n" + events + "END:VCALENDAR\n").replace("\n", "\r\n");
    }

    private EventView event(String name) {
        return desk.list(desk.manager, EventFilter.ALL).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(Objects::requireNonNull)
                .orElseThrow();
    }

    private static EventDraft edited(EventDraft draft, String name) {
        return new EventDraft(
                name,
                draft.description(),
                draft.kind(),
                draft.needs(),
                draft.audience(),
                draft.providerId(),
                draft.format(),
                draft.placeId(),
                draft.placeText(),
                draft.onlineUrl(),
                draft.starts(),
                draft.ends(),
                draft.allDay(),
                draft.rrule(),
                draft.occurrences(),
                draft.cancelledReason(),
                draft.cost(),
                draft.languages(),
                draft.capacity(),
                draft.registration(),
                List.of());
    }
}

package org.socialcluster.hours.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.hours.CalendarDay;
import org.socialcluster.hours.DayHours;
import org.socialcluster.hours.DayPlan;
import org.socialcluster.hours.DayStretch;
import org.socialcluster.hours.Opening;
import org.socialcluster.hours.Opening.State;
import org.socialcluster.site.Texts;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenTextTest {
    /** Monday. */
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-06-08T12:30");

    @Test
    void open_says_until_when_and_when_the_break_is_over() {
        assertThat(said(State.OPEN, "2026-06-08T18:00", null)).isEqualTo("Открыто сейчас до 18:00");
        assertThat(said(State.OPEN, "2026-06-08T13:00", "2026-06-08T14:00"))
                .isEqualTo("Открыто сейчас до 13:00, перерыв до 14:00");
        assertThat(said(State.OPEN, "2026-06-09T00:00", null)).isEqualTo("Открыто сейчас до полуночи");
        assertThat(said(State.OPEN, "2026-06-09T08:00", null)).isEqualTo("Открыто сейчас, закроется завтра в 8:00");
        assertThat(said(State.OPEN, null, null)).isEqualTo("Открыто круглосуточно");
    }

    @Test
    void closed_says_when_it_opens_next() {
        assertThat(said(State.BREAK, null, "2026-06-08T14:00")).isEqualTo("Сейчас перерыв до 14:00");
        assertThat(said(State.CLOSED, null, "2026-06-08T14:00")).isEqualTo("Сейчас закрыто, откроется в 14:00");
        assertThat(said(State.CLOSED, null, "2026-06-09T09:00")).isEqualTo("Сейчас закрыто, откроется завтра в 9:00");
        assertThat(said(State.CLOSED, null, "2026-06-14T09:00"))
                .isEqualTo("Сейчас закрыто, откроется в воскресенье в 9:00");
        assertThat(said(State.CLOSED, null, "2026-06-15T09:05")).isEqualTo("Сейчас закрыто, откроется 15 июня в 9:05");
        assertThat(said(State.CLOSED, null, null)).isEqualTo("Сейчас закрыто");
        assertThat(said(State.UNKNOWN, null, null)).isEmpty();
    }

    @Test
    void days_that_are_not_as_usual_are_said_with_their_cause() {
        CalendarDay holiday =
                new CalendarDay(LocalDate.of(2027, 1, 1), CalendarDay.Kind.HOLIDAY, "Новогодние каникулы", null);
        CalendarDay eve = new CalendarDay(LocalDate.of(2026, 6, 11), CalendarDay.Kind.SHORT, null, null);

        assertThat(ahead("2027-01-01", "2027-01-08", List.of(), holiday, null))
                .isEqualTo("1–8 января — выходные: Новогодние каникулы и Рождество Христово");
        assertThat(ahead("2026-12-31", "2027-01-08", List.of(), null, null))
                .isEqualTo("31 декабря — 8 января — выходные");
        assertThat(ahead("2026-06-11", "2026-06-11", List.of(new DayHours("09:00", "17:00")), eve, null))
                .isEqualTo("11 июня — короткий день, 9:00–17:00");
        assertThat(ahead("2026-06-11", "2026-06-11", List.of(), null, "Санитарный день"))
                .isEqualTo("11 июня — закрыто. Санитарный день");
        assertThat(ahead("2026-06-11", "2026-06-11", List.of(new DayHours("10:00", "12:00")), null, "Дежурим"))
                .isEqualTo("11 июня — 10:00–12:00. Дежурим");
    }

    private static String said(State state, @Nullable String until, @Nullable String opens) {
        return plain(
                new OpenText(Texts.russian()).of(new Opening(state, NOW, moment(until), moment(opens), null, null)));
    }

    private static String ahead(
            String first, String last, List<DayHours> hours, @Nullable CalendarDay day, @Nullable String reason) {
        LocalDate begins = LocalDate.parse(first);
        List<String> names = day == null || day.name() == null ? List.of() : List.of(day.name(), "Рождество Христово");
        DayStretch stretch =
                new DayStretch(begins, LocalDate.parse(last), new DayPlan(begins, hours, false, day, reason), names);
        return plain(new SpecialText(Texts.russian()).of(List.of(stretch)).get(0));
    }

    private static @Nullable LocalDateTime moment(@Nullable String text) {
        return text == null ? null : LocalDateTime.parse(text);
    }

    private static String plain(String text) {
        return text.replace("\u2060", "").replace('\u00a0', ' ');
    }
}

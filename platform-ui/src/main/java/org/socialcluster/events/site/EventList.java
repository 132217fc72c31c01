package org.socialcluster.events.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventOn;
import org.socialcluster.events.EventView;
import org.socialcluster.needs.site.Words;
import org.socialcluster.site.DateWords;
import org.socialcluster.site.Link;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/**
 * Content of the list of events: a time of it by day, and where asked for a month as a table.
 *
 * @param any whether the town has any event to come, whatever was asked for
 * @param month the table; null in the list
 * @param back address of the time before; empty where there is none
 * @param onward address of the time after; empty where there is none
 * @param feed address of the calendar to subscribe to, with the same wishes
 */
public record EventList(
        CentreView centre,
        String path,
        EventListQuery.Known query,
        boolean any,
        List<Choice> needs,
        List<Choice> audiences,
        List<Month> months,
        @Nullable Table month,
        String back,
        String onward,
        String other,
        String feed) {
    /** One value of a filter. */
    public record Choice(String value, String name, boolean chosen) {}

    /** The days of one month that have events. */
    public record Month(String name, List<Item> items) {}

    /** One event on one date.
     *
     * @param anchor of the first item of its day; empty for the others */
    public record Item(EventOn on, LocalDate day, String month, String weekday, String time, String anchor) {
        public EventView event() {
            return on.event();
        }
    }

    /** A month as a table of weeks. */
    public record Table(String name, List<List<Cell>> weeks) {}

    /** One day of the table.
     *
     * @param day of the month; 0 for a day of another month
     * @param anchor of its first event below; empty without events */
    public record Cell(int day, String name, int events, String anchor, boolean today) {}

    EventList between(String before, String after) {
        return new EventList(centre, path, query, any, needs, audiences, months, month, before, after, other, feed);
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    static List<Month> months(List<EventOn> events) {
        DateWords words = new DateWords(Texts.russian());
        Map<YearMonth, List<EventOn>> byMonth = events.stream()
                .collect(Collectors.groupingBy(
                        it -> YearMonth.from(it.date().starts()), TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(it -> new Month(words.monthAndYear(it.getKey().atDay(1)), items(it.getValue(), words)))
                .toList();
    }

    private static List<Item> items(List<EventOn> events, DateWords words) {
        Map<LocalDate, List<EventOn>> byDay = events.stream()
                .collect(Collectors.groupingBy(
                        it -> it.date().starts().toLocalDate(), LinkedHashMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .flatMap(day -> IntStream.range(0, day.getValue().size())
                        .mapToObj(at -> item(day.getValue().get(at), day.getKey(), at == 0, words)))
                .toList();
    }

    private static Item item(EventOn on, LocalDate day, boolean first, DateWords words) {
        return new Item(
                on,
                day,
                words.month(day),
                words.weekday(day),
                words.span(on.date().starts(), on.date().ends(), on.event().allDay()),
                first ? anchor(day) : "");
    }

    static Table table(YearMonth month, List<EventOn> events, LocalDate today) {
        DateWords words = new DateWords(Texts.russian());
        Map<LocalDate, Long> counts = events.stream()
                .collect(Collectors.groupingBy(it -> it.date().starts().toLocalDate(), Collectors.counting()));
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        int weeks = (month.atDay(1).getDayOfWeek().getValue() - 1 + month.lengthOfMonth() + 6) / 7;
        return new Table(
                words.monthAndYear(month.atDay(1)),
                IntStream.range(0, weeks)
                        .mapToObj(week -> IntStream.range(0, 7)
                                .mapToObj(at -> monday.plusDays(week * 7L + at))
                                .map(day -> cell(day, month, counts.getOrDefault(day, 0L), today, words))
                                .toList())
                        .toList());
    }

    private static Cell cell(LocalDate day, YearMonth month, long events, LocalDate today, DateWords words) {
        return YearMonth.from(day).equals(month)
                ? new Cell(
                        day.getDayOfMonth(),
                        words.day(day, today),
                        (int) events,
                        events == 0 ? "" : anchor(day),
                        day.equals(today))
                : new Cell(0, "", 0, "", false);
    }

    private static String anchor(LocalDate day) {
        return "d" + day;
    }

    static List<Choice> needs(List<EventView> events, String chosen, Words words) {
        return words
                .needs(events.stream()
                        .flatMap(it -> it.needs().stream())
                        .distinct()
                        .toList())
                .stream()
                .map(it -> new Choice(Link.word(it.code()), it.name(), it.code().equals(chosen)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    static List<Choice> audiences(List<EventView> events, String chosen, Words words) {
        List<String> codes =
                events.stream().flatMap(it -> it.audience().stream()).distinct().toList();
        return words.terms("recipient_categories")
                .filter(it -> codes.contains(it.getKey()) || it.getKey().equals(chosen))
                .map(it -> new Choice(
                        Link.word(it.getKey()), it.getValue(), it.getKey().equals(chosen)))
                .toList();
    }
}

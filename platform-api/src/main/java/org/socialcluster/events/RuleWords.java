package org.socialcluster.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;

/** The rule of an event as people say it: «по вторникам в 17:00, до 25 мая 2027, кроме 1 января». */
public final class RuleWords {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", RUSSIAN);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", RUSSIAN);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", RUSSIAN);
    private static final Set<DayOfWeek> WORKING =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final int MOST_WEEKS = 4;
    private static final int MOST_EXCEPTED = 3;

    private final EventDraft event;
    private final Recurrence rule;
    private final Recur<LocalDateTime> parts;
    private final LocalDate today;

    private RuleWords(EventDraft event, Recurrence rule, LocalDate today) {
        this.event = event;
        this.rule = rule;
        this.parts = rule.parts();
        this.today = today;
    }

    /** The rule from a day on; empty for an event without one.
     *
     * @param today what is before is not said any more */
    public static String of(EventView event, ZoneId zone, LocalDate today) {
        return of(event.draft(), zone, today);
    }

    static String of(EventDraft event, ZoneId zone, LocalDate today) {
        return event.rrule() == null ? "" : new RuleWords(event, Recurrence.of(event.rrule(), zone), today).words();
    }

    private String words() {
        String when = event.allDay()
                ? days()
                : text("at", days(), CLOCK.format(event.starts().toLocalTime()));
        return when + end() + except();
    }

    private String days() {
        String days = switch (parts.getFrequency()) {
            case DAILY -> daily();
            case WEEKLY -> weekly();
            case MONTHLY -> monthly();
            case YEARLY -> simple() ? text("yearly", DAY.format(event.starts())) : null;
            default -> null;
        };
        return days == null || !parts.getMonthList().isEmpty() ? text("own") : days;
    }

    private @Nullable String daily() {
        if (!parts.getDayList().isEmpty()) {
            return interval() == 1 ? weekly() : null;
        }
        return simple() ? interval() == 1 ? text("daily") : text("every-days", interval()) : null;
    }

    /** Nothing but how often. */
    private boolean simple() {
        return parts.getDayList().isEmpty()
                && parts.getMonthDayList().isEmpty()
                && parts.getSetPosList().isEmpty()
                && parts.getYearDayList().isEmpty()
                && parts.getWeekNoList().isEmpty()
                && (parts.getFrequency() != Frequency.YEARLY || interval() == 1);
    }

    private @Nullable String weekly() {
        boolean plain = parts.getMonthDayList().isEmpty()
                && parts.getSetPosList().isEmpty()
                && parts.getDayList().stream().allMatch(it -> it.getOffset() == 0);
        if (!plain || interval() > MOST_WEEKS) {
            return null;
        }
        Set<DayOfWeek> days = parts.getDayList().stream()
                .map(RuleWords::day)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        if (days.isEmpty()) {
            days.add(event.starts().getDayOfWeek());
        }
        String named = days.size() == DayOfWeek.values().length
                ? text("daily")
                : days.equals(WORKING)
                        ? text("working")
                        : text(
                                "on",
                                enumeration(days.stream()
                                        .map(it -> text("on." + it.getValue()))
                                        .toList()));
        return interval() == 1 ? named : text("weeks." + interval(), named);
    }

    private @Nullable String monthly() {
        if (interval() > 1) {
            return null;
        }
        List<Integer> dates = parts.getMonthDayList();
        List<WeekDay> days = parts.getDayList();
        if (days.isEmpty() && parts.getSetPosList().isEmpty()) {
            return dates.size() == 1 && dates.get(0) == -1
                    ? text("month.last")
                    : dates.stream().allMatch(it -> it > 0)
                            ? text(
                                    "month.day",
                                    dates.isEmpty()
                                            ? String.valueOf(event.starts().getDayOfMonth())
                                            : enumeration(dates.stream()
                                                    .map(String::valueOf)
                                                    .toList()))
                            : null;
        }
        return dates.isEmpty() && !days.isEmpty() ? numbered(days) : null;
    }

    /** «в первый и третий вторник месяца»: each weekday with its number. */
    private @Nullable String numbered(List<WeekDay> days) {
        List<Integer> positions = parts.getSetPosList();
        if (positions.size() > 1 || (positions.size() == 1 && days.size() > 1)) {
            return null;
        }
        List<String> named = days.stream()
                .map(it -> numbered(positions.isEmpty() ? it.getOffset() : positions.get(0), day(it)))
                .toList();
        return named.contains("") ? null : text("month.weekday", enumeration(named));
    }

    private static String numbered(int number, DayOfWeek day) {
        boolean known = number == -1 || (number >= 1 && number <= 5);
        String gender = switch (day) {
            case WEDNESDAY, FRIDAY, SATURDAY -> "f";
            case SUNDAY -> "n";
            default -> "m";
        };
        return known ? text("nth." + number + "." + gender) + " " + text("day." + day.getValue()) : "";
    }

    private String end() {
        boolean counted = parts.getCount() > 0;
        if (parts.getUntil() == null && !counted) {
            return "";
        }
        List<LocalDateTime> all = rule.all(event.starts());
        return text("until", day(all.get(all.size() - 1).toLocalDate()));
    }

    private String except() {
        List<String> off = event.occurrences().stream()
                .filter(it -> it.state() == DateState.CANCELLED)
                .map(it -> it.original().toLocalDate())
                .filter(it -> !it.isBefore(today))
                .sorted()
                .map(this::day)
                .toList();
        if (off.isEmpty()) {
            return "";
        }
        return off.size() > MOST_EXCEPTED ? text("except-some") : text("except", enumeration(off));
    }

    private String day(LocalDate day) {
        boolean near = day.getYear() == today.getYear() || day.isBefore(today.plusMonths(6));
        return (near ? DAY : DAY_AND_YEAR).format(day);
    }

    private int interval() {
        return Math.max(1, parts.getInterval());
    }

    private static DayOfWeek day(WeekDay day) {
        return Arrays.stream(DayOfWeek.values())
                .filter(it -> it.name().startsWith(day.getDay().name()))
                .findFirst()
                .orElseThrow();
    }

    private static String enumeration(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : text("and", String.join(", ", words.subList(0, last)), words.get(last));
    }

    private static String text(String key, Object... arguments) {
        return Problem.text("event.rule-words." + key, arguments);
    }
}

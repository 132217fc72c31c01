package org.socialcluster.events.office;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule of RFC 5545 as plain choices. What the choices cannot say stands as the rule itself.
 *
 * @param every with {@code WEEKLY}: every week, every second one, …
 * @param until last day; empty for none
 * @param count how many times, as typed; empty for no number
 * @param own the rule as it is written; only with {@code OWN}
 */
record Repeat(How how, int every, Set<DayOfWeek> days, End end, String until, String count, String own) {
    static final Repeat ONCE = new Repeat(How.ONCE, 1, Set.of(), End.NEVER, "", "", "");

    private static final Set<String> SAID = Set.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "COUNT", "UNTIL");

    /** How often it returns. */
    enum How {
        ONCE,
        DAILY,
        WEEKLY,
        /** Every month on the same day of it. */
        MONTH_DAY,
        /** Every month on the same weekday, e.g. the second Tuesday. */
        MONTH_WEEKDAY,
        /** As the rule says that somebody wrote. */
        OWN
    }

    /** When it ends. */
    enum End {
        /** Until further notice. */
        NEVER,
        UNTIL,
        COUNT
    }

    /** @param start first day, on which the rules of months rest; null while it is not known */
    static Repeat of(@Nullable String rule, @Nullable LocalDate start) {
        if (rule == null || rule.isBlank()) {
            return ONCE;
        }
        Map<String, String> parts = parts(rule);
        How how = how(parts, start);
        String until = until(parts.get("UNTIL"));
        if (how == null || until == null) {
            return new Repeat(How.OWN, 1, Set.of(), End.NEVER, "", "", rule);
        }
        Set<DayOfWeek> days = how == How.WEEKLY ? days(parts, start) : Set.of();
        String count = parts.getOrDefault("COUNT", "");
        End end = !count.isEmpty() ? End.COUNT : !until.isEmpty() ? End.UNTIL : End.NEVER;
        int every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        return new Repeat(how, every, days, end, until, count, "");
    }

    private static Map<String, String> parts(String rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rule.split(";", -1)) {
            String[] both = part.split("=", 2);
            parts.put(both[0], both.length == 2 ? both[1] : "");
        }
        return parts;
    }

    /** Null for what the choices cannot say. */
    private static @Nullable How how(Map<String, String> parts, @Nullable LocalDate start) {
        if (!SAID.containsAll(parts.keySet())
                || !parts.getOrDefault("INTERVAL", "1").matches("[1-9]")
                || !parts.getOrDefault("COUNT", "1").matches("\\d{1,3}")) {
            return null;
        }
        String byDay = parts.get("BYDAY");
        String byMonthDay = parts.get("BYMONTHDAY");
        boolean often = !parts.getOrDefault("INTERVAL", "1").equals("1");
        return switch (parts.getOrDefault("FREQ", "")) {
            case "DAILY" -> byDay == null && byMonthDay == null && !often ? How.DAILY : null;
            case "WEEKLY" ->
                byMonthDay == null && (byDay == null || byDay.matches("[A-Z]{2}(,[A-Z]{2})*")) ? How.WEEKLY : null;
            case "MONTHLY" -> often || start == null ? null : monthly(byDay, byMonthDay, start);
            default -> null;
        };
    }

    private static @Nullable How monthly(@Nullable String byDay, @Nullable String byMonthDay, LocalDate start) {
        if (byDay == null && (byMonthDay == null || byMonthDay.equals(String.valueOf(start.getDayOfMonth())))) {
            return How.MONTH_DAY;
        }
        return byMonthDay == null && numbered(start).equals(byDay) ? How.MONTH_WEEKDAY : null;
    }

    /** Which weekday of its month a day is: {@code 2TU}, and {@code -1FR} for a fifth one. */
    private static String numbered(LocalDate day) {
        int number = number(day);
        return (number == 5 ? -1 : number) + code(day.getDayOfWeek());
    }

    static int number(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    /** ISO day; empty for none; null for what is no day. */
    private static @Nullable String until(@Nullable String written) {
        if (written == null) {
            return "";
        }
        try {
            return LocalDate.parse(written, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeException moment) {
            return null;
        }
    }

    private static Set<DayOfWeek> days(Map<String, String> parts, @Nullable LocalDate start) {
        String byDay = parts.get("BYDAY");
        if (byDay == null) {
            return start == null ? Set.of() : EnumSet.of(start.getDayOfWeek());
        }
        List<String> codes = List.of(byDay.split(",", -1));
        return Arrays.stream(DayOfWeek.values())
                .filter(it -> codes.contains(code(it)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    /** The rule; null for once.
     *
     * @param start first day; null while it is not known */
    @Nullable
    String rule(@Nullable LocalDate start) {
        return switch (how) {
            case ONCE -> null;
            case OWN -> own.isBlank() ? null : own.strip();
            case DAILY -> "FREQ=DAILY" + ending();
            case WEEKLY -> "FREQ=WEEKLY" + (every > 1 ? ";INTERVAL=" + every : "") + byDay(start) + ending();
            case MONTH_DAY -> "FREQ=MONTHLY" + (start == null ? "" : ";BYMONTHDAY=" + start.getDayOfMonth()) + ending();
            case MONTH_WEEKDAY -> "FREQ=MONTHLY" + (start == null ? "" : ";BYDAY=" + numbered(start)) + ending();
        };
    }

    private String byDay(@Nullable LocalDate start) {
        Set<DayOfWeek> chosen = days.isEmpty() && start != null ? Set.of(start.getDayOfWeek()) : days;
        return chosen.isEmpty()
                ? ""
                : ";BYDAY=" + chosen.stream().sorted().map(Repeat::code).collect(Collectors.joining(","));
    }

    private String ending() {
        return switch (end) {
            case NEVER -> "";
            case UNTIL -> until.isEmpty() ? "" : ";UNTIL=" + until.replace("-", "");
            case COUNT -> count.isBlank() ? "" : ";COUNT=" + count.strip();
        };
    }

    private static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}

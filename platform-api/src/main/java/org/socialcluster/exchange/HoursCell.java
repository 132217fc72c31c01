package org.socialcluster.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;

/** Opening hours as people write them into one cell: days, times, breaks. */
final class HoursCell {
    private static final String ONE_DAY = CellWords.text("hours.day");
    private static final Pattern DAYS = Pattern.compile(ONE_DAY + "(?:\\s*-\\s*" + ONE_DAY + ")?");
    private static final Pattern TIMES = Pattern.compile(CellWords.text("hours.times"));
    private static final Pattern TOKEN =
            Pattern.compile(TIMES.pattern().replaceAll("\\((?!\\?)", "(?:") + "|" + DAYS + "|[a-zа-я]+|\\d+");
    private static final Pattern EVERY = Pattern.compile(CellWords.text("hours.every"));
    private static final Pattern WORK = Pattern.compile(CellWords.text("hours.work"));
    private static final Pattern WEEKEND = Pattern.compile(CellWords.text("hours.weekend"));
    private static final Pattern BREAK = Pattern.compile(CellWords.text("hours.break"));
    private static final Pattern CLOSED = Pattern.compile(CellWords.text("hours.closed"));
    private static final Pattern ALWAYS = Pattern.compile(CellWords.text("hours.always"));
    private static final Pattern FILLER = Pattern.compile(CellWords.text("hours.filler"));
    private static final List<String> BEGINNINGS =
            List.of(CellWords.text("hours.days").split(",", -1));
    private static final int LAST_HOUR = 24;
    private static final int MINUTES = 60;

    private final List<Interval> intervals = new ArrayList<>();
    private Set<Weekday> days = EnumSet.noneOf(Weekday.class);
    private boolean timed;
    private boolean breaks;

    /** In the order of the week; named as RFC 5545 does. */
    private enum Weekday {
        MO,
        TU,
        WE,
        TH,
        FR,
        SA,
        SU
    }

    private record Interval(Set<Weekday> days, int from, int to) {}

    /** The intervals of a cell.
     *
     * @throws Problem {@code invalid-input} saying which word of it cannot be understood */
    static List<OpeningHours> read(String cell) {
        HoursCell hours = new HoursCell();
        String text = cell.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[—–−]", "-");
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            hours.take(token.group());
        }
        if (hours.intervals.isEmpty()) {
            throw Problem.ofField("schedule", "import.hours", Cells.echo(cell));
        }
        return hours.intervals.stream().map(HoursCell::hours).toList();
    }

    private void take(String token) {
        if (TIMES.matcher(token).matches()) {
            times(token);
        } else if (DAYS.matcher(token).matches()) {
            newDays().addAll(weekdays(token.split("\\s*-\\s*", -1)));
        } else if (EVERY.matcher(token).matches()) {
            newDays().addAll(EnumSet.allOf(Weekday.class));
        } else if (WORK.matcher(token).matches()) {
            newDays().addAll(EnumSet.range(Weekday.MO, Weekday.FR));
        } else if (WEEKEND.matcher(token).matches()) {
            newDays().addAll(EnumSet.of(Weekday.SA, Weekday.SU));
        } else if (ALWAYS.matcher(token).matches()) {
            add(0, LAST_HOUR * MINUTES);
        } else {
            word(token);
        }
    }

    private void word(String token) {
        if (BREAK.matcher(token).matches()) {
            breaks = true;
        } else if (CLOSED.matcher(token).matches()) {
            days = EnumSet.noneOf(Weekday.class);
        } else if (!FILLER.matcher(token).matches()) {
            throw Problem.ofField("schedule", "import.hours", Cells.echo(token));
        }
    }

    private Set<Weekday> newDays() {
        if (timed) {
            days = EnumSet.noneOf(Weekday.class);
            timed = false;
        }
        return days;
    }

    private static Set<Weekday> weekdays(String... ends) {
        int first = weekday(ends[0]);
        int last = weekday(ends[ends.length - 1]);
        Set<Weekday> all = EnumSet.noneOf(Weekday.class);
        for (int day = first; day <= (last < first ? last + Weekday.values().length : last); day++) {
            all.add(Weekday.values()[day % Weekday.values().length]);
        }
        return all;
    }

    private static int weekday(String name) {
        String beginning = name.substring(0, 2);
        return IntStream.range(0, BEGINNINGS.size())
                .filter(it -> List.of(BEGINNINGS.get(it).split("\\|", -1)).contains(beginning))
                .findFirst()
                .orElseThrow();
    }

    private void times(String token) {
        Matcher times = TIMES.matcher(token);
        times.matches();
        int from = minute(times.group(1), times.group(2));
        int to = minute(times.group(3), times.group(4));
        if (to <= from) {
            throw Problem.ofField("schedule", "service.closes");
        }
        if (breaks) {
            pause(from, to);
        } else {
            add(from, to);
        }
        breaks = false;
    }

    private void add(int from, int to) {
        Set<Weekday> on = days.isEmpty() ? EnumSet.allOf(Weekday.class) : EnumSet.copyOf(days);
        intervals.add(new Interval(on, from, to));
        timed = true;
    }

    /** A break parts what it lies in, of the days said last. */
    private void pause(int from, int to) {
        List<Interval> parted = new ArrayList<>();
        for (Interval each : intervals) {
            boolean within = from > each.from()
                    && to < each.to()
                    && (days.isEmpty() || each.days().equals(days));
            if (within) {
                parted.add(new Interval(each.days(), each.from(), from));
                parted.add(new Interval(each.days(), to, each.to()));
            } else {
                parted.add(each);
            }
        }
        intervals.clear();
        intervals.addAll(parted);
    }

    private static int minute(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours > LAST_HOUR || minutes >= MINUTES || (hours == LAST_HOUR && minutes > 0)) {
            throw Problem.ofField("schedule", "import.time", hour + (minute == null ? "" : ":" + minute));
        }
        return hours * MINUTES + minutes;
    }

    private static OpeningHours hours(Interval interval) {
        String days = interval.days().stream().sorted().map(Weekday::name).collect(Collectors.joining(","));
        return new OpeningHours("FREQ=WEEKLY;BYDAY=" + days, clock(interval.from()), clock(interval.to()), null);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / MINUTES, minute % MINUTES);
    }
}

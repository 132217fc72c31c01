package org.socialcluster.site;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.OpeningHours;

/** Says opening hours as people do: «понедельник–пятница 9:00–13:00 и 14:00–18:00», «суббота и воскресенье — выходные». */
public final class HoursText {
    /** A line may break after a dash; this forbids it. */
    private static final String WORD_JOINER = "\u2060";

    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";
    private static final String MONTHLY = "FREQ=MONTHLY;BYDAY=";
    private static final Map<String, DayOfWeek> DAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().substring(0, 2), day -> day));

    private final Texts texts;

    public HoursText(Texts texts) {
        this.texts = texts;
    }

    /** One phrase for each group of days; days off last. Empty where no hours are known. */
    public List<String> of(List<OpeningHours> hours) {
        Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
        List<String> phrases = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (OpeningHours rule : hours) {
            Set<DayOfWeek> days = days(rule.rrule());
            days.forEach(
                    day -> week.computeIfAbsent(day, none -> new ArrayList<>()).add(interval(rule)));
            if (days.isEmpty()) {
                others.add(other(rule));
            }
        }
        groups(week)
                .forEach((times, days) -> phrases.add(texts.of("hours.days", names(days), texts.enumeration(times))));
        phrases.addAll(others);
        List<String> notes = hours.stream()
                .map(OpeningHours::note)
                .filter(HoursText::isSaid)
                .distinct()
                .toList();
        phrases.addAll(notes);
        Set<DayOfWeek> off = EnumSet.allOf(DayOfWeek.class);
        off.removeAll(week.keySet());
        if (others.isEmpty() && !week.isEmpty() && !off.isEmpty()) {
            phrases.add(texts.of(off(notes, off.size()), names(off)));
        }
        return phrases;
    }

    /** Where there is a note, it may speak of these days too («в другие дни — по записи»): then they are not said to be off. */
    private static String off(List<String> notes, int days) {
        if (!notes.isEmpty()) {
            return "hours.none";
        }
        return days == 1 ? "hours.off.one" : "hours.off";
    }

    /** Not of every week: «первый вторник и третий вторник месяца 9:00–12:00». */
    private String other(OpeningHours rule) {
        if (!rule.rrule().startsWith(MONTHLY)) {
            return texts.of("hours.other", interval(rule));
        }
        List<String> days = Arrays.stream(
                        rule.rrule().substring(MONTHLY.length()).split(",", -1))
                .map(this::numbered)
                .toList();
        return texts.of("hours.monthly", texts.enumeration(days), interval(rule));
    }

    private String numbered(String code) {
        int split = code.length() - 2;
        DayOfWeek day = Objects.requireNonNull(DAYS.get(code.substring(split)));
        return texts.of("hours.nth", texts.of("nth." + gender(day) + "." + code.substring(0, split)), name(day));
    }

    private static String gender(DayOfWeek day) {
        return switch (day) {
            case WEDNESDAY, FRIDAY, SATURDAY -> "feminine";
            case SUNDAY -> "neuter";
            default -> "masculine";
        };
    }

    private static boolean isSaid(@Nullable String note) {
        return note != null && !note.isBlank();
    }

    /** Days of a plain weekly rule; empty for any other. */
    private static Set<DayOfWeek> days(String rrule) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (rrule.startsWith(WEEKLY)) {
            for (String code : rrule.substring(WEEKLY.length()).split(",", -1)) {
                DayOfWeek day = DAYS.get(code);
                if (day == null) {
                    return Set.of();
                }
                days.add(day);
            }
        }
        return days;
    }

    private static Map<List<String>, Set<DayOfWeek>> groups(Map<DayOfWeek, List<String>> week) {
        Map<List<String>, Set<DayOfWeek>> groups = new LinkedHashMap<>();
        week.forEach((day, times) -> groups.computeIfAbsent(
                        times.stream().sorted(HoursText::byTime).toList(), none -> EnumSet.noneOf(DayOfWeek.class))
                .add(day));
        return groups;
    }

    /** 9:00 comes before 13:00, though its text does not. */
    private static int byTime(String one, String other) {
        return one.indexOf(':') == other.indexOf(':')
                ? one.compareTo(other)
                : Integer.compare(one.indexOf(':'), other.indexOf(':'));
    }

    private String names(Set<DayOfWeek> days) {
        List<DayOfWeek> ordered = List.copyOf(days);
        DayOfWeek first = ordered.get(0);
        DayOfWeek last = ordered.get(ordered.size() - 1);
        boolean unbroken = last.getValue() - first.getValue() + 1 == ordered.size();
        if (unbroken && ordered.size() == DayOfWeek.values().length) {
            return texts.of("hours.daily");
        }
        if (unbroken && ordered.size() > 2) {
            return name(first) + "\u2013" + name(last);
        }
        return texts.enumeration(ordered.stream().map(this::name).toList());
    }

    private String name(DayOfWeek day) {
        return texts.of("day." + day.getValue());
    }

    private static String interval(OpeningHours rule) {
        return time(rule.opens()) + "\u2013" + WORD_JOINER + time(rule.closes());
    }

    private static String time(String text) {
        return text.startsWith("0") ? text.substring(1) : text;
    }
}

package org.socialcluster.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.OpeningHours;

/** Opening hours in one line of the office: «пн, вт 9:00–13:00; первый такой день месяца: ср 10:00–12:00». */
public final class HoursWords {
    private static final Pattern DAY = Pattern.compile("(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private HoursWords() {}

    public static String of(List<OpeningHours> hours) {
        Map<String, List<OpeningHours>> byDays = hours.stream()
                .collect(Collectors.groupingBy(HoursWords::when, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byDays.forEach((when, rules) -> lines.add(line(when, rules)));
        return String.join("; ", lines);
    }

    /** One line for the same days: what lies between is the break. */
    private static String line(String when, List<OpeningHours> rules) {
        String times = rules.stream()
                .map(it -> round(it)
                        ? text("hours.round")
                        : HoursRow.shown(it.opens()) + "–" + HoursRow.shown(it.closes()))
                .collect(Collectors.joining(" " + text("hours.and") + " "));
        String notes = rules.stream()
                .map(OpeningHours::note)
                .distinct()
                .map(HoursWords::said)
                .filter(it -> !it.toLowerCase(Locale.ROOT).contains(times.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        return when + " " + times + notes;
    }

    private static boolean round(OpeningHours hours) {
        return hours.opens().equals("00:00") && List.of("23:59", "24:00").contains(hours.closes());
    }

    /** «пн–пт», «первый такой день месяца: ср». */
    private static String when(OpeningHours hours) {
        Matcher found = DAY.matcher(hours.rrule().substring(hours.rrule().lastIndexOf('=') + 1));
        List<Integer> days = new ArrayList<>();
        String every = "";
        while (found.find()) {
            days.add(CODES.indexOf(found.group(2)) + 1);
            every = found.group(1) == null ? "" : text("hours.every." + found.group(1)) + ": ";
        }
        return every + days(days);
    }

    /** What begins like a sentence stands as one. */
    private static String said(@Nullable String note) {
        return note == null || note.isBlank()
                ? ""
                : (Character.isUpperCase(note.strip().charAt(0)) ? ". " : ", ") + note.strip();
    }

    private static String days(List<Integer> days) {
        boolean unbroken = days.size() > 2 && days.get(days.size() - 1) - days.get(0) + 1 == days.size();
        return unbroken
                ? text("day." + days.get(0)) + "–" + text("day." + days.get(days.size() - 1))
                : String.join(", ", days.stream().map(day -> text("day." + day)).toList());
    }

    private static String text(String key) {
        return I18NProvider.translate(Words.LANGUAGE, key);
    }
}

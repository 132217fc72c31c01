package org.socialcluster.office;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.OpeningHours;

/** Opening hours in one line of the office: «пн, вт 9:00–13:00; первый такой день месяца: ср 10:00–12:00». */
public final class HoursWords {
    private static final Pattern DAY = Pattern.compile("(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private HoursWords() {}

    public static String of(List<OpeningHours> hours) {
        return String.join("; ", hours.stream().map(HoursWords::line).toList());
    }

    private static String line(OpeningHours hours) {
        Matcher found = DAY.matcher(hours.rrule().substring(hours.rrule().lastIndexOf('=') + 1));
        List<Integer> days = new ArrayList<>();
        String every = "";
        while (found.find()) {
            days.add(CODES.indexOf(found.group(2)) + 1);
            every = found.group(1) == null ? "" : text("hours.every." + found.group(1)) + ": ";
        }
        String times = HoursRow.shown(hours.opens()) + "–" + HoursRow.shown(hours.closes());
        return every + days(days) + " " + times + said(hours.note());
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

package org.socialcluster.office;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;

/** A field for a day that speaks Russian: typed as 24.11.2026 or chosen from a calendar whose week begins on Monday. */
public final class DayField extends DatePicker {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d.M[.]");

    public DayField(String label) {
        super(label);
        setLocale(Words.LANGUAGE);
        DatePickerI18n words = new DatePickerI18n();
        words.setMonthNames(Arrays.stream(Month.values())
                .map(it -> it.getDisplayName(TextStyle.FULL_STANDALONE, Words.LANGUAGE))
                .toList());
        words.setWeekdays(fromSunday(TextStyle.FULL_STANDALONE));
        words.setWeekdaysShort(fromSunday(TextStyle.SHORT_STANDALONE));
        words.setFirstDayOfWeek(1);
        words.setToday(getTranslation("day.today"));
        words.setCancel(getTranslation("cancel"));
        words.setDateFormats("dd.MM.yyyy", "d.M.yyyy", "d.M.yy");
        setI18n(words);
        setAutoOpen(false);
    }

    /** Whether something is typed that is no day. */
    public boolean unreadable() {
        return isInputUnparsable();
    }

    /** Reads a day without its year as the next such day.
     *
     * @param today the first day that counts */
    public void readShort(LocalDate today) {
        String wrong = getTranslation("close.until.wrong");
        setFallbackParser(typed -> {
            try {
                MonthDay day = MonthDay.parse(typed.strip(), SHORT);
                LocalDate next = day.atYear(today.getYear());
                LocalDate meant = next.isBefore(today) ? day.atYear(today.getYear() + 1) : next;
                return MonthDay.from(meant).equals(day) ? Result.ok(meant) : Result.error(wrong);
            } catch (DateTimeParseException noDay) {
                return Result.error(wrong);
            }
        });
    }

    /** The calendar's own order, wherever its week begins on the screen. */
    private static List<String> fromSunday(TextStyle style) {
        return List.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .stream()
                .map(day -> day.getDisplayName(style, Words.LANGUAGE))
                .toList();
    }
}

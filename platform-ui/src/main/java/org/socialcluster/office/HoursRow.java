package org.socialcluster.office;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.socialcluster.shared.OpeningHours;

/** One interval of opening hours. */
final class HoursRow extends Div implements Rows.Row<OpeningHours> {
    static final String WORKING_DAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";

    private static final String WEEKLY = "w";
    private static final List<String> EVERY = List.of(WEEKLY, "1", "2", "3", "4", "5", "-1");
    private static final Pattern DAY = Pattern.compile("(-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.\\-\\s]?(\\d{2}))?");

    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final Select<String> every = new Select<>();
    private final TextField opens = new TextField();
    private final TextField closes = new TextField();
    private final TextField note = new TextField();

    HoursRow(OpeningHours hours, Runnable changed) {
        addClassName("hours");
        days.setLabel(getTranslation("hours.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> getTranslation("day." + day.getValue()));
        every.setLabel(getTranslation("hours.every"));
        every.setItems(EVERY);
        every.setItemLabelGenerator(it -> getTranslation("hours.every." + it));
        opens.setLabel(getTranslation("hours.opens"));
        closes.setLabel(getTranslation("hours.closes"));
        note.setLabel(getTranslation("hours.note"));
        show(hours);
        for (TextField time : List.of(opens, closes)) {
            time.setManualValidation(true);
            time.addValueChangeListener(change -> time.setValue(shown(written(change.getValue()))));
            time.addValueChangeListener(change -> changed.run());
        }
        days.setManualValidation(true);
        note.setManualValidation(true);
        days.addValueChangeListener(change -> changed.run());
        every.addValueChangeListener(change -> changed.run());
        note.addValueChangeListener(change -> changed.run());
        add(days, every, opens, closes, note);
    }

    private void show(OpeningHours hours) {
        Matcher found = DAY.matcher(hours.rrule().substring(hours.rrule().lastIndexOf('=') + 1));
        Set<DayOfWeek> ticked = EnumSet.noneOf(DayOfWeek.class);
        String number = WEEKLY;
        while (found.find()) {
            number = found.group(1) == null ? WEEKLY : found.group(1);
            ticked.add(day(found.group(2)));
        }
        days.setValue(ticked);
        every.setValue(number);
        opens.setValue(shown(hours.opens()));
        closes.setValue(shown(hours.closes()));
        note.setValue(hours.note() == null ? "" : hours.note());
    }

    @Override
    public OpeningHours value() {
        boolean weekly = every.getValue().equals(WEEKLY);
        String number = weekly ? "" : every.getValue();
        String list = days.getValue().stream()
                .sorted()
                .map(day -> number + day.name().substring(0, 2))
                .collect(Collectors.joining(","));
        return new OpeningHours(
                (weekly ? "FREQ=WEEKLY;BYDAY=" : "FREQ=MONTHLY;BYDAY=") + list,
                written(opens.getValue()),
                written(closes.getValue()),
                note.getValue().isBlank() ? null : note.getValue().strip());
    }

    private static DayOfWeek day(String code) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(code)) {
                return day;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** As services want it: {@code 09:00} for 9, 9.00, 9-00 and 900; anything else stays as typed, to be refused. */
    static String written(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            return typed.strip();
        }
        String hour = time.group(1).length() == 1 ? "0" + time.group(1) : time.group(1);
        return hour + ":" + (time.group(2) == null ? "00" : time.group(2));
    }

    /** As people write it: without the zero in front. */
    static String shown(String time) {
        return time.matches("0\\d:\\d\\d") ? time.substring(1) : time;
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        days.setReadOnly(readOnly);
        every.setReadOnly(readOnly);
        opens.setReadOnly(readOnly);
        closes.setReadOnly(readOnly);
        note.setReadOnly(readOnly);
    }

    @Override
    public void refuse(String field, String message) {
        switch (field) {
            case "rrule" -> {
                days.setErrorMessage(getTranslation("hours.days.wrong"));
                days.setInvalid(true);
            }
            case "closes" -> refuse(closes, message);
            case "note" -> refuse(note, message);
            default -> refuse(opens, message);
        }
    }

    @Override
    public String part(String field) {
        return switch (field) {
            case "rrule" -> days.getLabel();
            case "closes" -> closes.getLabel();
            case "note" -> note.getLabel();
            default -> opens.getLabel();
        };
    }

    private static void refuse(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    @Override
    public void accept() {
        days.setInvalid(false);
        opens.setInvalid(false);
        closes.setInvalid(false);
        note.setInvalid(false);
    }

    @Override
    public void focus() {
        opens.focus();
    }
}

package org.socialcluster.events.office;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.socialcluster.events.DateState;
import org.socialcluster.office.DayField;
import org.socialcluster.office.Rows;

/** One date that is not as the rule says. */
class DateRow extends Div implements Rows.Row<DateLine> {
    private final Select<DateState> state = new Select<>();
    private final DayField day = new DayField(EventShelf.text("event.date.day"));
    private final DayField newDay = new DayField(EventShelf.text("event.date.new-day"));
    private final TextField time = new TextField();
    private final TextField note = new TextField();

    DateRow(DateLine line, Runnable changed) {
        addClassName("beside");
        state.setLabel(getTranslation("event.date.state"));
        state.setItems(DateState.CANCELLED, DateState.MOVED, DateState.ADDED);
        state.setItemLabelGenerator(DateRow::words);
        time.setLabel(getTranslation("event.date.time"));
        note.setLabel(getTranslation("event.date.note"));
        state.setValue(DateState.valueOf(line.state()));
        Moments.show(day, line.day());
        Moments.show(newDay, line.newDay());
        time.setValue(line.time());
        note.setValue(line.note());
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(state, day, newDay, time, note)) {
            field.addValueChangeListener(change -> {
                arrange();
                changed.run();
            });
        }
        day.setManualValidation(true);
        newDay.setManualValidation(true);
        time.setManualValidation(true);
        note.setManualValidation(true);
        add(state, day, newDay, time, note);
        arrange();
    }

    private void arrange() {
        newDay.setVisible(state.getValue() == DateState.MOVED);
        time.setVisible(state.getValue() != DateState.CANCELLED);
    }

    static String words(DateState state) {
        return EventShelf.text("event.date." + state.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public DateLine value() {
        return new DateLine(
                Moments.kept(day), state.getValue().name(), Moments.kept(newDay), time.getValue(), note.getValue());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(state, day, newDay, time, note)) {
            field.setReadOnly(readOnly);
        }
    }

    @Override
    public void refuse(String field, String message) {
        HasValidationProperties wrong = switch (field) {
            case "starts", "ends" -> state.getValue() == DateState.MOVED ? newDay : time;
            case "note" -> note;
            default -> day;
        };
        wrong.setErrorMessage(message);
        wrong.setInvalid(true);
    }

    @Override
    public void accept() {
        day.setInvalid(false);
        newDay.setInvalid(false);
        time.setInvalid(false);
        note.setInvalid(false);
    }

    @Override
    public void focus() {
        day.focus();
    }
}

package org.socialcluster.routes.office.editing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Set;
import org.socialcluster.routes.editing.StepContent;

/** Within what time an answer is due: a number only where the unit asks for one. */
final class DeadlineRow extends Div {
    private static final int MOST = 500;
    private static final Set<String> WITHOUT_NUMBER = Set.of("IMMEDIATELY", "NOT_SET");

    private final ComboBox<String> unit;
    private final IntegerField days = new IntegerField(Say.of("editing.deadline.days"));
    private final TextField from;
    private final TextField source;
    private final Checkbox statutory;
    private final ComboBox<String> confidence;

    DeadlineRow(StepContent.Deadline deadline, Named named) {
        addClassName("beside");
        unit = named.field(
                "unit",
                Say.codes(
                                "editing.deadline.unit",
                                "NOT_SET",
                                "WORKING_DAYS",
                                "CALENDAR_DAYS",
                                "HOURS",
                                "MONTHS",
                                "YEARS",
                                "IMMEDIATELY")
                        .one(Say.of("editing.deadline.unit")));
        named.field("days", days);
        from = named.field("from", Say.line("editing.deadline.from", MOST, deadline.from()));
        source = named.field("source", Say.line("editing.deadline.source", MOST, deadline.source()));
        confidence = named.field("confidence", Say.confidence().one(Say.of("editing.confidence")));
        statutory = named.field("statutory", new Checkbox(Say.of("editing.deadline.statutory"), deadline.statutory()));
        days.setManualValidation(true);
        days.setMin(1);
        days.setValue(deadline.days());
        unit.setValue(deadline.unit());
        confidence.setValue(deadline.confidence());
        unit.addValueChangeListener(change -> look());
        look();
        add(unit, days, from, source, confidence, statutory);
    }

    private void look() {
        boolean set = !"NOT_SET".equals(unit.getValue());
        days.setVisible(!WITHOUT_NUMBER.contains(Objects.requireNonNullElse(unit.getValue(), "NOT_SET")));
        from.setVisible(set);
        source.setVisible(set);
        confidence.setVisible(set);
        statutory.setVisible(set);
    }

    StepContent.Deadline value() {
        return new StepContent.Deadline(
                days.getValue(),
                Objects.requireNonNullElse(unit.getValue(), "NOT_SET"),
                Say.typed(from),
                Say.typed(source),
                statutory.getValue(),
                Objects.requireNonNullElse(confidence.getValue(), "HIGH"));
    }
}

package org.socialcluster.navigator.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.office.Rows;

/** One answer: its words, and where it leads. */
class AnswerRow extends Div implements Rows.Row<Answer> {
    private final String code;
    private final TextField words = new TextField();
    private final ComboBox<Target> target = new ComboBox<>();

    AnswerRow(Answer answer, List<Target> targets, Runnable changed) {
        this.code = answer.code();
        addClassName("beside");
        words.setLabel(getTranslation("navigator.answer"));
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.setValue(answer.text());
        target.setLabel(getTranslation("navigator.answer.to"));
        target.setManualValidation(true);
        target.setItems(targets);
        target.setItemLabelGenerator(Target::name);
        target.setValue(Target.of(answer, targets));
        words.addValueChangeListener(change -> changed.run());
        target.addValueChangeListener(change -> changed.run());
        add(words, target);
    }

    @Override
    public Answer value() {
        Target chosen = target.getValue();
        return new Answer(
                code,
                words.getValue().strip(),
                chosen != null && chosen.question() ? chosen.code() : null,
                chosen != null && !chosen.question() ? chosen.code() : null);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        words.setReadOnly(readOnly);
        target.setReadOnly(readOnly);
    }

    @Override
    public void refuse(String field, String message) {
        if (field.startsWith("text") || field.startsWith("code")) {
            words.setErrorMessage(message);
            words.setInvalid(true);
        } else {
            target.setErrorMessage(message);
            target.setInvalid(true);
        }
    }

    @Override
    public void accept() {
        words.setInvalid(false);
        target.setInvalid(false);
    }

    @Override
    public void focus() {
        words.focus();
    }
}

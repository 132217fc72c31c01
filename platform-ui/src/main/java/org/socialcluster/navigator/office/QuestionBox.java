package org.socialcluster.navigator.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import org.socialcluster.navigator.Navigator.Question;

/** One question of the draft, folded until it is wanted or wrong. */
class QuestionBox extends NativeDetails {
    private final String code;
    private final TextField words = new TextField();
    private final TextField hint = new TextField();
    private final AnswersField answers;

    QuestionBox(Question question, List<Target> targets, Runnable remove) {
        super(question.text());
        this.code = question.code();
        addClassNames("box", "unfolds");
        setSummaryText(getTranslation(
                "navigator.question.summary",
                question.text(),
                question.answers().size()));
        words.setLabel(getTranslation("navigator.question"));
        words.setValue(question.text());
        hint.setLabel(getTranslation("navigator.hint"));
        hint.setValue(Objects.requireNonNullElse(question.hint(), ""));
        for (TextField field : List.of(words, hint)) {
            field.setWidthFull();
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.EAGER);
        }
        answers =
                new AnswersField(targets, getTranslation("navigator.answers"), getTranslation("navigator.answer.add"));
        answers.setValue(question.answers());
        Button away = new Button(getTranslation("navigator.question.remove"), click -> remove.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div fields = new Div(words, hint, answers, away);
        fields.addClassName("fields");
        setContent(fields);
    }

    Question value() {
        return new Question(
                code,
                words.getValue().strip(),
                hint.getValue().isBlank() ? null : hint.getValue().strip(),
                answers.answers());
    }

    /** Shows what is wrong where it is.
     *
     * @param path below the question: {@code answers/2/next} */
    void refuse(String path, String message) {
        setOpen(true);
        if (path.startsWith("answers/")) {
            answers.refuse(path.substring("answers/".length()).replaceFirst("^(\\d+)/?", "[$1]."), message);
        } else if (path.startsWith("answers")) {
            answers.refuse("", message);
        } else {
            words.setErrorMessage(message);
            words.setInvalid(true);
        }
    }
}

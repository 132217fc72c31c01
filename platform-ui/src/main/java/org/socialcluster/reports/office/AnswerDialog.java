package org.socialcluster.reports.office;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.reports.Outcome;
import org.socialcluster.reports.ReportAnswer;
import org.socialcluster.reports.ReportView;

/** What the centre says to a resident who found something wrong. */
final class AnswerDialog extends FormDialog {
    private static final int LONGEST = 1000;

    AnswerDialog(ReportView report, Consumer<ReportAnswer> done) {
        this(report, done, new Form());
    }

    private AnswerDialog(ReportView report, Consumer<ReportAnswer> done, Form form) {
        super(report.subject().name(), form);
        RadioButtonGroup<Outcome> outcome =
                form.field("outcome", new RadioButtonGroup<>(getTranslation("reports.outcome")));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(it -> getTranslation("reports.outcome." + it.code()));
        outcome.setValue(report.outcome());
        TextArea words = form.field("words", new TextArea(getTranslation("reports.words")));
        words.setHelperText(getTranslation(report.wantsAnswer() ? "reports.words.mail" : "reports.words.link"));
        words.setMaxLength(LONGEST);
        words.setValue(report.answer() == null ? "" : report.answer());
        fields(outcome, words);
        action(getTranslation("reports.answer"), () -> {
            if (outcome.getValue() == null) {
                form.refuse("outcome", getTranslation("reports.outcome.none"));
            } else {
                done.accept(new ReportAnswer(outcome.getValue(), words.getValue()));
            }
        });
    }
}

package org.socialcluster.routes.office;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;

/** What is wrong in a step, and how it should read. */
final class ObjectionDialog extends FormDialog {
    private static final int MOST = 2000;

    /** @param done takes the reason and, where there is one, the correction */
    ObjectionDialog(String title, BiConsumer<String, @Nullable String> done) {
        this(title, done, new Form());
    }

    private ObjectionDialog(String title, BiConsumer<String, @Nullable String> done, Form form) {
        super(title, form);
        TextArea reason = form.field("reason", area("verify.wrong.reason", "verify.wrong.reason.why"));
        reason.setRequiredIndicatorVisible(true);
        TextArea correction = form.field("correction", area("verify.wrong.correction", "verify.wrong.correction.why"));
        fields(reason, correction);
        action(getTranslation("verify.wrong.do"), () -> {
            if (reason.getValue().isBlank()) {
                form.refuse("reason", getTranslation("verify.wrong.reason.missing"));
            } else {
                String better = correction.getValue().strip();
                done.accept(reason.getValue().strip(), better.isEmpty() ? null : better);
            }
        });
    }

    private TextArea area(String label, String why) {
        TextArea area = new TextArea(getTranslation(label));
        area.setHelperText(getTranslation(why));
        area.setMaxLength(MOST);
        area.setValueChangeMode(ValueChangeMode.EAGER);
        area.setWidthFull();
        return area;
    }
}

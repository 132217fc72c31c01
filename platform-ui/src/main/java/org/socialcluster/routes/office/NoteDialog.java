package org.socialcluster.routes.office;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.socialcluster.office.Form;
import org.socialcluster.office.FormDialog;
import org.socialcluster.plainlanguage.office.PlainAdvice;

/** A few words of the centre for residents, beside a step or one of its places. */
final class NoteDialog extends FormDialog {
    private static final int MOST = 500;

    /** @param done takes the words; empty: there are to be none */
    NoteDialog(String title, String now, Consumer<String> done) {
        this(title, now, done, new Form());
    }

    private NoteDialog(String title, String now, Consumer<String> done, Form form) {
        super(title, form);
        TextArea note = form.field("note", new TextArea(getTranslation("overlay.note.words")));
        note.setHelperText(getTranslation("overlay.note.why"));
        note.setMaxLength(MOST);
        note.setValue(now);
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.setWidthFull();
        fields(note, new PlainAdvice(note));
        // The words are one line for residents, however they were typed.
        action(
                getTranslation("overlay.note.do"),
                () -> done.accept(note.getValue().strip().replaceAll("\\s+", " ")));
    }
}

package org.socialcluster.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Shows a link or a token that is never seen again, with a button to copy it. Does not close by a stray click. */
public final class SecretDialog extends Dialog {
    private static final String COPY = """
            const text = $0.value;
            const old = () => { $0.inputElement.focus(); $0.inputElement.select(); return document.execCommand('copy'); };
            return navigator.clipboard
                ? navigator.clipboard.writeText(text).then(() => true, () => old())
                : old();
            """;

    /**
     * @param label what it is
     * @param secret the text to hand over
     * @param advice what to do with it, and until when it is good
     */
    public SecretDialog(String title, String label, String secret, String advice) {
        setHeaderTitle(title);
        setWidth("34rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        TextArea field = new TextArea(label, secret, "");
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy = new Button(getTranslation("secret.copy"), click -> copy(field));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(advice), field);
        getFooter().add(copy, new Button(getTranslation("secret.close"), click -> close()));
    }

    private void copy(TextArea field) {
        getElement().executeJs(COPY, field.getElement()).then(Boolean.class, copied -> {
            if (Boolean.TRUE.equals(copied)) {
                Notice.done(getTranslation("secret.copied"));
            } else {
                Notice.refusal(getTranslation("secret.not-copied"));
            }
        });
    }
}

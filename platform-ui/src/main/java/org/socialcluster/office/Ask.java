package org.socialcluster.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * A question before something that hurts. The button says what it does, never "OK"; no button has the focus at first.
 * Vaadin's own ConfirmDialog is not used: it gives its footer a role that HTML does not allow there.
 */
public final class Ask {
    private Ask() {}

    /** Asks, and works only after the person agrees. */
    public static void before(String question, String consequence, String action, Runnable work) {
        ask(question, consequence, action, work, ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    }

    /** Asks before something that hurts nobody, but should not happen unsaid. */
    public static void calmly(String question, String consequence, String action, Runnable work) {
        ask(question, consequence, action, work, ButtonVariant.LUMO_PRIMARY);
    }

    private static void ask(
            String question, String consequence, String action, Runnable work, ButtonVariant... variants) {
        Dialog dialog = new Dialog(question);
        dialog.setOverlayRole("alertdialog");
        dialog.setWidth("28rem");
        dialog.setMaxWidth("100%");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(consequence));
        Button cancel = new Button(I18NProvider.translate(Words.LANGUAGE, "cancel"), click -> dialog.close());
        Button act = new Button(action, click -> {
            dialog.close();
            work.run();
        });
        act.addThemeVariants(variants);
        dialog.getFooter().add(cancel, act);
        dialog.open();
    }
}

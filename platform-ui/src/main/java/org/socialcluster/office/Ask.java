package org.socialcluster.office;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** A question before something that hurts. The button says what it does, never "OK". */
public final class Ask {
    private Ask() {}

    /** Asks, and works only after the person agrees. */
    public static void before(String question, String consequence, String action, Runnable work) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(I18NProvider.translate(OfficeStart.LANGUAGE, "cancel"));
        dialog.setConfirmText(action);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> work.run());
        dialog.open();
    }
}

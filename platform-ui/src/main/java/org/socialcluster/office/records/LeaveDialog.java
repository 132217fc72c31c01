package org.socialcluster.office.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Something is not saved, and the person is about to go: save, throw away, or stay. */
final class LeaveDialog extends Dialog {
    LeaveDialog(Runnable save, Runnable discard, Runnable stay) {
        setHeaderTitle(getTranslation("leave.title"));
        setOverlayRole("alertdialog");
        setWidth("32rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        add(new Paragraph(getTranslation("leave.what")));
        Button saving = button("leave.save", save);
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button discarding = button("leave.discard", discard);
        discarding.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(button("leave.stay", stay), discarding, saving);
    }

    private Button button(String text, Runnable work) {
        return new Button(getTranslation(text), click -> {
            close();
            work.run();
        });
    }
}

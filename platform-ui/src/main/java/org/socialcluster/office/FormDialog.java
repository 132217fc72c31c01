package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.Optional;

/** A dialog with fields, a button that does the work and one that leaves. Stays open until the work is done. */
public class FormDialog extends Dialog {
    private final Form form;
    private final VerticalLayout body = new VerticalLayout();

    public FormDialog(String title, Form form) {
        this.form = form;
        setHeaderTitle(title);
        setWidth("30rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        body.setPadding(false);
        body.setAlignItems(Alignment.STRETCH);
        super.add(body);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                first(body).ifPresent(Focusable::focus);
            }
        });
    }

    /** The first field that can be written in: whoever opens the dialog begins there. */
    private static Optional<Focusable<?>> first(Component in) {
        if (in instanceof HasValue<?, ?> field && in instanceof Focusable<?> target) {
            return field.isReadOnly() || !in.isVisible() ? Optional.empty() : Optional.of(target);
        }
        return in.getChildren().flatMap(it -> first(it).stream()).findFirst();
    }

    /** Puts the fields under each other. */
    public final FormDialog fields(Component... components) {
        body.add(components);
        return this;
    }

    /** Names the button and what it does; the dialog closes when that succeeds. */
    public final FormDialog action(String label, Runnable work) {
        Button act = new Button(label, click -> {
            if (form.submit(work)) {
                close();
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.addClickShortcut(Key.ENTER).listenOn(body);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), act);
        return this;
    }
}

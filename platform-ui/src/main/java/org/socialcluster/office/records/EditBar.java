package org.socialcluster.office.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/** The buttons under the fields: what people come for, always on the screen. */
final class EditBar extends Div {
    private final boolean listed;
    private final Button save = new Button();
    private final Button publish = new Button();

    <D> EditBar(Editing<D> editing, Bench<D> bench) {
        listed = bench.listed().isPresent();
        addClassName("edit-bar");
        // Ctrl+S clicks it, see assets/office.js: a shortcut of the framework leaves behind what the focused field
        // holds.
        save.getElement().setAttribute("data-save", true);
        save.addClickListener(click -> editing.save());
        publish.setText(getTranslation("edit.publish"));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.addClickListener(click -> bench.listed().ifPresent(editing::publish));
        Span keys = new Span(getTranslation("edit.keys"));
        keys.addClassNames("sub", "hint");
        add(publish, save, keys);
    }

    /** Fits the buttons to where the record stands; null for one that is not stored yet. */
    void look(@Nullable ListingStatus status) {
        boolean unseen = listed && (status == null || status == ListingStatus.DRAFT);
        publish.setVisible(unseen);
        save.setText(getTranslation(unseen ? "edit.save-draft" : "edit.save"));
        save.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (!unseen) {
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
    }
}

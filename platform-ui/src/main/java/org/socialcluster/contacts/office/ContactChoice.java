package org.socialcluster.contacts.office;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Consumer;
import org.socialcluster.contacts.ContactView;

/** A contact that the centre has already, found by any part of it. */
class ContactChoice extends ComboBox<ContactView> {
    ContactChoice(ContactBook book, Consumer<ContactView> chosen) {
        setLabel(getTranslation("contact.choose"));
        setHelperText(getTranslation("contact.choose.why"));
        setItemLabelGenerator(ContactView::words);
        setItems(query -> book.search(query.getFilter().orElse(null), query.getOffset(), query.getLimit()));
        setWidthFull();
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.accept(change.getValue());
                clear();
            }
        });
    }
}

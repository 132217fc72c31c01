package org.socialcluster.contacts.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.socialcluster.office.Rows;
import org.socialcluster.services.ServiceDraft.Contact;

/** Ways to ask about a record. */
public class ContactsField extends Rows<Contact, ContactRow> {
    private final transient ContactBook book;

    public ContactsField(String label, ContactBook book) {
        super(label, I18NProvider.translate(UI.getCurrent().getLocale(), "contact.more"));
        this.book = book;
    }

    /** In one line, for the differences of the history. */
    public static String words(List<Contact> contacts) {
        return contacts.stream().map(ContactRow::words).collect(Collectors.joining("; "));
    }

    @Override
    protected ContactRow row(Contact value) {
        return new ContactRow(value, book, this::changed);
    }

    @Override
    protected ContactRow another() {
        return row(ContactBook.NOTHING);
    }

    @Override
    protected String takeAway(int number) {
        return getTranslation("contact.less", number);
    }
}

package org.socialcluster.services.office;

import org.socialcluster.office.Rows;
import org.socialcluster.services.ServiceDraft.Contact;

/** Ways to ask about a service. */
class ContactsField extends Rows<Contact, ContactRow> {
    private final transient ContactBook book;

    ContactsField(String label, ContactBook book) {
        super(label, Shelf.words("contact.more"));
        this.book = book;
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

package org.socialcluster.services.office;

import org.socialcluster.office.Rows;
import org.socialcluster.services.ServiceDraft.Contact;

/** Ways to ask about a service. */
class ContactsField extends Rows<Contact, ContactRow> {
    ContactsField(String label) {
        super(label, Shelf.words("contact.more"));
    }

    @Override
    protected ContactRow row(Contact value) {
        return new ContactRow(value, this::changed);
    }

    @Override
    protected ContactRow another() {
        return row(new Contact(null, null, null));
    }

    @Override
    protected String takeAway(int number) {
        return getTranslation("contact.less", number);
    }
}

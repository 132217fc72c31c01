package org.socialcluster.contacts.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.socialcluster.contacts.ContactDraft;
import org.socialcluster.contacts.ContactId;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.office.records.RoomDesk;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Contacts} that a record's page makes. */
@Dependent
class ContactDesk extends RoomDesk<ContactDraft, ContactView> {
    @Inject
    ContactDesk(Contacts contacts, RecordHistory history) {
        super(
                ContactDraft.class,
                new RecordCalls<>(
                        ContactId::new,
                        contacts::find,
                        contacts::add,
                        contacts::change,
                        contacts::restore,
                        contacts::delete),
                history);
    }

    @Override
    protected String name(ContactView contact) {
        return contact.words();
    }
}

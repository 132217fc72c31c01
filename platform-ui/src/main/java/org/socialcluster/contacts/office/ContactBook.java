package org.socialcluster.contacts.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.contacts.ContactDraft;
import org.socialcluster.contacts.ContactFilter;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.services.ServiceDraft.Contact;
import org.socialcluster.shared.Slice;

/** The contacts of the centre, for the forms of records that show some. */
@Dependent
public class ContactBook {
    static final Contact NOTHING = new Contact(null, null, null);

    private final Contacts contacts;
    private final OfficeSession session;

    @Inject
    ContactBook(Contacts contacts, OfficeSession session) {
        this.contacts = contacts;
        this.session = session;
    }

    /** The centre's contact that says just this. */
    Optional<ContactView> find(Contact contact) {
        return contact.equals(NOTHING)
                ? Optional.empty()
                : contacts.equalTo(
                        session.actor(), new ContactDraft(null, contact.phone(), contact.email(), contact.note()));
    }

    Stream<ContactView> search(@Nullable String text, int offset, int limit) {
        return contacts.list(session.actor(), new ContactFilter(text, null), new Slice(offset, limit, "name")).stream();
    }
}

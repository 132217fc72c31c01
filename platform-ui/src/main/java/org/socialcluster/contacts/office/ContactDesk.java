package org.socialcluster.contacts.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.contacts.ContactDraft;
import org.socialcluster.contacts.ContactId;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.office.records.Desk;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Contacts} that a record's page makes. */
@Dependent
class ContactDesk implements Desk<ContactDraft> {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final Contacts contacts;
    private final RecordHistory history;

    @Inject
    ContactDesk(Contacts contacts, RecordHistory history) {
        this.contacts = contacts;
        this.history = history;
    }

    @Override
    public Optional<Sheet<ContactDraft>> find(Actor actor, UUID id) {
        return contacts.find(actor, new ContactId(id)).map(ContactDesk::sheet);
    }

    @Override
    public Sheet<ContactDraft> add(Actor actor, ContactDraft draft) {
        return sheet(contacts.add(actor, draft));
    }

    @Override
    public Sheet<ContactDraft> change(Actor actor, UUID id, ContactDraft draft, long version) {
        return sheet(contacts.change(actor, new ContactId(id), draft, version));
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        contacts.delete(actor, new ContactId(id), version);
    }

    @Override
    public Sheet<ContactDraft> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(contacts.restore(actor, new ContactId(id), change, version));
    }

    @Override
    public ContactDraft draft(String json) {
        try {
            return JSON.readValue(json, ContactDraft.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("history holds no contact", unreadable);
        }
    }

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return history.of(actor, id, limit);
    }

    private static Sheet<ContactDraft> sheet(ContactView view) {
        return new Sheet<>(
                view.id().value(),
                view.version(),
                view.words(),
                null,
                null,
                null,
                "",
                view.draft(),
                view.updatedAt(),
                null);
    }
}

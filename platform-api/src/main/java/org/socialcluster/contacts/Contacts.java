package org.socialcluster.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.RecordHistory;
import org.socialcluster.tenancy.RingingPhones;

/**
 * Contacts of the Actor's centre, for those who work there. Residents see them in the records that show them; a change is
 * one of all these records.
 */
@ApplicationScoped
@Transactional
public class Contacts {
    private static final int MOST_ALIKE = 50;

    @Inject
    ContactStore store;

    @Inject
    ContactChangeStore changes;

    @Inject
    RingingPhones phones;

    @Inject
    RecordHistory history;

    public List<ContactView> list(Actor actor, ContactFilter filter, Slice slice) {
        inOffice(actor);
        return store.list(actor, filter, slice);
    }

    public int count(Actor actor, ContactFilter filter) {
        inOffice(actor);
        return store.count(actor, filter);
    }

    public Optional<ContactView> find(Actor actor, ContactId id) {
        inOffice(actor);
        return store.byId(actor, id);
    }

    /** The contact that says the same to residents, whatever the office calls it. */
    public Optional<ContactView> equalTo(Actor actor, ContactDraft draft) {
        inOffice(actor);
        return store.equalTo(actor, trimmed(draft));
    }

    /** The records that show it, by name. */
    public List<ContactUse> uses(Actor actor, ContactId id, int most) {
        inOffice(actor);
        return store.uses(actor, id, most);
    }

    /** Other contacts with the same telephone or address of mail: they may be one. */
    public List<ContactView> alike(Actor actor, ContactId id) {
        inOffice(actor);
        return store.alike(actor, id, MOST_ALIKE);
    }

    /** Adds a contact that no record shows yet.
     *
     * @throws Problem {@code invalid-input} naming the field, also where there is one that says the same */
    public ContactView add(Actor actor, @Valid ContactDraft draft) {
        actor.requireListing();
        ContactId id = new ContactId(Id.fresh());
        changes.insert(actor, id, checked(actor, draft, null));
        return seen(actor, id);
    }

    /** Writes the contact anew, in all records that show it.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public ContactView change(Actor actor, ContactId id, @Valid ContactDraft draft, long version) {
        lock(actor, id, version);
        changes.update(actor, id, checked(actor, draft, id));
        return seen(actor, id);
    }

    /** Lets all records that show another contact show this one, and takes the other away.
     *
     * @throws Problem {@code not-found} where there is no such other one, {@code stale-version} */
    public ContactView merge(Actor actor, ContactId id, ContactId other, long version) {
        lock(actor, id, version);
        if (other.equals(id) || changes.lock(actor, other).isEmpty()) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        changes.replace(actor, other, id);
        changes.delete(actor, other);
        return seen(actor, id);
    }

    /** Takes a contact away.
     *
     * @throws Problem {@code conflict} while a record shows it */
    public void delete(Actor actor, ContactId id, long version) {
        lock(actor, id, version);
        int uses = seen(actor, id).uses();
        if (uses > 0) {
            throw new Problem(ProblemType.CONFLICT, "contact.in-use", uses);
        }
        changes.delete(actor, id);
    }

    /** As the contact was after a change of its history.
     *
     * @param change id of {@code RecordChange} */
    public ContactView restore(Actor actor, ContactId id, UUID change, long version) {
        lock(actor, id, version);
        ContactDraft then = StoredJson.read(history.after(actor, id.value(), change), ContactDraft.class);
        changes.update(actor, id, checked(actor, then, id));
        return seen(actor, id);
    }

    private void lock(Actor actor, ContactId id, long version) {
        actor.requireListing();
        long now = changes.lock(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (now != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
    }

    private ContactDraft checked(Actor actor, ContactDraft written, @Nullable ContactId own) {
        ContactDraft draft = trimmed(written);
        if (draft.phone() == null && draft.email() == null && draft.note() == null) {
            throw Problem.ofField("phone", "contact.empty");
        }
        Problem.refuse(phones.errors(actor, "phone", draft.phone()).toList());
        changes.hold(actor);
        store.equalTo(actor, draft).filter(it -> !it.id().equals(own)).ifPresent(it -> {
            throw Problem.ofField("phone", "contact.again");
        });
        return draft;
    }

    private static ContactDraft trimmed(ContactDraft draft) {
        return new ContactDraft(given(draft.label()), given(draft.phone()), given(draft.email()), given(draft.note()));
    }

    private static @Nullable String given(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    private ContactView seen(Actor actor, ContactId id) {
        return store.byId(actor, id).orElseThrow();
    }

    private static void inOffice(Actor actor) {
        actor.person();
        if (!actor.inOffice()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
    }
}

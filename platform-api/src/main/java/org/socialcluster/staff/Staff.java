package org.socialcluster.staff;

import static org.socialcluster.staff.StaffChangeStore.STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.listings.Held;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.RecordHistory;

/**
 * Staff of one centre: the Actor's. A visitor ({@link Actor#visitorOf}) reads what is published, whoever works in the
 * centre reads all of it; those who list may write.
 *
 * <p>Every change takes the version it was made from.
 */
@ApplicationScoped
@Transactional
public class Staff {
    @Inject
    StaffStore store;

    @Inject
    StaffChangeStore changes;

    @Inject
    ListingStore listings;

    @Inject
    StaffCheck check;

    @Inject
    RecordHistory history;

    @Inject
    Centres centres;

    public List<StaffView> list(Actor actor, StaffFilter filter, Slice slice) {
        return store.list(actor, filter, slice);
    }

    public int count(Actor actor, StaffFilter filter) {
        return store.count(actor, filter);
    }

    public Optional<StaffView> find(Actor actor, StaffId id) {
        return store.find(actor, id);
    }

    /** What is wrong with a draft beyond the form of its fields; nothing is written.
     *
     * @param id whose it is; null for somebody new */
    public List<FieldError> errors(Actor actor, @Nullable StaffId id, StaffDraft draft) {
        return check.errors(actor, id, draft, centres.today(actor));
    }

    /** Begins a record: a draft.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code forbidden} */
    public StaffView add(Actor actor, @Valid StaffDraft draft) {
        actor.requireListing();
        check.check(actor, null, draft, centres.today(actor));
        StaffId id = new StaffId(Id.fresh());
        changes.insert(actor, id, draft);
        return seen(actor, id);
    }

    /** Writes the record anew. A consent that is taken back hides name and picture from that moment on.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public StaffView change(Actor actor, StaffId id, @Valid StaffDraft draft, long version) {
        listings.hold(actor, STAFF, id, version);
        write(actor, id, draft);
        return seen(actor, id);
    }

    /** Publishes, closes for a time, archives, or takes back to a draft.
     *
     * @throws Problem {@code invalid-input}, {@code stale-version} */
    public StaffView move(Actor actor, StaffId id, @Valid StatusChange change, long version) {
        Held now = listings.hold(actor, STAFF, id, version);
        change.check(centres.today(actor));
        listings.move(actor, STAFF, id, change, now.open());
        return seen(actor, id);
    }

    /** Somebody of the centre says that all of it is true as of now. */
    public StaffView confirm(Actor actor, StaffId id, long version) {
        listings.hold(actor, STAFF, id, version);
        listings.confirm(actor, STAFF, id);
        return seen(actor, id);
    }

    /** Deletes what was never published.
     *
     * @throws Problem {@code conflict} for anything else: that is archived */
    public void delete(Actor actor, StaffId id, long version) {
        listings.holdNeverPublished(actor, STAFF, id, version);
        changes.delete(actor, id);
    }

    /** As the record was after a change of its history; its status, the name and the consent stay as they are now.
     *
     * @param change id of {@code RecordChange} */
    public StaffView restore(Actor actor, StaffId id, UUID change, long version) {
        listings.hold(actor, STAFF, id, version);
        StaffDraft then = StoredJson.read(history.after(actor, id.value(), change), StaffDraft.class);
        write(actor, id, then.agreedAs(seen(actor, id).draft()));
        return seen(actor, id);
    }

    private void write(Actor actor, StaffId id, StaffDraft draft) {
        LocalDate today = centres.today(actor);
        check.check(actor, id, draft, today);
        changes.update(actor, id, draft, today);
    }

    private StaffView seen(Actor actor, StaffId id) {
        return store.find(actor, id).orElseThrow();
    }
}

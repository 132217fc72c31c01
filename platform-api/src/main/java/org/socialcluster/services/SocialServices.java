package org.socialcluster.services;

import static org.socialcluster.services.ServiceChangeStore.SERVICES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.listings.Held;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.Centres;
import org.socialcluster.tenancy.RecordHistory;

/**
 * Social services of one centre: the Actor's. A visitor ({@link Actor#visitorOf}) reads what is published, whoever works in the
 * centre reads all of it; those who list may write.
 *
 * <p>Every change takes the version it was made from.
 */
@ApplicationScoped
@Transactional
public class SocialServices {
    @Inject
    SocialServiceStore store;

    @Inject
    ServiceChangeStore changes;

    @Inject
    ListingStore listings;

    @Inject
    ServiceCheck check;

    @Inject
    RecordHistory history;

    @Inject
    Centres centres;

    public List<ServiceView> list(Actor actor, ServiceFilter filter, Slice slice) {
        return store.list(actor, filter, slice);
    }

    public int count(Actor actor, ServiceFilter filter) {
        return store.count(actor, filter);
    }

    public Optional<ServiceView> find(Actor actor, ServiceId id) {
        return store.find(actor, id);
    }

    /** By its name in addresses. */
    public Optional<ServiceView> find(Actor actor, String slug) {
        return store.find(actor, slug);
    }

    /** Whether nothing that is shown with the service is newer than its version: its provider, its place, the end of a closure. */
    public boolean isAsOldAsItsVersion(Actor actor, ServiceId id) {
        return store.isAsOldAsItsVersion(actor, id);
    }

    /** Begins a record: a draft.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code forbidden} */
    public ServiceView add(Actor actor, @Valid ServiceDraft draft) {
        actor.requireListing();
        check.check(actor, draft, false);
        ServiceId id = new ServiceId(Id.fresh());
        changes.insert(actor, id, draft);
        return seen(actor, id);
    }

    /** Writes the record anew.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public ServiceView change(Actor actor, ServiceId id, @Valid ServiceDraft draft, long version) {
        write(actor, id, draft, listings.hold(actor, SERVICES, id, version));
        return seen(actor, id);
    }

    /** Publishes, closes for a time, archives, or takes back to a draft.
     *
     * @throws Problem {@code invalid-input} naming what is missing for it, {@code conflict}, {@code stale-version} */
    public ServiceView move(Actor actor, ServiceId id, @Valid StatusChange change, long version) {
        Held now = listings.hold(actor, SERVICES, id, version);
        change.check(centres.today(actor));
        if (change.status().open()) {
            check.check(actor, seen(actor, id).draft(), true);
        }
        listings.move(actor, SERVICES, id, change, now.open());
        return seen(actor, id);
    }

    /** Somebody of the centre says that all of it is true as of now. */
    public ServiceView confirm(Actor actor, ServiceId id, long version) {
        listings.hold(actor, SERVICES, id, version);
        listings.confirm(actor, SERVICES, id);
        return seen(actor, id);
    }

    /** Deletes what was never published.
     *
     * @throws Problem {@code conflict} for anything else: that is archived */
    public void delete(Actor actor, ServiceId id, long version) {
        listings.holdNeverPublished(actor, SERVICES, id, version);
        changes.delete(actor, id);
    }

    /** As the record was after a change of its history; its status stays as it is now.
     *
     * @param change id of {@code RecordChange} */
    public ServiceView restore(Actor actor, ServiceId id, UUID change, long version) {
        Held now = listings.hold(actor, SERVICES, id, version);
        String then = history.after(actor, id.value(), change);
        write(actor, id, StoredJson.read(then, ServiceDraft.class), now);
        return seen(actor, id);
    }

    private void write(Actor actor, ServiceId id, ServiceDraft draft, Held now) {
        check.check(actor, draft, now.open());
        changes.update(actor, id, draft, centres.today(actor));
    }

    private ServiceView seen(Actor actor, ServiceId id) {
        return store.find(actor, id).orElseThrow();
    }
}

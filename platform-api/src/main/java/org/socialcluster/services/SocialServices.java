package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;

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

    /** Begins a record: a draft.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code forbidden} */
    public ServiceView add(Actor actor, @Valid ServiceDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Writes the record anew.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public ServiceView change(Actor actor, ServiceId id, @Valid ServiceDraft draft, long version) {
        throw new UnsupportedOperationException();
    }

    /** Publishes, closes for a time, archives, or takes back to a draft.
     *
     * @throws Problem {@code invalid-input} naming what is missing for it, {@code conflict}, {@code stale-version} */
    public ServiceView move(Actor actor, ServiceId id, @Valid StatusChange change, long version) {
        throw new UnsupportedOperationException();
    }

    /** Somebody of the centre says that all of it is true as of now. */
    public ServiceView confirm(Actor actor, ServiceId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** Deletes what was never published.
     *
     * @throws Problem {@code conflict} for anything else: that is archived */
    public void delete(Actor actor, ServiceId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** As the record was after a change of its history; its status stays as it is now.
     *
     * @param change id of {@code RecordChange} */
    public ServiceView restore(Actor actor, ServiceId id, UUID change, long version) {
        throw new UnsupportedOperationException();
    }
}

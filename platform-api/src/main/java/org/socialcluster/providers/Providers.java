package org.socialcluster.providers;

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
 * Organisations of one centre: the Actor's. A visitor ({@link Actor#visitorOf}) reads what is published, whoever works in the
 * centre reads all of it; those who list may write.
 *
 * <p>Every change takes the version it was made from.
 */
@ApplicationScoped
@Transactional
public class Providers {
    @Inject
    ProviderStore store;

    public List<ProviderView> list(Actor actor, ProviderFilter filter, Slice slice) {
        return store.list(actor, filter, slice);
    }

    public int count(Actor actor, ProviderFilter filter) {
        return store.count(actor, filter);
    }

    public Optional<ProviderView> find(Actor actor, ProviderId id) {
        return store.byId(actor, id.value());
    }

    /** By its name in addresses. */
    public Optional<ProviderView> find(Actor actor, String slug) {
        return store.bySlug(actor, slug);
    }

    /** Begins a record: a draft.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code forbidden} */
    public ProviderView add(Actor actor, @Valid ProviderDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Writes the record anew.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public ProviderView change(Actor actor, ProviderId id, @Valid ProviderDraft draft, long version) {
        throw new UnsupportedOperationException();
    }

    /** Publishes, closes for a time, archives, or takes back to a draft.
     *
     * @throws Problem {@code invalid-input} naming what is missing for it, {@code conflict}, {@code stale-version} */
    public ProviderView move(Actor actor, ProviderId id, @Valid StatusChange change, long version) {
        throw new UnsupportedOperationException();
    }

    /** Deletes what was never published.
     *
     * @throws Problem {@code conflict} for anything else: that is archived */
    public void delete(Actor actor, ProviderId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** As the record was after a change of its history; its status stays as it is now.
     *
     * @param change id of {@code RecordChange} */
    public ProviderView restore(Actor actor, ProviderId id, UUID change, long version) {
        throw new UnsupportedOperationException();
    }
}

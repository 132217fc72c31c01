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

/**
 * Places of one centre: the Actor's. A visitor ({@link Actor#visitorOf}) reads what is published, whoever works in the
 * centre reads all of it; those who list may write.
 *
 * <p>Every change takes the version it was made from.
 */
@ApplicationScoped
@Transactional
public class Places {
    @Inject
    PlaceStore store;

    public List<PlaceView> list(Actor actor, PlaceFilter filter, Slice slice) {
        return store.list(actor, filter, slice);
    }

    public int count(Actor actor, PlaceFilter filter) {
        return store.count(actor, filter);
    }

    public Optional<PlaceView> find(Actor actor, PlaceId id) {
        return store.byId(actor, id.value());
    }

    /** By its name in addresses. */
    public Optional<PlaceView> find(Actor actor, String slug) {
        return store.bySlug(actor, slug);
    }

    /** Adds a place; it is seen as soon as its provider is.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code forbidden} */
    public PlaceView add(Actor actor, @Valid PlaceDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Writes the record anew.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public PlaceView change(Actor actor, PlaceId id, @Valid PlaceDraft draft, long version) {
        throw new UnsupportedOperationException();
    }

    /** Takes a place away.
     *
     * @throws Problem {@code conflict} while a service is given there */
    public void delete(Actor actor, PlaceId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** As the record was after a change of its history.
     *
     * @param change id of {@code RecordChange} */
    public PlaceView restore(Actor actor, PlaceId id, UUID change, long version) {
        throw new UnsupportedOperationException();
    }
}

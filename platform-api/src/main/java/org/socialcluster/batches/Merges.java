package org.socialcluster.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Records that have become one: the address of the one that is gone leads to the other. */
@ApplicationScoped
@Transactional
public class Merges {
    @Inject
    MergeStore store;

    @Inject
    Batches batches;

    /** Refuses to merge a record with itself.
     *
     * @throws Problem {@code conflict}, {@code forbidden} */
    public void check(Actor actor, Picked survivor, Picked other) {
        batches.check(actor, List.of(survivor, other));
        if (survivor.id().equals(other.id())) {
            throw new Problem(ProblemType.CONFLICT, "merge.same");
        }
    }

    /** Remembers that a record has become another one.
     *
     * @param slug its name in addresses
     * @param batch the change to take it back by */
    public void remember(Actor actor, ListingKind kind, UUID gone, String slug, UUID survivor, UUID batch) {
        actor.requireListing();
        store.insert(actor, kind, gone, slug, survivor, batch);
    }

    /** Forgets what a change has merged. */
    public void forget(Actor actor, UUID batch) {
        actor.requireListing();
        store.delete(actor, batch);
    }

    /** The name in addresses of what a record of the Actor's centre has become. */
    public Optional<String> redirect(Actor actor, ListingKind kind, String slug) {
        return store.redirect(actor, kind, slug);
    }
}

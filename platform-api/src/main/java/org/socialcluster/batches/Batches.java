package org.socialcluster.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Changes of many records of the Actor's centre: remembered when made, given back once to whoever takes them back. */
@ApplicationScoped
@Transactional
public class Batches {
    /** Most records of one change; more are for the import. */
    public static final int MOST = 5_000;

    static final String MERGE = "merge";

    @Inject
    BatchStore store;

    /** Refuses a change of too many records, or of none.
     *
     * @throws Problem {@code invalid-input}, {@code forbidden} */
    public void check(Actor actor, List<Picked> picked) {
        actor.requireListing();
        if (picked.isEmpty()) {
            throw Problem.ofField("records", "batch.none");
        }
        if (picked.size() > MOST) {
            throw Problem.ofField("records", "batch.many", MOST);
        }
    }

    /** Remembers a change that the same transaction makes. */
    public UUID remember(Actor actor, ListingKind kind, String action, List<BatchItem> items) {
        actor.requireListing();
        UUID id = Id.fresh();
        store.insert(actor, id, kind, action, items);
        return id;
    }

    /** Marks a change as taken back, and gives what it had replaced: the same transaction puts it back.
     *
     * @throws Problem {@code not-found}, {@code conflict} when it is taken back already */
    public Undoing undo(Actor actor, ListingKind kind, UUID batch) {
        actor.requireListing();
        String action =
                store.lock(actor, kind, batch).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (!store.markUndone(actor, batch)) {
            throw new Problem(ProblemType.CONFLICT, "batch.undone");
        }
        return new Undoing(action, store.items(actor, batch));
    }

    /** What a change had replaced.
     *
     * @param action as it was remembered */
    public record Undoing(String action, List<BatchItem> items) {
        /** Whether two records had become one. */
        public boolean merged() {
            return action.equals(MERGE);
        }
    }

    /** The newest changes of a kind. */
    public List<BatchView> recent(Actor actor, ListingKind kind, int limit) {
        actor.requireListing();
        return store.recent(actor, kind, limit);
    }
}

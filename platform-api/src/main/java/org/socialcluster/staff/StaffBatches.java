package org.socialcluster.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.ListedBatches;
import org.socialcluster.batches.ListedKind;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;

/** Many people of the Actor's centre at once: confirmed, published, archived; the whole is taken back in one step. */
@ApplicationScoped
@Transactional
public class StaffBatches {
    private static final ListedKind STAFF =
            new ListedKind(ListingKind.STAFF, "staff_member", "position", ListedKind.NOTHING, ListedKind.NOTHING, null);

    @Inject
    StaffStore reading;

    @Inject
    ListedBatches listed;

    @Inject
    Batches batches;

    /** The people of a filter, as they are now.
     *
     * @param most at most so many of them */
    public List<Picked> pick(Actor actor, StaffFilter filter, int most) {
        actor.requireListing();
        return reading.pick(actor, filter, Math.min(most, Batches.MOST));
    }

    /** Publishes, closes for a time, archives, or takes back to drafts.
     *
     * @throws Problem {@code invalid-input} for a closure that no record could have */
    public BatchOutcome move(Actor actor, List<Picked> picked, @Valid StatusChange change) {
        return listed.move(actor, STAFF, picked, change);
    }

    /** Somebody says that all of them are true as of now; what residents do not see is left alone. */
    public BatchOutcome confirm(Actor actor, List<Picked> picked) {
        return listed.confirm(actor, STAFF, picked);
    }

    /** Takes a change back: everybody whom nobody has changed since is again as before.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already */
    public BatchOutcome undo(Actor actor, UUID batch) {
        return listed.undo(actor, STAFF, batch, batches.undo(actor, ListingKind.STAFF, batch));
    }
}

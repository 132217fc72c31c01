package org.socialcluster.providers;

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

/**
 * Many organisations of the Actor's centre at once: those that can be published, closed or archived are, the others are
 * left alone and named; the whole is taken back in one step.
 */
@ApplicationScoped
@Transactional
public class ProviderBatches {
    private static final ListedKind PROVIDERS =
            new ListedKind(ListingKind.PROVIDER, "provider", "name", ListedKind.NOTHING, """
             case when exists (select 1 from social_service s where s.centre_id = r.centre_id and s.provider_id = r.id
                                  and s.status in ('PUBLISHED', 'CLOSED')) then 'batch.public-services' end
            """, null);

    @Inject
    ProviderStore reading;

    @Inject
    Batches batches;

    @Inject
    ListedBatches listed;

    @Inject
    ProviderMerges merges;

    /** The organisations of a filter, as they are now.
     *
     * @param most at most so many of them */
    public List<Picked> pick(Actor actor, ProviderFilter filter, int most) {
        actor.requireListing();
        return reading.pick(actor, filter, Math.min(most, Batches.MOST));
    }

    /** Publishes, closes for a time, archives, or takes back to drafts.
     *
     * @throws Problem {@code invalid-input} for a closure that no record could have */
    public BatchOutcome move(Actor actor, List<Picked> picked, @Valid StatusChange change) {
        return listed.move(actor, PROVIDERS, picked, change);
    }

    /** Somebody says that all of them are true as of now; what residents do not see is left alone. */
    public BatchOutcome confirm(Actor actor, List<Picked> picked) {
        return listed.confirm(actor, PROVIDERS, picked);
    }

    /** Takes a change back: every organisation that nobody has changed since is again as it was.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already */
    public BatchOutcome undo(Actor actor, UUID batch) {
        Batches.Undoing undoing = batches.undo(actor, ListingKind.PROVIDER, batch);
        return undoing.merged() ? merges.undo(actor, batch, undoing) : listed.undo(actor, PROVIDERS, batch, undoing);
    }
}

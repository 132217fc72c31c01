package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.CodesRule;
import org.socialcluster.batches.ListedBatches;
import org.socialcluster.batches.ListedKind;
import org.socialcluster.batches.Picked;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ReferenceStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;

/**
 * Many services of the Actor's centre at once. Those that can be changed are changed together, the others are left alone
 * and named. Each keeps its own history; the whole is taken back in one step.
 */
@ApplicationScoped
@Transactional
public class ServiceBatches {
    private static final CodesRule NEEDS = CodesRule.needs(20, true);
    private static final CodesRule AUDIENCE = CodesRule.audience(30);

    private static final ListedKind SERVICES =
            new ListedKind(ListingKind.SERVICE, "social_service", "name", """
             case when not exists (select 1 from service_need n where n.centre_id = r.centre_id and n.service_id = r.id)
                  then 'batch.no-needs'
                  when r.description !~ '\\S' then 'batch.no-description' end
            """, ListedKind.NOTHING, "service");

    @Inject
    SocialServiceStore reading;

    @Inject
    ReferenceStore references;

    @Inject
    Batches batches;

    @Inject
    ListedBatches listed;

    @Inject
    ServiceMerges merges;

    /** The services of a filter, as they are now.
     *
     * @param most at most so many of them */
    public List<Picked> pick(Actor actor, ServiceFilter filter, int most) {
        actor.requireListing();
        return reading.pick(actor, filter, Math.min(most, Batches.MOST));
    }

    /** Publishes, closes for a time, archives, or takes back to drafts.
     *
     * @throws Problem {@code invalid-input} for a closure that no record could have */
    public BatchOutcome move(Actor actor, List<Picked> picked, @Valid StatusChange change) {
        return listed.move(actor, SERVICES, picked, change);
    }

    /** Somebody says that all of them are true as of now; what residents do not see is left alone. */
    public BatchOutcome confirm(Actor actor, List<Picked> picked) {
        return listed.confirm(actor, SERVICES, picked);
    }

    /** Changes what the services help with; what everybody sees keeps a need.
     *
     * @throws Problem {@code invalid-input} for codes that do not exist */
    public BatchOutcome needs(Actor actor, List<Picked> picked, CodesChange how, List<String> codes) {
        return listed.codes(actor, SERVICES, picked, NEEDS, how, codes);
    }

    /** Changes for whom the services are.
     *
     * @param codes of {@code recipient_categories}
     * @throws Problem {@code invalid-input} for codes that do not exist */
    public BatchOutcome audience(Actor actor, List<Picked> picked, CodesChange how, List<String> codes) {
        return listed.codes(actor, SERVICES, picked, AUDIENCE, how, codes);
    }

    /** Gives them to another organisation; their places stay as they are.
     *
     * @throws Problem {@code invalid-input} for one that is not there or archived */
    public BatchOutcome provider(Actor actor, List<Picked> picked, ProviderId provider) {
        batches.check(actor, picked);
        ListingStatus standing = references
                .holdProvider(actor, provider)
                .orElseThrow(() -> Problem.ofField("provider", "listing.provider-unknown"));
        if (standing == ListingStatus.ARCHIVED) {
            throw Problem.ofField("provider", "listing.provider-archived");
        }
        return listed.give(actor, SERVICES, picked, provider.value(), standing);
    }

    /** Takes a change back: every service that nobody has changed since is again as it was.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already */
    public BatchOutcome undo(Actor actor, UUID batch) {
        Batches.Undoing undoing = batches.undo(actor, ListingKind.SERVICE, batch);
        return undoing.merged() ? merges.undo(actor, batch, undoing) : listed.undo(actor, SERVICES, batch, undoing);
    }
}

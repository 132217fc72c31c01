package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.CodesRule;
import org.socialcluster.batches.ListedBatches;
import org.socialcluster.batches.ListedKind;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.Centres;

/**
 * Many events of the Actor's centre at once. Those that can be changed are changed together, the others are left alone and named.
 * Each keeps its own history; the whole is taken back in one step.
 */
@ApplicationScoped
@Transactional
public class EventBatches {
    private static final CodesRule NEEDS = CodesRule.needs(20, false);
    private static final CodesRule AUDIENCE = CodesRule.audience(20);

    private static final ListedKind EVENTS =
            new ListedKind(ListingKind.EVENT, "centre_event", "name", """
             case when r.description !~ '\\S' then 'batch.no-description'
                  when r.format = 'ONSITE' and r.place_id is null and r.place_text is null then 'batch.no-place'
                  when r.format = 'ONLINE' and r.online_url is null and not r.registration then 'batch.no-link' end
            """, ListedKind.NOTHING, "event");

    @Inject
    CentreEventStore reading;

    @Inject
    Batches batches;

    @Inject
    ListedBatches listed;

    @Inject
    Centres centres;

    @Inject
    Clock clock;

    /** The events of a filter, as they are now.
     *
     * @param most at most so many of them */
    public List<Picked> pick(Actor actor, EventFilter filter, int most) {
        actor.requireListing();
        return reading.pick(
                actor, filter, EventClock.of(centres.region(actor), clock).now(), Math.min(most, Batches.MOST));
    }

    /** Publishes, closes for a time, archives, or takes back to drafts.
     *
     * @throws Problem {@code invalid-input} for a closure that no record could have */
    public BatchOutcome move(Actor actor, List<Picked> picked, @Valid StatusChange change) {
        return listed.move(actor, EVENTS, picked, change);
    }

    /** Somebody says that all of them are true as of now; what residents do not see is left alone. */
    public BatchOutcome confirm(Actor actor, List<Picked> picked) {
        return listed.confirm(actor, EVENTS, picked);
    }

    /** Changes what the events help with.
     *
     * @throws Problem {@code invalid-input} for codes that do not exist */
    public BatchOutcome needs(Actor actor, List<Picked> picked, CodesChange how, List<String> codes) {
        return listed.codes(actor, EVENTS, picked, NEEDS, how, codes);
    }

    /** Changes for whom the events are.
     *
     * @param codes of {@code recipient_categories}
     * @throws Problem {@code invalid-input} for codes that do not exist */
    public BatchOutcome audience(Actor actor, List<Picked> picked, CodesChange how, List<String> codes) {
        return listed.codes(actor, EVENTS, picked, AUDIENCE, how, codes);
    }

    /** Takes a change back: every event that nobody has changed since is again as it was.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already */
    public BatchOutcome undo(Actor actor, UUID batch) {
        return listed.undo(actor, EVENTS, batch, batches.undo(actor, ListingKind.EVENT, batch));
    }
}

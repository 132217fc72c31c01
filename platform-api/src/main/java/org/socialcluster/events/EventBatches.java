package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.ListedBatches;
import org.socialcluster.batches.Picked;
import org.socialcluster.needs.Needs;
import org.socialcluster.shared.Actor;
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
    private static final int MOST_CODES = 20;

    @Inject
    CentreEventStore reading;

    @Inject
    EventBatchStore store;

    @Inject
    ListedBatches listed;

    @Inject
    Needs needs;

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
        store.holdProviders(actor, picked);
        return listed.move(actor, EventBatchStore.EVENTS, picked, change, today(actor));
    }

    /** Somebody says that all of them are true as of now; what residents do not see is left alone. */
    public BatchOutcome confirm(Actor actor, List<Picked> picked) {
        return listed.confirm(actor, EventBatchStore.EVENTS, picked, today(actor));
    }

    /** Changes what the events help with.
     *
     * @throws Problem {@code invalid-input} for codes that do not exist */
    public BatchOutcome needs(Actor actor, List<Picked> picked, CodesChange how, List<String> codes) {
        check(actor, "needs", "needs", how, codes);
        return listed.changeParts(
                actor,
                EventBatchStore.EVENTS,
                picked,
                today(actor),
                action("needs", how),
                row -> against(row.needs(), how, codes),
                batch -> store.needs(actor, batch, how, codes));
    }

    /** Changes for whom the events are.
     *
     * @param codes of {@code recipient_categories}
     * @throws Problem {@code invalid-input} for codes that do not exist */
    public BatchOutcome audience(Actor actor, List<Picked> picked, CodesChange how, List<String> codes) {
        check(actor, "audience", "recipient_categories", how, codes);
        return listed.changeParts(
                actor,
                EventBatchStore.EVENTS,
                picked,
                today(actor),
                action("audience", how),
                row -> against(row.audience(), how, codes),
                batch -> store.audience(actor, batch, how, codes));
    }

    /** Takes a change back: every event that nobody has changed since is again as it was.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already */
    public BatchOutcome undo(Actor actor, UUID batch) {
        return listed.undo(
                actor, EventBatchStore.EVENTS, batch, (id, action, but) -> store.undo(actor, id, action, but));
    }

    /** An event without needs and for everybody is one, too: to replace all by nothing takes them away. */
    private void check(Actor actor, String field, String taxonomy, CodesChange how, List<String> codes) {
        if (codes.isEmpty() && how != CodesChange.REPLACE) {
            throw Problem.ofField(field, "batch.no-codes");
        }
        if (how != CodesChange.REMOVE) {
            Problem.refuse(
                    needs.vocabulary(actor).errors(field, codes, taxonomy).toList());
        }
    }

    private static @Nullable String against(List<String> now, CodesChange how, List<String> codes) {
        List<String> then = how.of(now, codes);
        return then.equals(now) ? "batch.already" : then.size() > MOST_CODES ? "batch.codes-many" : null;
    }

    private static String action(String what, CodesChange how) {
        return what + "-" + how.name().toLowerCase(Locale.ROOT);
    }

    private LocalDate today(Actor actor) {
        return LocalDate.now(clock.withZone(centres.region(actor).timeZone()));
    }
}

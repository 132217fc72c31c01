package org.socialcluster.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** What experts say of the steps as residents read them now, and as they are about to. Experts write, editors read. */
@ApplicationScoped
@Transactional
public class Verifications {
    @Inject
    VerificationStore store;

    @Inject
    ObjectionStore objections;

    @Inject
    Clock clock;

    /** All published steps, in one statement: what has lapsed, what was never looked at, what lapses soon, the rest. Before
     * them what will read otherwise once the next version is published.
     *
     * @throws Problem {@code forbidden} for whoever is neither expert nor editor */
    public List<StepToVerify> list(Actor actor) {
        requireReader(actor);
        return store.steps();
    }

    /** How much is not verified, in one statement.
     *
     * @throws Problem {@code forbidden} for whoever is neither expert nor editor */
    public VerificationDebt debt(Actor actor) {
        requireReader(actor);
        return store.debt();
    }

    /** A step with all that belongs to it, in two statements.
     *
     * @param coming whether it is looked at as the next version says it
     * @throws Problem {@code not-found} for a step that is not published any more */
    public VerificationSheet look(Actor actor, UUID stepKey, boolean coming) {
        requireReader(actor);
        return store.step(stepKey, coming)
                .map(store::sheet)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "routes.step-gone"));
    }

    /** The expert finds the step true as it was seen. What was said against it before is settled by that.
     *
     * @return the word, to take it back by
     * @throws Problem {@code forbidden} for whoever is no expert, {@code stale-version} when the step reads otherwise by now,
     *     {@code not-found} */
    public UUID confirm(Actor actor, @Valid VerificationDraft draft) {
        actor.require(Role.EXPERT);
        UUID id = Id.fresh();
        Instant now = clock.instant();
        Instant until = now.atOffset(ZoneOffset.UTC).plusMonths(draft.months()).toInstant();
        if (!store.add(actor, id, draft, now, until)) {
            throw changed(draft.stepKey());
        }
        objections.settle(draft.stepKey(), draft.fingerprint(), now);
        return id;
    }

    /** Takes back the own word.
     *
     * @throws Problem {@code not-found} */
    public void takeBack(Actor actor, UUID word) {
        actor.require(Role.EXPERT);
        if (!store.withdraw(actor, word, clock.instant())) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }

    /** The expert finds the step wrong as it was seen: no word holds for it any longer, and it waits for an editor.
     *
     * @throws Problem as {@link #confirm} */
    public UUID object(Actor actor, @Valid ObjectionDraft draft) {
        actor.require(Role.EXPERT);
        if (draft.reason().isBlank()) {
            throw Problem.ofField("reason", "routes.reason-missing");
        }
        UUID id = Id.fresh();
        Instant now = clock.instant();
        objections.settle(draft.stepKey(), draft.fingerprint(), now);
        if (!objections.add(actor, id, draft, now)) {
            throw changed(draft.stepKey());
        }
        store.withdrawAll(draft.stepKey(), draft.fingerprint(), now);
        return id;
    }

    private static void requireReader(Actor actor) {
        actor.require(Role.EXPERT, Role.REGIONAL_EDITOR, Role.ADMINISTRATOR);
    }

    private Problem changed(UUID stepKey) {
        return store.step(stepKey, false).isPresent()
                ? new Problem(ProblemType.STALE_VERSION, "routes.step-changed")
                : new Problem(ProblemType.NOT_FOUND, "routes.step-gone");
    }
}

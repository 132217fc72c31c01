package org.socialcluster.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.Answers;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** What a centre says of the places of a step in its own town. The manager's to write, everybody's of the centre to read. */
@ApplicationScoped
@Transactional
public class StepOverlays {
    @Inject
    StepOverlayStore store;

    @Inject
    Resolution resolution;

    /** All of the Actor's centre, those first under which the region's text has changed. */
    public List<StepOverlayView> list(Actor actor) {
        actor.person();
        return store.all(actor);
    }

    /** Says it, in place of what the centre said of the same place before.
     *
     * @throws Problem {@code invalid-input} for a step or a service that is not there */
    public void put(Actor actor, @Valid StepOverlayDraft draft) {
        actor.require(Role.CENTRE_MANAGER);
        StepOverlayStore.Target step =
                store.step(draft.stepKey()).orElseThrow(() -> Problem.ofField("stepKey", "routes.step-unknown"));
        String note = draft.note();
        if (draft.action() == OverlayAction.NOTE && (note == null || note.isBlank())) {
            throw Problem.ofField("note", "routes.note-missing");
        }
        if (draft.action() != OverlayAction.NOTE && draft.serviceId() == null) {
            throw Problem.ofField("serviceId", "routes.place-unknown");
        }
        store.put(actor, new StepOverlayId(Id.fresh()), draft, step, centreOf(actor, draft, step));
    }

    /** Takes it back.
     *
     * @throws Problem {@code not-found} */
    public void delete(Actor actor, StepOverlayId id) {
        actor.require(Role.CENTRE_MANAGER);
        if (!store.delete(actor, id)) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }

    /** Says that it still fits the step as it stands now.
     *
     * @throws Problem {@code not-found} */
    public void confirm(Actor actor, StepOverlayId id) {
        actor.require(Role.CENTRE_MANAGER);
        if (!store.confirm(actor, id)) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }

    /** The service must be one of those that answer the step here: what else is near, the rule knows, not the manager. */
    private @Nullable CentreId centreOf(Actor actor, StepOverlayDraft draft, StepOverlayStore.Target step) {
        String need = step.need();
        if (draft.serviceId() == null) {
            return null;
        }
        if (need == null) {
            throw Problem.ofField("serviceId", "routes.place-unknown");
        }
        Answers answers = resolution.answers(actor, actor.home(), List.of(need)).getOrDefault(need, Answers.NOBODY);
        return Stream.concat(answers.places().stream(), answers.others().stream())
                .filter(it -> it.service().id().equals(draft.serviceId()))
                .findFirst()
                .map(it -> it.visit().centre())
                .orElseThrow(() -> Problem.ofField("serviceId", "routes.place-unknown"));
    }
}

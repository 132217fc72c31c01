package org.socialcluster.routes.office;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.OverlayAction;
import org.socialcluster.routes.StepOverlayDraft;
import org.socialcluster.routes.StepOverlayView;
import org.socialcluster.routes.StepOverlays;
import org.socialcluster.shared.Actor;

/** A centre's words on steps as the page changes them: each change can be undone, and that undone again. */
final class OwnWords {
    private final StepOverlays overlays;
    private final Actor actor;
    private final List<StepOverlayView> all;

    OwnWords(StepOverlays overlays, Actor actor) {
        this.overlays = overlays;
        this.actor = actor;
        this.all = overlays.list(actor);
    }

    /** What is said of a place of a step.
     *
     * @param service null: of the step itself */
    Optional<StepOverlayView> of(UUID step, @Nullable UUID service) {
        return all.stream()
                .filter(it -> it.stepKey().equals(step) && Objects.equals(it.serviceId(), service))
                .findFirst();
    }

    /** Words that stand over a text which the region has changed since. */
    List<StepOverlayView> changed() {
        return all.stream().filter(StepOverlayView::changed).toList();
    }

    /** Those of them that stand over this step. */
    List<StepOverlayView> changed(UUID step) {
        return changed().stream().filter(it -> it.stepKey().equals(step)).toList();
    }

    /** Says something of a place, or nothing any more.
     *
     * @param wanted null: nothing
     * @return puts it back as it was */
    Runnable say(UUID step, @Nullable UUID service, @Nullable StepOverlayDraft wanted) {
        StepOverlayDraft before = of(step, service)
                .map(it -> new StepOverlayDraft(step, service, it.action(), it.note()))
                .orElse(null);
        write(step, service, wanted);
        return () -> new OwnWords(overlays, actor).write(step, service, before);
    }

    private void write(UUID step, @Nullable UUID service, @Nullable StepOverlayDraft wanted) {
        if (wanted != null) {
            overlays.put(actor, wanted);
        } else {
            of(step, service).ifPresent(it -> overlays.delete(actor, it.id()));
        }
    }

    /** What becomes of a place whose button was pressed: the action, or without it the note alone. */
    @Nullable
    StepOverlayDraft toggled(UUID step, UUID service, OverlayAction action) {
        StepOverlayView now = of(step, service).orElse(null);
        String note = now == null ? null : now.note();
        if (now == null || now.action() != action) {
            return new StepOverlayDraft(step, service, action, note);
        }
        return note == null ? null : new StepOverlayDraft(step, service, OverlayAction.NOTE, note);
    }

    /** What becomes of a place, or of the step, with other words beside it. */
    @Nullable
    StepOverlayDraft noted(UUID step, @Nullable UUID service, String note) {
        OverlayAction action = of(step, service).map(StepOverlayView::action).orElse(OverlayAction.NOTE);
        if (note.isEmpty()) {
            return action == OverlayAction.NOTE ? null : new StepOverlayDraft(step, service, action, null);
        }
        return new StepOverlayDraft(step, service, action, note);
    }
}

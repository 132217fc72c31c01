package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.BatchItem;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.Left;
import org.socialcluster.batches.Merges;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;

/**
 * Services that turn out to be one: found while somebody writes, and merged. The other one is archived, and its address
 * leads to the survivor. All of it can be taken back.
 */
@ApplicationScoped
@Transactional
public class ServiceMerges {
    private static final String MERGE = "merge";

    @Inject
    ServiceMergeStore store;

    @Inject
    SocialServices services;

    @Inject
    Batches batches;

    @Inject
    Merges merges;

    /** Services of the centre with a name like that, those of the same provider first.
     *
     * @param self the one that is being written; null for a new one */
    public List<Lookalike> alike(Actor actor, ServiceDraft draft, @Nullable ServiceId self) {
        actor.requireListing();
        return store.alike(actor, draft, self);
    }

    /** Makes one of two.
     *
     * @param draft what is written of the survivor from now on
     * @throws Problem {@code stale-version}, {@code invalid-input}, {@code conflict} where residents would lose it */
    public BatchOutcome merge(Actor actor, Picked survivor, Picked other, @Valid ServiceDraft draft) {
        merges.check(actor, survivor, other);
        ServiceView kept = survivor.of(services.find(actor, new ServiceId(survivor.id())));
        ServiceView gone = other.of(services.find(actor, new ServiceId(other.id())));
        if (!open(kept) && open(gone)) {
            throw new Problem(ProblemType.CONFLICT, "merge.hidden");
        }
        ServiceView now = services.change(actor, kept.id(), draft, survivor.version());
        ServiceView archived = gone.status() == ListingStatus.ARCHIVED
                ? gone
                : services.move(actor, gone.id(), StatusChange.to(ListingStatus.ARCHIVED), other.version());
        UUID batch = batches.remember(
                actor,
                ListingKind.SERVICE,
                MERGE,
                List.of(
                        new BatchItem(
                                kept.id().value(),
                                now.version(),
                                kept.name(),
                                StoredJson.write(new Written(kept.draft()))),
                        new BatchItem(
                                gone.id().value(), archived.version(), gone.name(), StoredJson.write(Stood.of(gone)))));
        merges.remember(
                actor,
                ListingKind.SERVICE,
                gone.id().value(),
                gone.slug(),
                kept.id().value(),
                batch);
        return new BatchOutcome(batch, 1, List.of());
    }

    /** What was written of the survivor. */
    record Written(ServiceDraft draft) {}

    /** Where the one that is gone stood. */
    record Stood(
            String status,
            @Nullable String closedReason,
            @Nullable String closedUntil) {
        static Stood of(ServiceView view) {
            return new Stood(
                    view.status().name(),
                    view.closedReason(),
                    view.closedUntil() == null ? null : view.closedUntil().toString());
        }
    }

    static boolean made(String action) {
        return action.equals(MERGE);
    }

    /** Makes two of one again. Where the archived one is another by now, nothing is done; a survivor that somebody has
     * changed since keeps its words, and is named.
     *
     * @param undoing as {@link Batches#undo} gives it */
    BatchOutcome undo(Actor actor, UUID batch, Batches.Undoing undoing) {
        if (!store.raise(actor, batch)) {
            throw new Problem(ProblemType.CONFLICT, "merge.touched");
        }
        List<Left> left = new ArrayList<>();
        for (BatchItem item : undoing.items()) {
            if (item.before().contains("\"draft\"") && !write(actor, item)) {
                left.add(new Left(item.id(), item.name(), Problem.text("batch.changed-since")));
            }
        }
        merges.forget(actor, batch);
        return new BatchOutcome(null, undoing.items().size() - left.size(), left);
    }

    private boolean write(Actor actor, BatchItem item) {
        ServiceId id = new ServiceId(item.id());
        boolean same = item.isStill(services.find(actor, id));
        if (same) {
            services.change(
                    actor, id, StoredJson.read(item.before(), Written.class).draft(), item.version());
        }
        return same;
    }

    private static boolean open(ServiceView service) {
        return service.status() == ListingStatus.PUBLISHED || service.status() == ListingStatus.CLOSED;
    }
}

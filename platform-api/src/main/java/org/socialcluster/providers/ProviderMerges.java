package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * Organisations that turn out to be one: found while somebody writes, and merged. The survivor takes the services, places
 * and events of the other, which is archived; its address leads to the survivor. All of it can be taken back.
 */
@ApplicationScoped
@Transactional
public class ProviderMerges {
    private static final String MERGE = "merge";

    @Inject
    ProviderMergeStore store;

    @Inject
    BelongingStore belongings;

    @Inject
    Providers providers;

    @Inject
    Batches batches;

    @Inject
    Merges merges;

    /** Organisations of the centre with a name like that, or the same number of register or telephone.
     *
     * @param self the one that is being written; null for a new one */
    public List<Lookalike> alike(Actor actor, ProviderDraft draft, @Nullable ProviderId self) {
        actor.requireListing();
        return store.alike(actor, draft, self);
    }

    /** Makes one of two.
     *
     * @param draft what is written of the survivor from now on
     * @throws Problem {@code stale-version}, {@code invalid-input}, {@code conflict} where residents would lose something */
    public BatchOutcome merge(Actor actor, Picked survivor, Picked other, @Valid ProviderDraft draft) {
        merges.check(actor, survivor, other);
        ProviderView kept = survivor.of(providers.find(actor, new ProviderId(survivor.id())));
        ProviderView gone = other.of(providers.find(actor, new ProviderId(other.id())));
        if (!Set.of(ListingStatus.PUBLISHED, ListingStatus.CLOSED).contains(kept.status())
                && store.publicServices(actor, gone.id()) > 0) {
            throw new Problem(ProblemType.CONFLICT, "merge.hidden");
        }
        ProviderView now = providers.change(actor, kept.id(), draft, survivor.version());
        List<BatchItem> items = new ArrayList<>(belongings.take(
                actor,
                BelongingStore.Owner.PROVIDER,
                gone.id().value(),
                kept.id().value()));
        ProviderView archived = gone.status() == ListingStatus.ARCHIVED
                ? gone
                : providers.move(actor, gone.id(), StatusChange.to(ListingStatus.ARCHIVED), other.version());
        items.add(new BatchItem(
                kept.id().value(), now.version(), kept.name(), StoredJson.write(new Written(kept.draft()))));
        items.add(new BatchItem(gone.id().value(), archived.version(), gone.name(), StoredJson.write(Stood.of(gone))));
        UUID batch = batches.remember(actor, ListingKind.PROVIDER, MERGE, items);
        merges.remember(
                actor,
                ListingKind.PROVIDER,
                gone.id().value(),
                gone.slug(),
                kept.id().value(),
                batch);
        return new BatchOutcome(batch, items.size() - 1, List.of());
    }

    /** What was written of the survivor. */
    record Written(ProviderDraft draft) {}

    /** Where the one that is gone stood. */
    record Stood(
            String status,
            @Nullable String closedReason,
            @Nullable String closedUntil) {
        static Stood of(ProviderView view) {
            return new Stood(
                    view.status().name(),
                    view.closedReason(),
                    view.closedUntil() == null ? null : view.closedUntil().toString());
        }
    }

    static boolean made(String action) {
        return action.equals(MERGE);
    }

    /** Makes two of one again. What somebody has changed since stays, and is named; where the archived one is another by
     * now, nothing is done.
     *
     * @param undoing as {@link Batches#undo} gives it */
    BatchOutcome undo(Actor actor, UUID batch, Batches.Undoing undoing) {
        if (!store.raise(actor, batch)) {
            throw new Problem(ProblemType.CONFLICT, "merge.touched");
        }
        Set<UUID> back = belongings.giveBack(actor, BelongingStore.Owner.PROVIDER, batch);
        List<Left> left = new ArrayList<>();
        int done = 1;
        for (BatchItem item : undoing.items()) {
            boolean ok = item.before().contains("\"draft\"")
                    ? write(actor, item)
                    : item.before().contains("\"closedReason\"") || back.contains(item.id());
            if (ok) {
                done++;
            } else {
                left.add(new Left(item.id(), item.name(), Problem.text("batch.changed-since")));
            }
        }
        merges.forget(actor, batch);
        return new BatchOutcome(null, done - 1, left);
    }

    private boolean write(Actor actor, BatchItem item) {
        ProviderId id = new ProviderId(item.id());
        boolean same = item.isStill(providers.find(actor, id));
        if (same) {
            providers.change(
                    actor, id, StoredJson.read(item.before(), Written.class).draft(), item.version());
        }
        return same;
    }
}

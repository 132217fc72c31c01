package org.socialcluster.providers;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.socialcluster.listings.ListingStore;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StoredJson;

/**
 * Places that turn out to be one: found while somebody writes, and merged. The survivor takes the services, events, special
 * days and pictures of the other, which is deleted: a place has no status and no page of its own. All of it can be taken back;
 * an address that is hidden at that moment stays hidden on both.
 */
@ApplicationScoped
@Transactional
public class PlaceMerges {
    @Inject
    PlaceMergeStore store;

    @Inject
    ListingStore listings;

    @Inject
    ReferenceStore references;

    @Inject
    BelongingStore belongings;

    @Inject
    Places places;

    @Inject
    Batches batches;

    @Inject
    Merges merges;

    /** Places of the same owner or of the centre itself with a name like that, or at the same address.
     *
     * @param self the one that is being written; null for a new one */
    public List<Lookalike> alike(Actor actor, PlaceDraft draft, @Nullable PlaceId self) {
        actor.requireListing();
        return store.alike(actor, draft, self);
    }

    /** Places of an owner that may be entered twice.
     *
     * @param owner null for the centre itself */
    public List<PlaceTwins> twins(Actor actor, @Nullable ProviderId owner) {
        actor.requireListing();
        return store.twins(actor, owner);
    }

    /** Makes one of two.
     *
     * @param draft what is written of the survivor from now on
     * @throws Problem {@code stale-version}, {@code invalid-input}, {@code conflict} */
    public BatchOutcome merge(Actor actor, Picked survivor, Picked other, @Valid PlaceDraft draft) {
        merges.check(actor, survivor, other);
        store.lock(actor, survivor.id(), other.id());
        PlaceView kept = survivor.of(places.find(actor, new PlaceId(survivor.id())));
        PlaceView gone = other.of(places.find(actor, new PlaceId(other.id())));
        refuse(actor, kept, gone, draft);
        PlaceView now = places.change(actor, kept.id(), draft, survivor.version());
        List<BatchItem> items = new ArrayList<>(belongings.take(
                actor, BelongingStore.Owner.PLACE, gone.id().value(), kept.id().value()));
        items.add(new BatchItem(
                kept.id().value(), now.version(), kept.name(), StoredJson.write(new Written(kept.draft()))));
        items.add(new BatchItem(
                gone.id().value(), gone.version(), gone.name(), store.remove(actor, gone.id(), kept.id())));
        UUID batch = batches.remember(actor, ListingKind.PLACE, "merge", items);
        return new BatchOutcome(batch, items.size() - 1, List.of());
    }

    private void refuse(Actor actor, PlaceView kept, PlaceView gone, PlaceDraft draft) {
        if (kept.providerId() != null && !kept.providerId().equals(gone.providerId())) {
            throw new Problem(
                    ProblemType.CONFLICT, gone.providerId() == null ? "place.merge.centres" : "place.merge.owners");
        }
        if (store.awaitsCorrection(actor, gone.id())) {
            throw new Problem(ProblemType.CONFLICT, "place.merge.correction");
        }
        if ((kept.addressHidden() || gone.addressHidden()) && !draft.addressHidden()) {
            throw Problem.ofField("addressHidden", "place.merge.hidden");
        }
    }

    /** What was written of the survivor. */
    record Written(PlaceDraft draft) {}

    /**
     * What the merge replaced: the words of the survivor, or the whole of the one that is gone.
     *
     * @param row null for the survivor and for what went over to it
     * @param draft null for all but the survivor
     */
    record Before(@Nullable Gone row, @Nullable PlaceDraft draft) {
        record Gone(
                String slug,
                @JsonProperty("provider_id") @Nullable UUID owner,
                @JsonProperty("address_hidden") boolean addressHidden) {}

        boolean open() {
            return row != null ? !row.addressHidden() : draft != null && !draft.addressHidden();
        }
    }

    /** Makes two of one again. What somebody has changed since stays, and is named.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already, or the owner is gone */
    public BatchOutcome undo(Actor actor, UUID batch) {
        List<BatchItem> items = batches.undo(actor, ListingKind.PLACE, batch).items();
        boolean hidden = isHidden(actor, items);
        boolean opening = false;
        Set<UUID> back = new HashSet<>();
        for (BatchItem item : items) {
            Before before = before(item);
            if (before.row() != null) {
                bring(actor, batch, item.id(), before.row(), hidden);
                back.add(item.id());
            } else if (before.draft() != null && write(actor, item, before.draft(), hidden)) {
                back.add(item.id());
            }
            opening |= before.open() && back.contains(item.id());
        }
        back.addAll(belongings.giveBack(actor, BelongingStore.Owner.PLACE, batch));
        List<Left> left = items.stream()
                .filter(it -> !back.contains(it.id()))
                .map(it -> new Left(it.id(), it.name(), Problem.text("batch.changed-since")))
                .toList();
        List<String> notes = hidden && opening ? List.of(Problem.text("place.merge.stays-hidden")) : List.of();
        return new BatchOutcome(null, back.size(), left, notes);
    }

    private static Before before(BatchItem item) {
        return StoredJson.read(item.before(), Before.class);
    }

    /** Whether the survivor is hidden by now; one that is gone itself may have been. Nobody changes that until the end. */
    private boolean isHidden(Actor actor, List<BatchItem> items) {
        UUID survivor = items.stream()
                .filter(it -> before(it).draft() != null)
                .findFirst()
                .orElseThrow()
                .id();
        store.lock(actor, survivor, survivor);
        return places.find(actor, new PlaceId(survivor))
                .map(PlaceView::addressHidden)
                .orElse(true);
    }

    private void bring(Actor actor, UUID batch, UUID place, Before.Gone gone, boolean hidden) {
        if (gone.owner() != null
                && references.holdProvider(actor, new ProviderId(gone.owner())).isEmpty()) {
            throw new Problem(ProblemType.CONFLICT, "place.merge.owner-gone");
        }
        store.bring(actor, batch, place, listings.freeSlug(actor, PlaceChangeStore.PLACES, gone.slug()), hidden);
    }

    private boolean write(Actor actor, BatchItem item, PlaceDraft before, boolean hidden) {
        PlaceId id = new PlaceId(item.id());
        boolean same = item.isStill(places.find(actor, id));
        if (same) {
            places.change(actor, id, hidden ? before.concealed() : before, item.version());
        }
        return same;
    }
}

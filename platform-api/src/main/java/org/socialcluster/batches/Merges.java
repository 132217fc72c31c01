package org.socialcluster.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.MergeKind.Two;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Listed;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;

/**
 * Two records that become one: the survivor is written anew, the other one is archived, and its address leads to the survivor. All
 * of it can be taken back.
 */
@ApplicationScoped
@Transactional
public class Merges {
    @Inject
    MergeStore store;

    @Inject
    Batches batches;

    /** What was written of the survivor. */
    record Written(Map<String, Object> draft) {}

    /** Where the one that is gone stood. */
    record Stood(
            String status,
            @Nullable String closedReason,
            @Nullable String closedUntil) {
        static Stood of(Listed<?> record) {
            return new Stood(
                    record.status().name(), record.closedReason(), Objects.toString(record.closedUntil(), null));
        }
    }

    /** Refuses to merge a record with itself.
     *
     * @throws Problem {@code conflict}, {@code forbidden} */
    public void check(Actor actor, Picked survivor, Picked other) {
        batches.check(actor, List.of(survivor, other));
        if (survivor.id().equals(other.id())) {
            throw new Problem(ProblemType.CONFLICT, "merge.same");
        }
    }

    /** Two records that shall become one, where they are still as they were seen.
     *
     * @throws Problem as {@link #check}; {@code not-found}, {@code stale-version} */
    public <D, V extends Listed<D>> Two<V> two(Actor actor, MergeKind<D, V> kind, Picked survivor, Picked other) {
        check(actor, survivor, other);
        return new Two<>(
                survivor.of(kind.records().find(actor, survivor.id())),
                other.of(kind.records().find(actor, other.id())));
    }

    /** Makes one of two.
     *
     * @param draft what is written of the survivor from now on
     * @param taking gives what hangs on the other one to the survivor, and says what that was */
    public <D, V extends Listed<D>> BatchOutcome merge(
            Actor actor, MergeKind<D, V> kind, Two<V> two, D draft, Supplier<List<BatchItem>> taking) {
        V kept = two.kept();
        V gone = two.gone();
        V now = kind.records().change(actor, kept.id().value(), draft, kept.version());
        List<BatchItem> items = new ArrayList<>(taking.get());
        V archived = gone.status() == ListingStatus.ARCHIVED
                ? gone
                : kind.standing()
                        .move(actor, gone.id().value(), StatusChange.to(ListingStatus.ARCHIVED), gone.version());
        items.add(item(kind, kept, now.version(), Map.of("draft", kept.draft())));
        items.add(item(kind, gone, archived.version(), Stood.of(gone)));
        UUID batch = batches.remember(actor, kind.kind(), Batches.MERGE, items);
        store.insert(
                actor, kind.kind(), gone.id().value(), gone.slug(), kept.id().value(), batch);
        return new BatchOutcome(batch, items.size() - 1, List.of());
    }

    private static <D, V extends Listed<D>> BatchItem item(
            MergeKind<D, V> kind, V record, long version, Object before) {
        return new BatchItem(record.id().value(), version, kind.name().apply(record), StoredJson.write(before));
    }

    /** Makes two of one again. What somebody has changed since stays, and is named; where the archived one is another by now,
     * nothing is done.
     *
     * @param undoing as {@link Batches#undo} gives it
     * @param giving gives back what hung on the other one, and says what that was */
    public <D, V extends Listed<D>> BatchOutcome undo(
            Actor actor, MergeKind<D, V> kind, UUID batch, Batches.Undoing undoing, Supplier<Set<UUID>> giving) {
        if (!store.raise(actor, kind.table(), batch)) {
            throw new Problem(ProblemType.CONFLICT, "merge.touched");
        }
        Set<UUID> back = giving.get();
        List<Left> left = new ArrayList<>();
        for (BatchItem item : undoing.items()) {
            boolean ok = item.before().contains("\"draft\"")
                    ? write(actor, kind, item)
                    : item.before().contains("\"closedReason\"") || back.contains(item.id());
            if (!ok) {
                left.add(new Left(item.id(), item.name(), Problem.text("batch.changed-since")));
            }
        }
        store.delete(actor, batch);
        return new BatchOutcome(null, undoing.items().size() - left.size(), left);
    }

    private <D, V extends Listed<D>> boolean write(Actor actor, MergeKind<D, V> kind, BatchItem item) {
        boolean same = item.isStill(kind.records().find(actor, item.id()));
        if (same) {
            String written = StoredJson.write(
                    StoredJson.read(item.before(), Written.class).draft());
            kind.records().change(actor, item.id(), StoredJson.read(written, kind.draft()), item.version());
        }
        return same;
    }

    /** The name in addresses of what a record of the Actor's centre has become. */
    public Optional<String> redirect(Actor actor, ListingKind kind, String slug) {
        return store.redirect(actor, kind, slug);
    }
}

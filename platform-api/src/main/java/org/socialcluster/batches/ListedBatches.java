package org.socialcluster.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;

/**
 * Many records of a kind at once, for kinds that have nothing but a status and codes to change together: those that can be changed
 * are, the others are left alone and named; the whole is taken back in one step.
 */
@ApplicationScoped
@Transactional
public class ListedBatches {
    @Inject
    ListedStore store;

    @Inject
    Batches batches;

    /** Publishes, closes for a time, archives, or takes back to drafts.
     *
     * @throws Problem {@code invalid-input} for a closure that no record could have */
    public BatchOutcome move(
            Actor actor, ListedKind kind, List<Picked> picked, @Valid StatusChange change, LocalDate today) {
        change.check(today);
        return change(
                actor,
                kind,
                picked,
                today,
                "status-" + change.status().name().toLowerCase(Locale.ROOT),
                row -> against(row, change.status()),
                batch -> store.move(actor, kind, batch, change));
    }

    /** Somebody says that all of them are true as of now; what residents do not see is left alone. */
    public BatchOutcome confirm(Actor actor, ListedKind kind, List<Picked> picked, LocalDate today) {
        return change(
                actor,
                kind,
                picked,
                today,
                "confirm",
                row -> row.open() ? null : "batch.unseen",
                batch -> store.confirm(actor, kind, batch));
    }

    /** Changes what belongs to the records; the room of the kind writes it.
     *
     * @param against the key of a sentence that says why a record is left alone, or null
     * @param work writes the parts of the records of the change, given by its id */
    public BatchOutcome changeParts(
            Actor actor,
            ListedKind kind,
            List<Picked> picked,
            LocalDate today,
            String action,
            Function<ListedRow, @Nullable String> against,
            Consumer<UUID> work) {
        return change(actor, kind, picked, today, action, against, batch -> {
            work.accept(batch);
            store.touch(actor, kind, batch);
        });
    }

    private BatchOutcome change(
            Actor actor,
            ListedKind kind,
            List<Picked> picked,
            LocalDate today,
            String action,
            Function<ListedRow, @Nullable String> against,
            Consumer<UUID> work) {
        batches.check(actor, picked);
        Map<UUID, ListedRow> found = new HashMap<>();
        store.lock(actor, kind, picked, today).forEach(it -> found.put(it.id(), it));
        List<BatchItem> good = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Picked one : picked) {
            ListedRow row = found.remove(one.id());
            String why =
                    row == null ? "batch.gone" : row.version() == one.version() ? against.apply(row) : "batch.changed";
            if (row != null && why == null) {
                good.add(new BatchItem(row.id(), row.version() + 1, row.name(), row.before()));
            } else {
                left.add(new Left(one.id(), row == null ? "" : row.name(), Problem.text(String.valueOf(why))));
            }
        }
        if (good.isEmpty()) {
            return new BatchOutcome(null, 0, left);
        }
        UUID batch = batches.remember(actor, kind.kind(), action, good);
        work.accept(batch);
        return new BatchOutcome(batch, good.size(), left);
    }

    private static @Nullable String against(ListedRow row, ListingStatus wanted) {
        if (row.status() == wanted && wanted != ListingStatus.CLOSED) {
            return "batch.already";
        }
        return wanted == ListingStatus.PUBLISHED || wanted == ListingStatus.CLOSED ? row.hidden() : null;
    }

    /** Puts parts of records back as they were. */
    public interface Parts {
        /** Puts back the parts of all records of a change but some.
         *
         * @param action as it was remembered
         * @param but records that stay as they are */
        void undo(UUID batch, String action, Set<UUID> but);
    }

    /** Takes a change back: every record that nobody has changed since is again as it was.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already */
    public BatchOutcome undo(Actor actor, ListedKind kind, UUID batch, Parts parts) {
        Batches.Undoing undoing = batches.undo(actor, kind.kind(), batch);
        Map<UUID, String> wrong = store.wrongToUndo(actor, kind, batch);
        List<Left> left = undoing.items().stream()
                .filter(it -> wrong.containsKey(it.id()))
                .map(it -> new Left(it.id(), it.name(), Problem.text(wrong.getOrDefault(it.id(), ""))))
                .toList();
        parts.undo(batch, undoing.action(), wrong.keySet());
        store.undo(actor, kind, batch, wrong.keySet());
        return new BatchOutcome(null, undoing.items().size() - left.size(), left);
    }
}

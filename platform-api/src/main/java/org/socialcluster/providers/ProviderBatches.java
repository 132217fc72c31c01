package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.BatchItem;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.Left;
import org.socialcluster.batches.Picked;
import org.socialcluster.providers.ProviderBatchStore.Found;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.Centres;

/**
 * Many organisations of the Actor's centre at once: those that can be published, closed or archived are, the others are
 * left alone and named; the whole is taken back in one step.
 */
@ApplicationScoped
@Transactional
public class ProviderBatches {
    @Inject
    ProviderBatchStore store;

    @Inject
    ProviderStore reading;

    @Inject
    Batches batches;

    @Inject
    ProviderMerges merges;

    @Inject
    Centres centres;

    @Inject
    Clock clock;

    /** The organisations of a filter, as they are now.
     *
     * @param most at most so many of them */
    public List<Picked> pick(Actor actor, ProviderFilter filter, int most) {
        actor.requireListing();
        return reading.pick(actor, filter, Math.min(most, Batches.MOST));
    }

    /** Publishes, closes for a time, archives, or takes back to drafts.
     *
     * @throws Problem {@code invalid-input} for a closure that no record could have */
    public BatchOutcome move(Actor actor, List<Picked> picked, @Valid StatusChange change) {
        LocalDate today = today(actor);
        change.check(today);
        String action = "status-" + change.status().name().toLowerCase(Locale.ROOT);
        return change(
                actor,
                picked,
                today,
                action,
                row -> against(row, change.status()),
                batch -> store.move(actor, batch, change));
    }

    /** Somebody says that all of them are true as of now; what residents do not see is left alone. */
    public BatchOutcome confirm(Actor actor, List<Picked> picked) {
        return change(
                actor,
                picked,
                today(actor),
                "confirm",
                row -> row.open() ? null : "batch.unseen",
                batch -> store.confirm(actor, batch));
    }

    private BatchOutcome change(
            Actor actor,
            List<Picked> picked,
            LocalDate today,
            String action,
            Function<Found, @Nullable String> against,
            Consumer<UUID> work) {
        batches.check(actor, picked);
        Map<UUID, Found> found = new HashMap<>();
        store.lock(actor, picked, today).forEach(it -> found.put(it.id(), it));
        List<BatchItem> good = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Picked one : picked) {
            Found row = found.remove(one.id());
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
        UUID batch = batches.remember(actor, ListingKind.PROVIDER, action, good);
        work.accept(batch);
        return new BatchOutcome(batch, good.size(), left);
    }

    /** Takes a change back: every organisation that nobody has changed since is again as it was.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already */
    public BatchOutcome undo(Actor actor, UUID batch) {
        Batches.Undoing undoing = batches.undo(actor, ListingKind.PROVIDER, batch);
        if (ProviderMerges.made(undoing.action())) {
            return merges.undo(actor, batch, undoing);
        }
        Map<UUID, String> wrong = store.wrongToUndo(actor, batch);
        List<Left> left = undoing.items().stream()
                .filter(it -> wrong.containsKey(it.id()))
                .map(it -> new Left(it.id(), it.name(), Problem.text(wrong.getOrDefault(it.id(), ""))))
                .toList();
        store.undo(actor, batch, wrong.keySet());
        return new BatchOutcome(null, undoing.items().size() - left.size(), left);
    }

    private static @Nullable String against(Found row, ListingStatus wanted) {
        if (row.status() == wanted && wanted != ListingStatus.CLOSED) {
            return "batch.already";
        }
        boolean unseen = wanted == ListingStatus.DRAFT || wanted == ListingStatus.ARCHIVED;
        return unseen && row.publicServices() ? "batch.public-services" : null;
    }

    private LocalDate today(Actor actor) {
        return LocalDate.now(clock.withZone(centres.region(actor).timeZone()));
    }
}

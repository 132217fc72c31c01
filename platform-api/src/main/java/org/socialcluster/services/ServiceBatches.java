package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.BatchItem;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Batches;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.Left;
import org.socialcluster.batches.Picked;
import org.socialcluster.needs.Needs;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.tenancy.Centres;

/**
 * Many services of the Actor's centre at once. Those that can be changed are changed together, the others are left alone
 * and named. Each keeps its own history; the whole is taken back in one step. However many they are, the number of
 * statements is the same.
 */
@ApplicationScoped
@Transactional
public class ServiceBatches {
    @Inject
    ServiceBatchStore store;

    @Inject
    SocialServiceStore reading;

    @Inject
    ServiceChangeStore services;

    @Inject
    Batches batches;

    @Inject
    ServiceMerges merges;

    @Inject
    Needs needs;

    @Inject
    Centres centres;

    @Inject
    Clock clock;

    /** The services of a filter, as they are now.
     *
     * @param most at most so many of them */
    public List<Picked> pick(Actor actor, ServiceFilter filter, int most) {
        actor.requireListing();
        return reading.pick(actor, filter, Math.min(most, Batches.MOST));
    }

    /** Changes what can be changed.
     *
     * @throws Problem {@code invalid-input} for a change that no service could have */
    public BatchOutcome apply(Actor actor, List<Picked> picked, @Valid ServiceBatchChange change) {
        batches.check(actor, picked);
        LocalDate today = today(actor);
        ServiceBatchRule rule = new ServiceBatchRule(change, check(actor, change, today));
        List<ServiceBatchRow> good = new ArrayList<>();
        List<Left> left = sort(picked, store.lock(actor, picked, today), rule, good);
        if (good.isEmpty()) {
            return new BatchOutcome(null, 0, left);
        }
        List<BatchItem> items = good.stream()
                .map(it -> new BatchItem(it.id(), it.version() + 1, it.name(), it.before()))
                .toList();
        UUID batch = batches.remember(actor, ListingKind.SERVICE, change.action(), items);
        store.apply(actor, batch, change);
        return new BatchOutcome(batch, good.size(), left);
    }

    /** Takes a change back: every service that nobody has changed since is again as it was.
     *
     * @throws Problem {@code not-found}, {@code conflict} when that is done already */
    public BatchOutcome undo(Actor actor, UUID batch) {
        Batches.Undoing undoing = batches.undo(actor, ListingKind.SERVICE, batch);
        if (ServiceMerges.made(undoing.action())) {
            return merges.undo(actor, batch, undoing);
        }
        Map<UUID, String> wrong = store.wrongToUndo(actor, batch, today(actor));
        List<Left> left = new ArrayList<>();
        int back = 0;
        for (BatchItem item : undoing.items()) {
            String why = wrong.get(item.id());
            if (why == null) {
                back++;
            } else {
                left.add(new Left(item.id(), item.name(), Problem.text(why)));
            }
        }
        store.undo(actor, batch, undoing.action(), wrong.keySet());
        return new BatchOutcome(null, back, left);
    }

    /** Tells the good ones from those that are left alone. */
    private static List<Left> sort(
            List<Picked> picked, List<ServiceBatchRow> rows, ServiceBatchRule rule, List<ServiceBatchRow> good) {
        Map<UUID, ServiceBatchRow> found = new HashMap<>();
        rows.forEach(it -> found.put(it.id(), it));
        List<Left> left = new ArrayList<>();
        for (Picked one : picked) {
            ServiceBatchRow row = found.remove(one.id());
            if (row == null) {
                left.add(new Left(one.id(), "", Problem.text("batch.gone")));
                continue;
            }
            String why = row.version() == one.version() ? rule.against(row) : "batch.changed";
            if (why == null) {
                good.add(row);
            } else {
                left.add(new Left(row.id(), row.name(), Problem.text(why)));
            }
        }
        return left;
    }

    /** Refuses what no service could have.
     *
     * @return where the provider stands that they shall go to; null for any other change */
    private @Nullable ListingStatus check(Actor actor, ServiceBatchChange change, LocalDate today) {
        return switch (change.kind()) {
            case CONFIRM -> null;
            case STATUS -> {
                if (change.status() != null) {
                    change.status().check(today);
                }
                yield null;
            }
            case NEEDS -> codes(actor, change, "needs", "needs");
            case AUDIENCE -> codes(actor, change, "audience", "recipient_categories");
            case PROVIDER -> provider(actor, change);
        };
    }

    private @Nullable ListingStatus codes(Actor actor, ServiceBatchChange change, String field, String taxonomy) {
        if (change.codes().isEmpty() && !(change.how() == CodesChange.REPLACE && field.equals("audience"))) {
            throw Problem.ofField(field, "batch.no-codes");
        }
        if (change.how() != CodesChange.REMOVE) {
            Problem.refuse(needs.vocabulary(actor)
                    .errors(field, List.copyOf(change.codes()), taxonomy)
                    .toList());
        }
        return null;
    }

    private ListingStatus provider(Actor actor, ServiceBatchChange change) {
        ListingStatus status = change.provider() == null
                ? null
                : services.holdProvider(actor, change.provider()).orElse(null);
        if (status == null || status == ListingStatus.ARCHIVED) {
            throw Problem.ofFields(List.of(FieldError.of(
                    "provider", status == null ? "listing.provider-unknown" : "listing.provider-archived")));
        }
        return status;
    }

    private LocalDate today(Actor actor) {
        return LocalDate.now(clock.withZone(centres.region(actor).timeZone()));
    }
}

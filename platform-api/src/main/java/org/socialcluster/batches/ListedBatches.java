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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.Needs;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.tenancy.Centres;

/**
 * Many records of a kind at once: those that can be changed are, the others are left alone and named; the whole is taken back in
 * one step. However many they are, the number of statements is the same.
 */
@ApplicationScoped
@Transactional
public class ListedBatches {
    @Inject
    ListedStore store;

    @Inject
    ListedCodesStore codes;

    @Inject
    Batches batches;

    @Inject
    Needs needs;

    @Inject
    Centres centres;

    /** Publishes, closes for a time, archives, or takes back to drafts.
     *
     * @throws Problem {@code invalid-input} for a closure that no record could have */
    public BatchOutcome move(Actor actor, ListedKind kind, List<Picked> picked, @Valid StatusChange change) {
        batches.check(actor, picked);
        LocalDate today = centres.today(actor);
        change.check(today);
        return change(
                actor,
                kind,
                picked,
                today,
                "status-" + lower(change.status()),
                row -> row.against(change.status()),
                batch -> store.move(actor, kind, batch, change));
    }

    /** Somebody says that all of them are true as of now; what residents do not see is left alone. */
    public BatchOutcome confirm(Actor actor, ListedKind kind, List<Picked> picked) {
        batches.check(actor, picked);
        return change(
                actor,
                kind,
                picked,
                centres.today(actor),
                "confirm",
                row -> row.open() ? null : "batch.unseen",
                batch -> store.confirm(actor, kind, batch));
    }

    /** Changes what they help with, or for whom they are.
     *
     * @throws Problem {@code invalid-input} for codes that do not exist */
    public BatchOutcome codes(
            Actor actor, ListedKind kind, List<Picked> picked, CodesRule rule, CodesChange how, List<String> chosen) {
        batches.check(actor, picked);
        refuseWrong(actor, rule, how, chosen);
        String parts = Objects.requireNonNull(kind.parts(), "the tables with the codes");
        return change(
                actor,
                kind,
                picked,
                centres.today(actor),
                rule.codes().field() + "-" + lower(how),
                row -> rule.against(row, how, chosen),
                batch -> {
                    codes.change(actor, parts, batch, rule.codes(), how, chosen);
                    store.touch(actor, kind, batch);
                });
    }

    private void refuseWrong(Actor actor, CodesRule rule, CodesChange how, List<String> chosen) {
        String field = rule.codes().field();
        if (rule.saysNothing(how, chosen)) {
            throw Problem.ofField(field, "batch.no-codes");
        }
        if (how != CodesChange.REMOVE) {
            Problem.refuse(needs.vocabulary(actor)
                    .errors(field, List.copyOf(chosen), rule.codes().taxonomy())
                    .toList());
        }
    }

    /** Gives them to another organisation; what residents see goes only to one that they see.
     *
     * @param standing where that organisation stands */
    public BatchOutcome give(Actor actor, ListedKind kind, List<Picked> picked, UUID provider, ListingStatus standing) {
        batches.check(actor, picked);
        return change(
                actor,
                kind,
                picked,
                centres.today(actor),
                "provider",
                row -> provider.equals(row.provider())
                        ? "batch.already"
                        : row.open() && !standing.open() ? "batch.provider-hidden" : null,
                batch -> store.give(actor, kind, batch, provider));
    }

    private BatchOutcome change(
            Actor actor,
            ListedKind kind,
            List<Picked> picked,
            LocalDate today,
            String action,
            Function<ListedRow, @Nullable String> against,
            Consumer<UUID> work) {
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

    /** Takes a change back: every record that nobody has changed since is again as it was.
     *
     * @param undoing as {@link Batches#undo} gives it */
    public BatchOutcome undo(Actor actor, ListedKind kind, UUID batch, Batches.Undoing undoing) {
        Map<UUID, String> wrong = store.wrongToUndo(actor, kind, batch);
        List<Left> left = undoing.items().stream()
                .filter(it -> wrong.containsKey(it.id()))
                .map(it -> new Left(it.id(), it.name(), Problem.text(wrong.getOrDefault(it.id(), ""))))
                .toList();
        for (ListedCodes each : ListedCodes.values()) {
            if (kind.parts() != null && undoing.action().startsWith(each.field())) {
                codes.undo(actor, kind.parts(), batch, each, wrong.keySet());
            }
        }
        store.undo(actor, kind, batch, wrong.keySet());
        return new BatchOutcome(null, undoing.items().size() - left.size(), left);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}

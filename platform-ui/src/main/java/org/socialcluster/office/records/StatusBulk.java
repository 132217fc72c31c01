package org.socialcluster.office.records;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.BatchView;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.Ask;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.BulkAction;
import org.socialcluster.office.lists.BulkDesk;
import org.socialcluster.office.lists.BulkRun;
import org.socialcluster.office.lists.CodesDialog;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.Versioned;

/** What can be done with many records of any kind that has a status: confirm, publish, close, take back, archive. */
public abstract class StatusBulk<T extends Versioned> implements BulkDesk<T> {
    private final ListingKind kind;
    private final BulkCalls calls;
    private final BulkBench bench;

    /** @param kind its words have keys that begin with it, e.g. {@code event.bulk.} */
    protected StatusBulk(ListingKind kind, BulkCalls calls, BulkBench bench) {
        this.kind = kind;
        this.calls = calls;
        this.bench = bench;
    }

    /** Changes codes of the records of a change. */
    @FunctionalInterface
    protected interface CodesCall {
        BatchOutcome of(Actor actor, List<Picked> picked, CodesChange how, List<String> codes);
    }

    @Override
    public Picked pick(T row) {
        return new Picked(row.id().value(), row.version());
    }

    @Override
    public List<BulkAction> actions() {
        return List.of(
                asked("confirm", picked -> calls.confirm().apply(actor(), picked)),
                asked("status-published", ListingStatus.PUBLISHED),
                new BulkAction(words("status-closed") + "…", this::close),
                asked("status-draft", ListingStatus.DRAFT),
                asked("status-archived", ListingStatus.ARCHIVED));
    }

    private BulkAction asked(String what, ListingStatus status) {
        return asked(what, picked -> move(picked, StatusChange.to(status)));
    }

    private BulkAction asked(String what, Function<List<Picked>, BatchOutcome> work) {
        return new BulkAction(
                words(what),
                run -> Ask.calmly(
                        said("ask." + what),
                        Plurals.of("bulk.records.", run.size()) + " " + said("what." + what),
                        words(what),
                        () -> run.apply(work)));
    }

    private void close(BulkRun run) {
        LocalDate today =
                LocalDate.ofInstant(bench.clock().instant(), bench.words().zone());
        new CloseDialog(said("ask.status-closed"), today, closure -> run.apply(picked -> move(picked, closure))).open();
    }

    private BatchOutcome move(List<Picked> picked, StatusChange change) {
        return calls.move().of(actor(), picked, change);
    }

    /** Gives and takes codes.
     *
     * @param field name under which the service refuses them, and end of the key of their name */
    protected final BulkAction codes(String field, Codes codes, CodesCall change) {
        return new BulkAction(
                said(field) + "…",
                run -> new CodesDialog(
                                said(field),
                                field,
                                codes,
                                run.size(),
                                (how, chosen) -> run.apply(picked -> change.of(actor(), picked, how, chosen)))
                        .open());
    }

    @Override
    public BatchOutcome undo(UUID batch) {
        return calls.undo().apply(actor(), batch);
    }

    @Override
    public List<BatchView> recent(int limit) {
        return bench.batches().recent(actor(), kind, limit);
    }

    @Override
    public String words(String action) {
        return said("do." + action);
    }

    protected final String said(String key) {
        return I18NProvider.translate(Words.LANGUAGE, kind.code() + ".bulk." + key);
    }

    protected final Actor actor() {
        return bench.session().actor();
    }
}

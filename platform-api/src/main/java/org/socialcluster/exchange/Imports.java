package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;
import org.socialcluster.sheets.SheetFormat;
import org.socialcluster.sheets.SheetSource;
import org.socialcluster.sheets.SheetWriter;

/**
 * Tables on their way into the listings of the Actor's centre: sent, read, accepted, taken back. Each step is one transaction;
 * an import is written as a whole or not at all.
 */
@ApplicationScoped
@Transactional
public class Imports {
    static final Duration KEPT = Duration.ofDays(30);

    @Inject
    ImportStore store;

    @Inject
    ImportRowStore rows;

    @Inject
    ImportCheck check;

    @Inject
    ImportLoads loads;

    @Inject
    ImportTemplates templates;

    @Inject
    Clock clock;

    /** The imports of the last weeks, newest first. */
    public List<ImportView> list(Actor actor) {
        actor.requireListing();
        return store.list(actor);
    }

    public Optional<ImportView> find(Actor actor, ImportId id) {
        actor.requireListing();
        return store.find(actor, id);
    }

    /** Takes in a table; reads its rows at once where the columns are known or can be told by their names.
     *
     * @throws Problem {@code invalid-input} saying why this is no table of records */
    public ImportView send(Actor actor, ImportKind kind, String fileName, SheetSource file) {
        actor.requireListing();
        ImportId id = new ImportId(Id.fresh());
        Sending sending = new Sending(actor, id, kind, fileName, file, store, rows);
        file.read(sending);
        List<String> fields = sending.end();
        if (fields.containsAll(kind.required())) {
            check.check(actor, store.get(actor, id));
        }
        return store.get(actor, id);
    }

    /** Reads the rows anew, with other meanings of the columns. The centre's next table of that kind is read the same way.
     *
     * @param fields which field each column is; an empty word for none
     * @throws Problem {@code invalid-input}, {@code conflict} once the import is written */
    public ImportView read(Actor actor, ImportId id, List<String> fields, Map<String, String> usual) {
        ImportView batch = open(actor, id);
        refuseWrong(batch, fields);
        store.remember(actor, batch, fields, usual);
        check.check(actor, store.get(actor, id));
        return store.get(actor, id);
    }

    /** Rows in their order, those with errors first.
     *
     * @param wrongOnly only rows with errors */
    public List<ImportRowView> rows(Actor actor, ImportId id, boolean wrongOnly, Slice slice) {
        actor.requireListing();
        return rows.list(actor, id, wrongOnly, slice);
    }

    /** Writes the good rows into the listings.
     *
     * @param publish whether those that have all that residents need are shown to them at once; else new ones are drafts */
    public ImportView accept(Actor actor, ImportId id, boolean publish) {
        ImportView batch = open(actor, id);
        if (batch.state() != ImportState.CHECKED) {
            throw new Problem(ProblemType.CONFLICT, "import.not-read");
        }
        loads.match(actor, batch);
        loads.write(actor, batch, publish);
        store.done(actor, id, publish);
        return store.get(actor, id);
    }

    /** Makes the listings as they were before the import, except for what somebody has edited since. */
    public ImportView undo(Actor actor, ImportId id) {
        actor.requireListing();
        ImportView batch = store.lock(actor, id);
        if (batch.state() != ImportState.DONE) {
            throw new Problem(ProblemType.CONFLICT, "import.not-done");
        }
        loads.undo(actor, batch);
        store.undone(actor, id);
        return store.get(actor, id);
    }

    /** Forgets a table that was not written. */
    public void discard(Actor actor, ImportId id) {
        open(actor, id);
        store.delete(actor, id);
    }

    /** Writes the rows with errors into a file of the kind that was sent, each with its reasons; that file can be mended and
     * sent again. */
    public void refused(Actor actor, ImportId id, OutputStream target) throws IOException {
        actor.requireListing();
        ImportView batch = store.get(actor, id);
        List<String> header = new ArrayList<>(batch.header());
        header.add(Problem.text("import.reasons"));
        try (SheetWriter file = batch.format().write(target, batch.fileName(), header)) {
            rows.eachRefused(actor, id, row -> file.row(withReasons(batch, row)));
        }
    }

    private static List<String> withReasons(ImportView batch, ImportRowView row) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < batch.header().size()) {
            cells.add("");
        }
        cells.add(String.join(
                " ",
                row.errors().entrySet().stream()
                        .map(it -> reason(batch, it.getKey(), it.getValue()))
                        .toList()));
        return cells;
    }

    private static String reason(ImportView batch, String field, String error) {
        int column = batch.fields().indexOf(field);
        return column < 0 ? error : Problem.text("import.reason", batch.header().get(column), error);
    }

    /** Writes a table to start from: the columns of a kind, an example, and what may be written. */
    public void template(Actor actor, ImportKind kind, SheetFormat format, OutputStream target) throws IOException {
        actor.requireListing();
        templates.write(actor, kind, format, target);
    }

    /** Forgets what is too old to be taken back. */
    public void forget(Actor actor) {
        store.forget(actor, clock.instant().minus(KEPT));
    }

    private ImportView open(Actor actor, ImportId id) {
        actor.requireListing();
        ImportView batch = store.lock(actor, id);
        if (batch.state() == ImportState.DONE || batch.state() == ImportState.UNDONE) {
            throw new Problem(ProblemType.CONFLICT, "import.done");
        }
        return batch;
    }

    private static void refuseWrong(ImportView batch, List<String> fields) {
        List<String> used =
                fields.stream().filter(Predicate.not(String::isEmpty)).toList();
        Set<String> known = new HashSet<>(batch.kind().fields());
        if (fields.size() != batch.header().size() || !known.containsAll(used)) {
            throw new Problem(ProblemType.INVALID_INPUT, "import.fields-wrong");
        }
        if (new HashSet<>(used).size() < used.size()) {
            throw new Problem(ProblemType.INVALID_INPUT, "import.field-twice");
        }
        if (!used.containsAll(batch.kind().required())) {
            throw new Problem(
                    ProblemType.INVALID_INPUT, "import.required." + batch.kind().code());
        }
    }
}

package org.socialcluster.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.sheets.SheetSource;

/** Puts the rows of a file by, some at a time; the first one names the columns. */
final class Sending implements SheetSource.Rows {
    static final int ROWS_AT_ONCE = 1_000;

    private final Actor actor;
    private final ImportId id;
    private final ImportKind kind;
    private final String fileName;
    private final SheetSource file;
    private final ImportStore store;
    private final ImportRowStore rows;
    private final List<SentRow> some = new ArrayList<>();
    private @Nullable List<String> fields;
    private boolean any;
    private int rowsSent;

    /** A row as it was sent. */
    record SentRow(int number, List<String> cells) {}

    Sending(
            Actor actor,
            ImportId id,
            ImportKind kind,
            String fileName,
            SheetSource file,
            ImportStore store,
            ImportRowStore rows) {
        this.actor = actor;
        this.id = id;
        this.kind = kind;
        this.fileName = fileName;
        this.file = file;
        this.store = store;
        this.rows = rows;
    }

    @Override
    public void row(int number, List<String> cells) {
        if (fields == null) {
            Header header = Header.of(cells);
            fields = store.begin(actor, id, kind, fileName, file, header);
            return;
        }
        any = true;
        if (++rowsSent > kind.mostRows()) {
            throw new Problem(ProblemType.INVALID_INPUT, "sheet.too-long", kind.mostRows());
        }
        some.add(new SentRow(number, List.copyOf(cells)));
        if (some.size() == ROWS_AT_ONCE) {
            put();
        }
    }

    private void put() {
        rows.sent(actor, id, some);
        some.clear();
    }

    /** Which field each column is.
     *
     * @throws Problem {@code invalid-input} for a table without rows */
    List<String> end() {
        if (!any) {
            throw new Problem(ProblemType.INVALID_INPUT, fields == null ? "sheet.empty" : "import.no-rows");
        }
        put();
        return Objects.requireNonNull(fields);
    }
}

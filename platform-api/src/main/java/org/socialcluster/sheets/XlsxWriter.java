package org.socialcluster.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * XLSX: dates and numbers are dates and numbers, text is text even where it looks like a formula. What names a row and a column
 * stays in sight and is on each sheet of paper; columns are as wide as what stands in the first rows.
 */
final class XlsxWriter implements SheetWriter {
    private static final String PROGRAM = "social-cluster";
    private static final int ROWS_KEPT = 100;
    private static final int TITLE_SIZE = 14;
    private static final int MANY_COLUMNS = 6;
    private static final short ONE = 1;
    private static final short ANY = 0;
    private static final String HEADER_FILL = "FFe8e4da";

    private final Workbook book;
    private final String title;
    private final List<String> names = new ArrayList<>();
    private @Nullable Worksheet sheet;
    private XlsxWidths widths = new XlsxWidths(List.of());
    private int header;
    private int row;

    XlsxWriter(OutputStream file, String title) {
        this.book = new Workbook(file, PROGRAM, null);
        this.title = title;
    }

    /** Begins a sheet.
     *
     * @param above lines over the table; the first is its title
     * @param naming how many columns at the left name the row */
    void begin(String name, List<String> above, List<String> columns, int naming) throws IOException {
        finish();
        Worksheet next = book.newWorksheet(SheetName.of(name, names));
        names.add(next.getName());
        sheet = next;
        widths = new XlsxWidths(columns);
        for (int line = 0; line < above.size(); line++) {
            next.inlineString(line, 0, above.get(line));
        }
        if (!above.isEmpty()) {
            next.style(0, 0).bold().fontSize(TITLE_SIZE).set();
        }
        header = above.isEmpty() ? 0 : above.size() + 1;
        for (int column = 0; column < columns.size(); column++) {
            next.inlineString(header, column, columns.get(column));
            next.style(header, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .fillColor(HEADER_FILL)
                    .set();
        }
        row = header + 1;
        next.freezePane(naming, row);
        paper(next, columns.size(), naming);
    }

    /** A4 as wide as the table; the names of its columns and rows, the title and the number of the page on each. */
    private void paper(Worksheet next, int columns, int naming) {
        next.paperSize(PaperSize.A4_PAPER);
        next.pageOrientation(columns > MANY_COLUMNS ? "landscape" : "portrait");
        next.setFitToPage(true);
        next.fitToWidth(ONE);
        next.fitToHeight(ANY);
        next.repeatRows(header);
        if (naming > 0) {
            next.repeatCols(0, naming - 1);
        }
        next.footer(title.replace("&", "&&"), Position.LEFT);
        next.footer("&P / &N", Position.RIGHT);
    }

    @Override
    public boolean table(String name, List<String> columns) throws IOException {
        begin(name, List.of(), columns, 1);
        return true;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        write(cells, false);
        if (row % ROWS_KEPT == 0) {
            widths.set(sheet());
            sheet().flush();
        }
    }

    /** Rows of sums; the filter leaves them in sight. */
    void totals(List<List<@Nullable Object>> sums) {
        filter();
        sums.forEach(it -> write(it, true));
    }

    private void write(List<? extends @Nullable Object> cells, boolean bold) {
        boolean tall = cells.stream().anyMatch(XlsxCell::wraps);
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell != null) {
                widths.see(column, cell);
                XlsxCell.put(sheet(), row, column, cell, tall, bold);
            }
        }
        row++;
    }

    private void filter() {
        if (row > header + 1 && widths.columns() > 1 && sheet().getAutoFilterRange() == null) {
            sheet().setAutoFilter(header, 0, row - 1, widths.columns() - 1);
        }
    }

    private Worksheet sheet() {
        if (sheet == null) {
            throw new IllegalStateException("no sheet has begun");
        }
        return sheet;
    }

    private void finish() throws IOException {
        if (sheet != null) {
            filter();
            widths.set(sheet);
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        book.finish();
    }
}

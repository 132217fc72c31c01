package org.socialcluster.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** XLSX: dates and numbers are dates and numbers, text is text even where it looks like a formula. */
final class XlsxWriter implements SheetWriter {
    private static final String PROGRAM = "social-cluster";
    private static final int ROWS_KEPT = 100;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final double WIDTH = 28;

    private final Workbook book;
    private Worksheet sheet;
    private int row;

    XlsxWriter(OutputStream file, String name, List<String> header) throws IOException {
        book = new Workbook(file, PROGRAM, null);
        sheet = begun(name, header);
    }

    private Worksheet begun(String name, List<String> header) {
        String title = name.replaceAll("[\\\\/*?:\\[\\]]", " ");
        sheet = book.newWorksheet(title.substring(0, Math.min(LONGEST_NAME, title.length())));
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        row = 1;
        return sheet;
    }

    @Override
    public boolean table(String name, List<String> header) throws IOException {
        sheet.finish();
        begun(name, header);
        return true;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell != null) {
                put(column, cell);
            }
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd.mm.yyyy").set();
        } else if (cell instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format("dd.mm.yyyy hh:mm").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            String text = cell.toString();
            sheet.inlineString(row, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}

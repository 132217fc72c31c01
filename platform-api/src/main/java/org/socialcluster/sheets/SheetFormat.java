package org.socialcluster.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The kinds of files that tables come and go in. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=utf-8");

    private final String contentType;

    SheetFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** How its files end, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Begins a file.
     *
     * @param name of the table, as a spreadsheet program shows it
     * @param header names of the columns */
    public SheetWriter write(OutputStream file, String name, List<String> header) throws IOException {
        if (this == CSV) {
            return new CsvSheetWriter(file, header);
        }
        XlsxWriter book = new XlsxWriter(file, name);
        book.table(name, header);
        return book;
    }
}

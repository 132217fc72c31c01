package org.socialcluster.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** A table in a file that somebody has sent: what it is, is told by its content, never by its name. */
public sealed interface SheetSource permits CsvSource, XlsxSource {
    /** The largest file that is looked at. */
    long MOST_BYTES = 50L << 20;

    /** The longest table that is read. */
    int MOST_ROWS = 150_000;

    /** The widest table that is read. */
    int MOST_COLUMNS = 200;

    /** Takes the rows as they are read. */
    interface Rows {
        /** Takes one row.
         *
         * @param number of the row in the file, from 1, as a spreadsheet program counts */
        void row(int number, List<String> cells);
    }

    SheetFormat format();

    /** What parts the cells; a comma for a format without such a sign. */
    char separator();

    /** Reads all rows that have anything in them, one by one.
     *
     * @throws Problem {@code invalid-input} saying what is wrong with the file */
    void read(Rows rows);

    /** Looks at a file.
     *
     * @throws Problem {@code invalid-input} for whatever is no table, or too much of one */
    static SheetSource of(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw refused("sheet.empty");
            }
            if (size > MOST_BYTES) {
                throw refused("sheet.too-large", MOST_BYTES >> 20);
            }
            return switch (Signature.of(beginning(file))) {
                case ZIP -> new XlsxSource(file);
                case OLD_EXCEL -> throw refused("sheet.old-excel");
                case BINARY -> throw refused("sheet.no-table");
                case TEXT -> CsvSource.of(file);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(Signature.LENGTH);
        }
    }

    /** A refusal of the file.
     *
     * @param text key of {@code problems.properties} */
    static Problem refused(String text, Object... arguments) {
        return new Problem(ProblemType.INVALID_INPUT, text, arguments);
    }
}

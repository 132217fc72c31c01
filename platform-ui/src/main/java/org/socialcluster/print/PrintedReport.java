package org.socialcluster.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.sheets.AtLeast;
import org.socialcluster.sheets.Marked;
import org.socialcluster.sheets.Share;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;

/**
 * A report on A4, tagged for screen readers: states as a picture of signs and shades that is read without colours too.
 *
 * @param words of the sheets themselves
 * @param foot stands under each sheet
 * @param wide whether the sheets lie
 * @param missing names of the tables that are in the other files only
 */
public record PrintedReport(
        String title,
        List<String> about,
        Words words,
        String foot,
        boolean wide,
        List<Block> blocks,
        String missing,
        String notesTitle,
        List<String> notes) {
    private static final int FEW_COLUMNS = 6;
    private static final Locale LANGUAGE = Locale.forLanguageTag("ru-RU");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** What stands on each report.
     *
     * @param author whose it is
     * @param of between the number of a page and how many there are
     * @param elsewhere where the tables are that are not printed */
    public record Words(String author, String of, String elsewhere) {}

    /** A table that fits the width of a sheet.
     *
     * @param legend what the signs mean; empty: there are none
     * @param dense whether it has many columns */
    public record Block(
            String id, String title, List<Head> header, List<Line> lines, List<Marked> legend, boolean dense) {
        /** Style of the table: as wide as its columns where those are told. */
        public @Nullable String style() {
            double width = header.stream().mapToDouble(Head::width).sum();
            return dense ? "width:" + Math.ceil(width) + "mm" : null;
        }
    }

    /** The name of a column.
     *
     * @param width in millimetres; 0 as it comes */
    public record Head(String text, double width) {
        /** Of a cell: its padding and its lines. */
        private static final double EDGES = 1.9;

        /** Style of its cell. */
        public @Nullable String style() {
            return width == 0 ? null : String.format(Locale.ROOT, "width:%.1fmm", width - EDGES);
        }
    }

    /** A row, or the heading of several.
     *
     * @param heading null: it is a row */
    public record Line(@Nullable String heading, List<Cell> cells, boolean total) {}

    /** What stands in a cell; numbers stand at its right.
     *
     * @param sign stands for the text; null: the text itself
     * @param style its class */
    public record Cell(
            String text, @Nullable String sign, @Nullable String style) {
        static Cell of(@Nullable Object value, boolean pictured) {
            if (value instanceof Marked marked && pictured) {
                return new Cell(
                        marked.words(),
                        marked.sign(),
                        "s " + marked.mark().name().toLowerCase(Locale.ROOT));
            }
            if (value instanceof LocalDate day) {
                return new Cell(DAY.format(day), null, null);
            }
            if (value instanceof LocalDateTime moment) {
                return new Cell(MOMENT.format(moment), null, null);
            }
            boolean number = value instanceof Number || value instanceof Share || value instanceof AtLeast;
            return new Cell(said(value), null, number ? "n" : null);
        }

        private static String said(@Nullable Object value) {
            if (value instanceof BigDecimal decimal) {
                return String.format(LANGUAGE, "%,." + Math.max(0, decimal.scale()) + "f", decimal);
            }
            if (value instanceof Integer || value instanceof Long) {
                return String.format(LANGUAGE, "%,d", ((Number) value).longValue());
            }
            return value == null ? "" : value.toString();
        }
    }

    /** Prints it.
     *
     * @throws org.socialcluster.shared.Problem {@code unavailable} while too much else is printed */
    public static byte[] print(StatReport report, Words words) {
        return Paper.print(Paper.fill("print/report.jte", Map.of("page", of(report, words))));
    }

    private static PrintedReport of(StatReport report, Words words) {
        List<StatTable> printed =
                report.tables().stream().filter(StatTable::printed).toList();
        boolean wide = printed.stream().anyMatch(it -> it.columns().size() > FEW_COLUMNS);
        List<Block> blocks = new ArrayList<>();
        printed.forEach(it -> blocks.addAll(PrintedTable.of(it, wide).blocks(blocks.size())));
        return new PrintedReport(
                report.title(),
                report.about(),
                words,
                harmless(report.title() + " · " + String.join(" ", report.about())),
                wide,
                blocks,
                report.tables().stream()
                        .filter(it -> !it.printed())
                        .map(it -> "«" + it.title() + "»")
                        .collect(Collectors.joining(", ")),
                report.notesTitle(),
                report.notes());
    }

    /** The marks of all pictures, each with its colours. */
    public Collection<Marked.Mark> marks() {
        return List.of(Marked.Mark.values());
    }

    /** The foot stands in a style sheet: nothing in it may end the text there and begin a rule. */
    private static String harmless(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\p{Zs}.,:;%—–«»()№·+-]", " ");
    }
}

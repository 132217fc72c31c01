package org.socialcluster.print;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;

/**
 * A report on A4, tagged for screen readers. A table that is wider than a sheet is cut into several, each with its first column.
 *
 * @param author whose report it is
 * @param foot stands under each sheet
 * @param wide whether the sheets lie
 * @param points size of the letters in tables
 */
public record PrintedReport(
        String title,
        List<String> about,
        String author,
        String foot,
        boolean wide,
        double points,
        List<Block> blocks,
        String notesTitle,
        List<String> notes) {
    private static final int FEW_COLUMNS = 6;
    private static final int MOST_COLUMNS = 15;
    private static final double LARGE = 8.5;
    private static final double SMALL = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** A table that fits the width of a sheet. */
    public record Block(String id, String title, List<String> header, List<List<Cell>> rows) {}

    /** What stands in a cell; numbers stand at its right. */
    public record Cell(String text, boolean number) {}

    /** Prints it.
     *
     * @throws org.socialcluster.shared.Problem {@code unavailable} while too much else is printed */
    public static byte[] print(StatReport report, String author) {
        return Paper.print(Paper.fill("print/report.jte", Map.of("page", of(report, author))));
    }

    private static PrintedReport of(StatReport report, String author) {
        int columns = report.tables().stream()
                .mapToInt(it -> it.columns().size())
                .max()
                .orElse(0);
        List<Block> blocks = new ArrayList<>();
        report.tables().forEach(it -> blocks(it, blocks));
        return new PrintedReport(
                report.title(),
                report.about(),
                author,
                harmless(report.title() + " · " + String.join(" ", report.about())),
                columns > FEW_COLUMNS,
                columns > FEW_COLUMNS + 3 ? SMALL : LARGE,
                blocks,
                report.notesTitle(),
                report.notes());
    }

    /** The foot stands in a style sheet: nothing in it may end the text there and begin a rule. */
    private static String harmless(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\p{Zs}.,:;%—–«»()№·+-]", " ");
    }

    private static void blocks(StatTable table, List<Block> blocks) {
        int columns = table.columns().size();
        for (int from = 1; from == 1 || from < columns; from += MOST_COLUMNS - 1) {
            int first = from;
            int end = Math.min(columns, first + MOST_COLUMNS - 1);
            blocks.add(new Block(
                    "t" + (blocks.size() + 1),
                    table.title(),
                    part(table.header(), first, end),
                    table.rows().stream()
                            .map(row ->
                                    part(row.stream().map(PrintedReport::cell).toList(), first, end))
                            .toList()));
        }
    }

    private static <T> List<T> part(List<T> row, int from, int end) {
        List<T> part = new ArrayList<>();
        part.add(row.get(0));
        part.addAll(row.subList(Math.min(from, end), end));
        return part;
    }

    private static Cell cell(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return new Cell(DAY.format(day), false);
        }
        if (value instanceof LocalDateTime moment) {
            return new Cell(MOMENT.format(moment), false);
        }
        return new Cell(value == null ? "" : value.toString(), value instanceof Number);
    }
}

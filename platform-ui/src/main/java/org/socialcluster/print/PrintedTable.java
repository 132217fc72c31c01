package org.socialcluster.print;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.print.PrintedReport.Block;
import org.socialcluster.print.PrintedReport.Cell;
import org.socialcluster.print.PrintedReport.Head;
import org.socialcluster.print.PrintedReport.Line;
import org.socialcluster.sheets.Marked;
import org.socialcluster.sheets.StatTable;

/**
 * A table on paper. Many columns have the widths that they need, and their names break at syllables only; what is wider than a
 * sheet all the same goes on in another block, with the columns that name its rows.
 *
 * @param wide whether the sheets lie
 * @param text millimetres that a column of words has at most
 */
record PrintedTable(StatTable table, boolean wide, int text) {
    private static final int SHEET_LYING = 271;
    private static final int SHEET_STANDING = 184;
    private static final int MANY_COLUMNS = 9;
    private static final int NARROW = 12;
    private static final int NARROW_MOST = 18;
    private static final int NAME = 70;
    /** Texts of a wide table are the narrower the more of them there are, so that a row stays one row. */
    private static final int[] TEXTS = {40, 36, 32, 28, 25};

    private static final double LETTER = 1.4;
    private static final int PADDING = 5;

    /** A table without the columns in which nothing stands. */
    static PrintedTable of(StatTable table, boolean wide) {
        StatTable lean = lean(table);
        return Arrays.stream(TEXTS)
                .mapToObj(it -> new PrintedTable(lean, wide, it))
                .filter(it -> it.blocks(0).size() == 1)
                .findFirst()
                .orElseGet(() -> new PrintedTable(lean, wide, TEXTS[0]));
    }

    private static StatTable lean(StatTable table) {
        List<Integer> told = IntStream.range(0, table.columns().size())
                .filter(at -> at < table.naming()
                        || Stream.concat(table.rows().stream(), table.totals().stream())
                                .anyMatch(row ->
                                        !Objects.toString(row.get(at), "").isEmpty()))
                .boxed()
                .toList();
        if (table.rows().isEmpty() || told.size() == table.columns().size()) {
            return table;
        }
        return new StatTable(
                table.title(),
                told.stream().map(table.columns()::get).toList(),
                rows(table.rows(), told),
                table.naming(),
                rows(table.totals(), told),
                table.legend(),
                table.printed());
    }

    private static List<List<@Nullable Object>> rows(List<List<@Nullable Object>> rows, List<Integer> told) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> kept = new ArrayList<>();
            told.forEach(at -> kept.add(row.get(at)));
            all.add(kept);
        }
        return all;
    }

    /** A picture has the first of two columns with names as the headings of its rows. */
    private boolean grouped() {
        return pictured() && table.naming() > 1;
    }

    private boolean pictured() {
        return !table.legend().isEmpty();
    }

    private boolean dense() {
        return pictured() || table.columns().size() > MANY_COLUMNS;
    }

    private int firstColumn() {
        return grouped() ? table.naming() - 1 : 0;
    }

    /** Parts that fit the width of a sheet. */
    List<Block> blocks(int before) {
        int columns = table.columns().size();
        List<Block> blocks = new ArrayList<>();
        int from = Math.max(1, table.naming());
        do {
            int end = dense() ? end(from) : columns;
            blocks.add(block("t" + (before + blocks.size() + 1), from, end));
            from = end;
        } while (from < columns);
        return blocks;
    }

    /** How far the columns fit beside those that name the row. */
    private int end(int from) {
        double room = (wide ? SHEET_LYING : SHEET_STANDING) - names();
        int end = from;
        while (end < table.columns().size() && (end == from || room >= least(end))) {
            room -= least(end);
            end++;
        }
        return end;
    }

    private double names() {
        return IntStream.range(firstColumn(), table.naming())
                .mapToDouble(this::least)
                .sum();
    }

    /** Millimetres without which a column cannot be read. */
    private double least(int column) {
        if (narrow(column)) {
            return NARROW;
        }
        int letters = table.rows().stream()
                .map(it -> it.get(column))
                .filter(Objects::nonNull)
                .mapToInt(it -> it.toString().length())
                .max()
                .orElse(0);
        return Math.min(pictured() ? NAME : text, Math.max(NARROW, PADDING + LETTER * letters));
    }

    /** Whether it holds no text. */
    private boolean narrow(int column) {
        return column >= table.naming()
                && table.rows().stream()
                        .map(it -> it.get(column))
                        .noneMatch(it -> it instanceof String || (it instanceof Marked && !pictured()));
    }

    private Block block(String id, int from, int end) {
        List<Integer> shown = IntStream.concat(
                        IntStream.range(firstColumn(), table.naming()), IntStream.range(from, end))
                .boxed()
                .toList();
        double narrow = dense() ? narrowWidth(shown) : 0;
        return new Block(
                id,
                table.title(),
                shown.stream().map(it -> head(it, narrow)).toList(),
                lines(shown),
                table.legend(),
                dense());
    }

    /** Narrow columns share the room that the others leave. */
    private double narrowWidth(List<Integer> shown) {
        double room = wide ? SHEET_LYING : SHEET_STANDING;
        double others = shown.stream()
                .filter(it -> !narrow(it))
                .mapToDouble(this::least)
                .sum();
        long count = shown.stream().filter(this::narrow).count();
        return Math.min(NARROW_MOST, (room - others) / Math.max(1, count));
    }

    private Head head(int column, double narrow) {
        double width = !dense() ? 0 : narrow(column) ? narrow : least(column);
        String name = table.columns().get(column).header();
        return new Head(dense() ? Hyphens.soft(name) : name, Math.floor(width * 10) / 10);
    }

    private List<Line> lines(List<Integer> shown) {
        List<Line> lines = new ArrayList<>();
        @Nullable Object group = null;
        for (List<@Nullable Object> row : table.rows()) {
            if (grouped() && !Objects.equals(group, row.get(0))) {
                group = row.get(0);
                lines.add(new Line(Objects.toString(group, ""), List.of(), false));
            }
            lines.add(line(row, shown, false));
        }
        table.totals().forEach(it -> lines.add(line(it, shown, true)));
        return lines;
    }

    private Line line(List<@Nullable Object> row, List<Integer> shown, boolean total) {
        List<Cell> cells = new ArrayList<>(
                shown.stream().map(it -> Cell.of(row.get(it), pictured())).toList());
        if (total && grouped()) {
            cells.set(0, Cell.of(row.get(0), false));
        }
        return new Line(null, cells, total);
    }
}

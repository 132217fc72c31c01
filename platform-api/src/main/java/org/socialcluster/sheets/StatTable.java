package org.socialcluster.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report, whole in memory: numbers are numbers until the very file.
 *
 * @param title what it shows, as its sheet is called
 * @param rows a cell for each column: text, number, {@link Share}, {@link AtLeast}, {@link Marked}, {@code LocalDate},
 *     {@code LocalDateTime}, or null for nothing
 * @param naming how many columns at the left name the row; they stay in sight
 * @param totals rows of sums under it
 * @param legend what the marks mean; with one the table is a picture on paper: signs instead of words, and where two columns
 *     name a row, the first of them is the heading of several
 * @param printed whether it is on paper too
 */
public record StatTable(
        String title,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        int naming,
        List<List<@Nullable Object>> totals,
        List<Marked> legend,
        boolean printed) {
    /**
     * A column.
     *
     * @param code its name for programs, in Latin letters
     * @param header its name for people
     */
    public record Column(String code, String header) {}

    /** A table whose first column names the row. */
    public StatTable(String title, List<Column> columns, List<List<@Nullable Object>> rows) {
        this(title, columns, rows, 1, List.of(), List.of(), true);
    }

    /** The same with so many columns that name the row. */
    public StatTable named(int by) {
        return new StatTable(title, columns, rows, by, totals, legend, printed);
    }

    /** The same with rows of sums. */
    public StatTable summed(List<List<@Nullable Object>> sums) {
        return new StatTable(title, columns, rows, naming, sums, legend, printed);
    }

    /** The same as a picture. */
    public StatTable pictured(List<Marked> meaning) {
        return new StatTable(title, columns, rows, naming, totals, meaning, printed);
    }

    /** The same, for computing only: too much for paper. */
    public StatTable unprinted() {
        return new StatTable(title, columns, rows, naming, totals, legend, false);
    }

    /** The names for people. */
    public List<String> header() {
        return columns.stream().map(Column::header).toList();
    }
}

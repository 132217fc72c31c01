package org.socialcluster.print;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A large table of states: rows × columns, each cell a link whose text is the state in words. The sign that eyes see comes from
 * the style, so no meaning hangs on colour alone. Rendered as one piece of HTML: thousands of cells are no components.
 *
 * @param caption what the table shows
 * @param corner what the first column names
 * @param under what the numbers under the head of each column are; empty: there are none
 * @param lead heading of a number before the first cell of each row; null: there is none
 * @param feet rows of numbers under the table, one number a column
 */
public record Heat(
        String caption,
        String corner,
        List<String> under,
        @Nullable String lead,
        List<Head> columns,
        List<Part> parts,
        List<Foot> feet) {
    /** A column.
     *
     * @param under its numbers, one for each that the table names */
    public record Head(String text, @Nullable String href, List<String> under) {}

    /** Rows under a heading of their own.
     *
     * @param name null: none */
    public record Part(@Nullable String name, List<Line> lines) {}

    /** A row.
     *
     * @param lead the number before its first cell
     * @param extra what stands behind its last cell, e.g. a number */
    public record Line(
            String name,
            @Nullable String href,
            @Nullable String lead,
            List<Cell> cells,
            @Nullable String extra) {}

    /** A cell.
     *
     * @param style its classes: what the style knows of states
     * @param text the state in words
     * @param shown what eyes see instead of a sign; null: the sign */
    public record Cell(
            String style,
            String text,
            @Nullable String href,
            @Nullable String shown) {}

    /** Numbers of the columns. */
    public record Foot(String name, List<String> values) {}

    /** The table as HTML.
     *
     * @param extra heading of the column behind the last cell; null: there is none */
    public String html(@Nullable String extra) {
        return Paper.fill("print/heat.jte", Map.of("heat", this, "extra", extra == null ? "" : extra));
    }
}

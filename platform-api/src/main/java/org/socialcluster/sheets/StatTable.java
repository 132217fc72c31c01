package org.socialcluster.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report, whole in memory: numbers are numbers until the very file.
 *
 * @param title what it shows, as its sheet is called
 * @param rows a cell for each column: text, number, {@code LocalDate}, {@code LocalDateTime}, or null for nothing
 */
public record StatTable(String title, List<Column> columns, List<List<@Nullable Object>> rows) {
    /**
     * A column.
     *
     * @param code its name for programs, in Latin letters
     * @param header its name for people
     */
    public record Column(String code, String header) {}

    /** The names for people. */
    public List<String> header() {
        return columns.stream().map(Column::header).toList();
    }
}

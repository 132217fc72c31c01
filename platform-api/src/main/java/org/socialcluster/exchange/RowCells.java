package org.socialcluster.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;
import org.socialcluster.sheets.Formula;

/** The cells of one row by field; gathers what is wrong with them and what they say something of. */
final class RowCells {
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Set<String> given = new LinkedHashSet<>();

    RowCells(List<String> fields, List<String> row) {
        for (int column = 0; column < row.size(); column++) {
            if (column >= fields.size()) {
                refuse("name", "import.more-cells", Cells.echo(row.get(column)));
                break;
            }
            String cell = row.get(column);
            if (!fields.get(column).isEmpty() && !cell.isBlank()) {
                cells.put(fields.get(column), cell);
                if (Formula.in(cell)) {
                    refuse(fields.get(column), "import.formula", Cells.echo(cell));
                }
            }
        }
    }

    /** The text of a cell; null for an empty one.
     *
     * @param path the field of the draft that it says something of */
    @Nullable
    String text(String field, String path) {
        String cell = cells.get(field);
        if (cell != null) {
            given.add(path);
        }
        return cell;
    }

    /** A cell understood; the other value for an empty one, and for one that is wrong. */
    <T> T value(String field, String path, BiFunction<String, String, T> reading, T otherwise) {
        T value = value(field, path, reading);
        return value == null ? otherwise : value;
    }

    /** A cell understood; null for an empty one, and for one that is wrong. */
    <T> @Nullable T value(String field, String path, BiFunction<String, String, T> reading) {
        String cell = text(field, path);
        if (cell == null || errors.containsKey(field)) {
            return null;
        }
        try {
            return reading.apply(field, cell);
        } catch (Problem wrong) {
            errors.put(field, wrong.getMessage());
            return null;
        }
    }

    /** Says that a cell is wrong.
     *
     * @param text key of {@code problems.properties} */
    void refuse(String field, String text, Object... arguments) {
        errors.putIfAbsent(field, Problem.text(text, arguments));
    }

    void refuse(String field, Problem.FieldError error) {
        errors.putIfAbsent(field, error.message());
    }

    boolean has(String field) {
        return cells.containsKey(field);
    }

    List<String> given() {
        return List.copyOf(given);
    }

    Map<String, String> errors() {
        return errors;
    }
}

package org.socialcluster.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.sheets.Formula;

/** The cells of one row by field; gathers what is wrong with them and what they say something of. */
final class RowCells {
    private static final int KEY_LENGTH = 200;
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
        refuseExample();
    }

    /** Refuses the row of a template that shows how to write. */
    private void refuseExample() {
        for (String title : List.of("name", "position")) {
            String cell = cells.get(title);
            if (cell != null
                    && Cells.folded(cell)
                            .startsWith(CellWords.list("template.example").get(0))) {
                refuse(title, "import.example");
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

    /** What the record is called where the table comes from; null where it is not said. */
    @Nullable
    String key() {
        String key = text("key", "key");
        if (key != null && key.length() > KEY_LENGTH) {
            refuse("key", "import.key-long", KEY_LENGTH);
        }
        return key;
    }

    /** Codes of a classifier.
     *
     * @param known codes by folded name and by folded code */
    List<String> codes(String field, String path, Map<String, String> known) {
        return value(field, path, (name, cell) -> List.copyOf(Cells.codes(name, cell, known)), List.of());
    }

    /** One code of a classifier; null for an empty cell. */
    @Nullable
    String code(String field, String path, Map<String, String> known) {
        return value(field, path, (name, cell) -> Cells.code(name, cell, known));
    }

    /** One of few values.
     *
     * @param words begin of the keys of the words, e.g. {@code form.} */
    <E extends Enum<E>> E one(String field, String path, Class<E> type, String words, E otherwise) {
        return value(field, path, (name, cell) -> Cells.one(name, cell, type, words), otherwise);
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

    void refuse(String field, FieldError error) {
        errors.putIfAbsent(field, error.message());
    }

    /** A cell as it is, whatever becomes of it. */
    Optional<String> peek(String field) {
        return Optional.ofNullable(cells.get(field));
    }

    /** Says which fields of the draft the row speaks of, beyond what has been asked. */
    void speaksOf(String... paths) {
        given.addAll(List.of(paths));
    }

    /** The row, understood.
     *
     * @param match what makes two rows the same record where they have no key
     * @param draft the record whole */
    ReadRow read(int number, @Nullable String key, String match, String slug, Object draft) {
        return new ReadRow(
                number,
                Id.fresh(),
                errors.containsKey("key") ? null : key,
                match,
                slug,
                errors.isEmpty() ? draft : null,
                given(),
                errors);
    }

    /** Says what is wrong with the form of a draft. */
    void check(ImportKind kind, String path, Object draft) {
        for (FieldError broken : FormRules.broken(draft)) {
            refuse(kind.column(path + broken.field()), broken);
        }
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

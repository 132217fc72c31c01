package org.socialcluster.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** The first row of a table: names of columns, and what they probably mean. */
record Header(List<String> names) {
    private static final int LONGEST_NAME = 200;
    private static final int SHORT = 3;

    /** Checks a first row.
     *
     * @throws Problem {@code invalid-input} for one that names no columns */
    static Header of(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < cells.size(); column++) {
            String name = cells.get(column).replaceAll("\\s+", " ");
            name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
            if (!name.isEmpty() && !seen.add(Cells.folded(name))) {
                throw new Problem(ProblemType.INVALID_INPUT, "import.header-twice", name);
            }
            names.add(name.isEmpty() ? Problem.text("import.column", column + 1) : name);
        }
        if (seen.size() < 2) {
            throw new Problem(ProblemType.INVALID_INPUT, seen.isEmpty() ? "import.no-header" : "import.one-column");
        }
        if (seen.stream().noneMatch(it -> it.codePoints().anyMatch(Character::isLetter))) {
            throw new Problem(ProblemType.INVALID_INPUT, "import.no-header");
        }
        return new Header(names);
    }

    /** What a table with this header is known by, whatever the order of its columns. */
    String signature() {
        return String.join("\t", names.stream().map(Cells::folded).toList());
    }

    /** Which field each column is, by the words of its name; an empty word where they say nothing. */
    List<String> guess(ImportKind kind) {
        List<String> fields = new ArrayList<>(Collections.nCopies(names.size(), ""));
        for (boolean exact : List.of(true, false)) {
            for (String field : kind.fields()) {
                int column = fields.contains(field) ? -1 : column(kind, field, fields, exact);
                if (column >= 0) {
                    fields.set(column, field);
                }
            }
        }
        return fields;
    }

    private int column(ImportKind kind, String field, List<String> taken, boolean exact) {
        List<String> words = CellWords.list(kind.code() + "." + field);
        for (String word : words) {
            for (int column = 0; column < names.size(); column++) {
                if (taken.get(column).isEmpty() && says(plain(names.get(column)), word, exact)) {
                    return column;
                }
            }
        }
        return -1;
    }

    private static boolean says(String name, String word, boolean exact) {
        if (exact) {
            return name.equals(word);
        }
        return name.startsWith(word + " ") || (word.length() > SHORT && (" " + name + " ").contains(" " + word + " "));
    }

    private static String plain(String name) {
        return Cells.folded(name.replaceAll("[^\\p{L}\\p{N}]+", " "));
    }
}

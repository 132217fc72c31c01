package org.socialcluster.shared;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which rows of a list are wanted, and in what order.
 *
 * @param offset rows to leave out, from 0
 * @param limit most rows to give
 * @param sort names of fields, comma-separated, a minus before one turns its order; empty for the list's own order
 */
public record Slice(int offset, int limit, String sort) {

    /** The {@code order by} of a query: fields become columns, what is not among them is refused.
     *
     * @param columns the fields that may be sorted by, and the SQL of each
     * @param own the list's own order, in SQL; it also decides between equals
     * @throws Problem {@code invalid-input} for any other field */
    public String orderBy(Map<String, String> columns, String own) {
        return sort.isBlank()
                ? own
                : Arrays.stream(sort.split(",", -1))
                                .map(key -> column(key, columns))
                                .collect(Collectors.joining(", "))
                        + ", " + own;
    }

    private static String column(String key, Map<String, String> columns) {
        boolean down = key.startsWith("-");
        String column = columns.get(down ? key.substring(1) : key);
        if (column == null) {
            throw Problem.ofField(
                    "sort",
                    "page.sort",
                    String.join(", ", columns.keySet().stream().sorted().toList()),
                    key);
        }
        return column + (down ? " desc nulls last" : " asc nulls last");
    }
}

package org.socialcluster.shared;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A part of a list, as the API gives it.
 *
 * @param page from 1
 * @param size most items on a page, 1 to 200
 * @param total items on all pages
 */
public record Page<T>(List<T> items, int page, int size, int total) {
    /**
     * Cuts and sorts a list that is short enough to be in memory.
     *
     * @param orders the fields that may be sorted by
     * @throws Problem {@code invalid-input} for a page or size out of range and for an unknown field
     */
    public static <T> Page<T> of(List<T> all, PageQuery wanted, Map<String, Comparator<T>> orders) {
        Slice slice = wanted.slice();
        List<T> sorted = slice.sort().isBlank()
                ? all
                : all.stream().sorted(order(slice.sort(), orders)).toList();
        int from = Math.min(slice.offset(), sorted.size());
        int to = Math.min(from + slice.limit(), sorted.size());
        return new Page<>(sorted.subList(from, to), wanted.page(), wanted.size(), sorted.size());
    }

    /** A list that the database has cut already.
     *
     * @param total rows on all pages */
    public static <T> Page<T> of(List<T> items, PageQuery wanted, int total) {
        return new Page<>(items, wanted.page(), wanted.size(), total);
    }

    private static <T> Comparator<T> order(String sort, Map<String, Comparator<T>> orders) {
        return Arrays.stream(sort.split(",", -1))
                .map(key -> key.startsWith("-")
                        ? order(key.substring(1), key, orders).reversed()
                        : order(key, key, orders))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static <T> Comparator<T> order(String field, String asWritten, Map<String, Comparator<T>> orders) {
        Comparator<T> order = orders.get(field);
        if (order == null) {
            throw Problem.ofField(
                    "sort", "page.sort", orders.keySet().stream().sorted().collect(joining(", ")), asWritten);
        }
        return order;
    }
}

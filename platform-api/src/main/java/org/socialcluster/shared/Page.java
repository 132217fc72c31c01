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
    private static final int LARGEST = 200;

    /**
     * Cuts and sorts a list that is short enough to be in memory.
     *
     * @param sort names of fields, comma-separated, a minus before one turns its order; null for the order given
     * @param orders the fields that may be sorted by
     * @throws Problem {@code invalid-input} for a page or size out of range and for an unknown field
     */
    public static <T> Page<T> of(List<T> all, int page, int size, String sort, Map<String, Comparator<T>> orders) {
        if (page < 1) {
            throw Problem.ofField("page", "page.from-one");
        }
        if (size < 1 || size > LARGEST) {
            throw Problem.ofField("size", "page.size", LARGEST);
        }
        List<T> sorted =
                sort.isBlank() ? all : all.stream().sorted(order(sort, orders)).toList();
        int from = (int) Math.min((long) (page - 1) * size, sorted.size());
        return new Page<>(sorted.subList(from, Math.min(from + size, sorted.size())), page, size, sorted.size());
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

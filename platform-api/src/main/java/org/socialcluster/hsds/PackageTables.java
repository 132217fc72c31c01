package org.socialcluster.hsds;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a package and what belongs together in them. Codes that the region does not know are passed over. */
final class PackageTables {
    private final Map<String, List<Map<String, String>>> tables;
    private final Map<String, Set<String>> codes;
    private final Map<String, Map<String, List<Map<String, String>>>> grouped = new HashMap<>();

    /** @param codes of the region's classifiers */
    PackageTables(Map<String, List<Map<String, String>>> tables, Map<String, Set<String>> codes) {
        this.tables = tables;
        this.codes = codes;
    }

    List<Map<String, String>> all(String table) {
        return tables.getOrDefault(table + ".csv", List.of());
    }

    /** Rows of a table that belong to an object. */
    List<Map<String, String>> of(String table, String field, @Nullable String id) {
        return grouped.computeIfAbsent(
                        table + "/" + field,
                        key -> all(table).stream()
                                .filter(row -> row.containsKey(field))
                                .collect(groupingBy(row -> String.valueOf(row.get(field)))))
                .getOrDefault(String.valueOf(id), List.of());
    }

    /** What the attributes of an object say for a classifier, as far as the region knows it. */
    Stream<String> attributes(@Nullable String id, String... taxonomies) {
        return Stream.of(taxonomies)
                .flatMap(taxonomy -> of("attributes", "link_id", id).stream()
                        .filter(row -> taxonomy.equals(row.get("link_type")))
                        .map(row -> row.getOrDefault("value", ""))
                        .filter(code -> knows(taxonomy, code)))
                .distinct();
    }

    /** Whether the attributes say {@code true}. */
    boolean flag(@Nullable String id, String name) {
        return of("attributes", "link_id", id).stream()
                .anyMatch(row -> name.equals(row.get("link_type")) && "true".equals(row.get("value")));
    }

    boolean knows(String taxonomy, String code) {
        return codes.getOrDefault(taxonomy, Set.of()).contains(code);
    }
}

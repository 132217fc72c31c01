package org.socialcluster.hsds;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.HashMap;
import java.util.LinkedHashSet;
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
    private final Map<Link, Set<String>> attributes;

    /** What an object says of itself in one classifier. */
    private record Link(@Nullable String object, @Nullable String classifier) {}

    /** @param codes of the region's classifiers */
    PackageTables(Map<String, List<Map<String, String>>> tables, Map<String, Set<String>> codes) {
        this.tables = tables;
        this.codes = codes;
        attributes = all("attributes").stream()
                .collect(groupingBy(
                        row -> new Link(row.get("link_id"), row.get("link_type")),
                        mapping(row -> row.getOrDefault("value", ""), toCollection(LinkedHashSet::new))));
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
                .flatMap(taxonomy -> values(id, taxonomy).stream().filter(code -> knows(taxonomy, code)))
                .distinct();
    }

    private Set<String> values(@Nullable String id, String classifier) {
        return attributes.getOrDefault(new Link(id, classifier), Set.of());
    }

    /** Whether the attributes say {@code true}. */
    boolean flag(@Nullable String id, String name) {
        return values(id, name).contains("true");
    }

    boolean knows(String taxonomy, String code) {
        return codes.getOrDefault(taxonomy, Set.of()).contains(code);
    }
}

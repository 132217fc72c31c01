package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The errors of a pack, gathered until all files are looked through. */
final class Findings {
    private final Set<String> lines = new LinkedHashSet<>();

    void add(String line) {
        lines.add(line);
    }

    void add(Entry where, String found, String allowed) {
        add("%s:%d %s: %s found, allowed: %s"
                .formatted(where.file().name(), where.line(), where.path(), found, allowed));
    }

    /** Complains about a code that does not exist; silent where the vocabulary itself could not be read. */
    void require(Entry where, Collection<String> known) {
        if (!known.isEmpty() && where.node().isTextual() && !known.contains(where.text())) {
            add(where, show(where.node()), listed(known));
        }
    }

    /** Complains about the second of two equal codes. */
    Set<String> unique(List<Entry> entries, String field) {
        Set<String> seen = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.has(field) && !seen.add(entry.text(field))) {
                add(entry.at(field), show(entry.node().path(field)) + " a second time", "each only once");
            }
        }
        return seen;
    }

    List<String> all() {
        return new ArrayList<>(lines);
    }

    boolean none() {
        return lines.isEmpty();
    }

    /** A value as an error names it. */
    static String show(JsonNode found) {
        if (found.isMissingNode() || found.isNull()) {
            return "nothing";
        }
        if (found.isArray()) {
            return "a list of " + found.size();
        }
        return found.isObject() ? "fields" : (found.isTextual() ? '"' + found.asText() + '"' : found.asText());
    }

    private static String listed(Collection<String> known) {
        return String.join(", ", new TreeSet<>(known));
    }
}

package org.socialcluster.routes.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of one thing, each fact once, in the terms of {@code routes/context.json}. */
final class Thing {
    private final String id;
    private final Map<String, Set<Object>> facts = new LinkedHashMap<>();
    private @Nullable List<String> steps;

    Thing(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Says one thing more; of null nothing. */
    Thing says(String term, @Nullable Object value) {
        if (value != null) {
            facts.computeIfAbsent(term, it -> new LinkedHashSet<>()).add(value);
        }
        return this;
    }

    Thing saysAll(String term, Collection<?> values) {
        values.forEach(it -> says(term, it));
        return this;
    }

    /** The only fact that has an order. */
    Thing inSteps(List<String> ids) {
        steps = List.copyOf(ids);
        return this;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        facts.forEach((term, values) ->
                json.put(term, values.size() == 1 ? values.iterator().next() : new ArrayList<>(values)));
        if (steps != null) {
            json.put("steps", steps);
        }
        return json;
    }
}

package org.socialcluster.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.StoredJson;

/** Drafts as plain JSON objects: a row changes only what it speaks of. As {@code changed_record} of the database. */
final class Merge {
    /** The part of a row of organisations that is its place. */
    static final String PLACE = "place";

    private Merge() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> plain(Object draft) {
        return StoredJson.read(StoredJson.write(draft), LinkedHashMap.class);
    }

    /** The record before with what the row speaks of.
     *
     * @param given fields of the draft, e.g. {@code cost.kind} */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Map<String, Object> before, Map<String, Object> draft, List<String> given) {
        Map<String, Object> merged = new LinkedHashMap<>(before);
        for (String path : given) {
            String[] parts = path.split("\\.", 2);
            if (parts.length == 1) {
                if (draft.containsKey(path)) {
                    merged.put(path, draft.get(path));
                }
            } else if (value(draft, path) != null) {
                Map<String, Object> inner = merged.get(parts[0]) instanceof Map<?, ?> known
                        ? new LinkedHashMap<>((Map<String, Object>) known)
                        : new LinkedHashMap<>();
                inner.put(parts[1], value(draft, path));
                merged.put(parts[0], inner);
            }
        }
        return merged;
    }

    /** What a draft has at a path; null where it has nothing. */
    static @Nullable Object value(Map<String, Object> draft, String path) {
        String[] parts = path.split("\\.", 2);
        Object first = draft.get(parts[0]);
        return parts.length == 1 ? first : first instanceof Map<?, ?> inner ? inner.get(parts[1]) : null;
    }
}

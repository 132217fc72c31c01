package org.socialcluster.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A good row on its way to become a record, or two: an organisation and its place. */
record Line(
        int number, UUID recordId, @Nullable String key, String match, Map<String, Object> draft, List<String> given) {
    private static final String OF_PLACE = Merge.PLACE + ".";

    /** What two rows of the same record have in common. */
    String identity() {
        return key == null ? "name " + match : "key " + key;
    }

    /** Its place; null without one. */
    @SuppressWarnings("unchecked")
    @Nullable
    Map<String, Object> place() {
        return (Map<String, Object>) draft.get(Merge.PLACE);
    }

    String placeName() {
        return String.valueOf(Objects.requireNonNull(place()).get("name"));
    }

    List<String> givenOfPlace() {
        return given.stream()
                .filter(it -> it.startsWith(OF_PLACE))
                .map(it -> it.substring(OF_PLACE.length()))
                .toList();
    }

    /** What it says of the record itself. */
    List<String> givenOfRecord() {
        return given.stream()
                .filter(it -> !it.startsWith(OF_PLACE) && !it.equals("key"))
                .toList();
    }
}

package org.socialcluster.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.socialcluster.shared.StoredJson;

/**
 * What an event becomes when its calendar says something new. What only the calendar changed follows it; what people changed
 * here stays theirs.
 *
 * @param kept names of the fields that both changed
 */
record EventMerge(EventDraft draft, List<String> kept) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Times stand together: half of theirs and half of ours would be nobody's. */
    private static final Set<String> TIMES = Set.of("starts", "ends", "allDay", "rrule", "occurrences");

    /**
     * @param before what the calendar said the last time
     * @param now what it says now
     * @param here what stands here
     */
    static EventMerge of(EventDraft before, EventDraft now, EventDraft here) {
        ObjectNode was = tree(before);
        ObjectNode is = tree(now);
        ObjectNode ours = tree(here);
        List<String> kept = new ArrayList<>();
        boolean ownTimes = TIMES.stream().anyMatch(it -> !ours.path(it).equals(was.path(it)));
        boolean newTimes = TIMES.stream().anyMatch(it -> !is.path(it).equals(was.path(it)));
        if (newTimes && ownTimes && TIMES.stream().anyMatch(it -> !is.path(it).equals(ours.path(it)))) {
            kept.add("starts");
        } else if (newTimes) {
            TIMES.forEach(it -> ours.set(it, is.path(it)));
        }
        List<String> others = new ArrayList<>();
        was.fieldNames().forEachRemaining(others::add);
        others.removeAll(TIMES);
        others.forEach(it -> field(it, was, is, ours, kept));
        return new EventMerge(StoredJson.read(ours.toString(), EventDraft.class), kept);
    }

    private static void field(String name, ObjectNode was, ObjectNode is, ObjectNode ours, List<String> kept) {
        JsonNode wanted = is.path(name);
        if (wanted.equals(was.path(name)) || wanted.equals(ours.path(name))) {
            return;
        }
        if (ours.path(name).equals(was.path(name))) {
            ours.set(name, wanted);
        } else {
            kept.add(name);
        }
    }

    private static ObjectNode tree(EventDraft draft) {
        try {
            return (ObjectNode) JSON.readTree(StoredJson.write(draft));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.socialcluster.batches;

import java.util.List;
import java.util.stream.Stream;

/** How a list of codes changes. */
public enum CodesChange {
    ADD,
    REPLACE,
    REMOVE;

    /** The list after the change: what stays keeps its place, what comes new follows. */
    public List<String> of(List<String> now, List<String> codes) {
        return switch (this) {
            case ADD -> Stream.concat(now.stream(), codes.stream()).distinct().toList();
            case REPLACE -> codes.stream().distinct().toList();
            case REMOVE -> now.stream().filter(it -> !codes.contains(it)).toList();
        };
    }
}

package org.socialcluster.freshness.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.freshness.DueRecord;

/** The records of one sitting, in their order; what is put off comes round again at the end. */
final class Queue {
    private final Deque<DueRecord> waiting = new ArrayDeque<>();
    private final Set<UUID> putOff = new HashSet<>();

    /** Begins with what is due now; what was put off in this sitting stays at the end. */
    void fill(List<DueRecord> due) {
        waiting.clear();
        due.stream().filter(it -> !putOff.contains(it.id())).forEach(waiting::addLast);
        due.stream().filter(it -> putOff.contains(it.id())).forEach(waiting::addLast);
    }

    Optional<DueRecord> first() {
        return Optional.ofNullable(waiting.peekFirst());
    }

    List<DueRecord> next(int most) {
        return waiting.stream().skip(1).limit(most).toList();
    }

    void drop() {
        waiting.pollFirst();
    }

    void putOff() {
        DueRecord first = waiting.pollFirst();
        if (first != null) {
            putOff.add(first.id());
            waiting.addLast(first);
        }
    }

    /** Takes a record out of its turn. */
    void toFront(UUID id) {
        waiting.stream().filter(it -> it.id().equals(id)).findFirst().ifPresent(it -> {
            waiting.remove(it);
            waiting.addFirst(it);
        });
    }

    int size() {
        return waiting.size();
    }
}

package org.socialcluster.routes.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.routes.StepToVerify;

/** The steps of one sitting, in their order; what is put off comes round again at the end. */
final class Waiting {
    private final Deque<StepToVerify> steps = new ArrayDeque<>();
    private final Set<UUID> putOff = new HashSet<>();

    /** Begins anew; what was put off in this sitting stays at the end. */
    void fill(List<StepToVerify> due) {
        steps.clear();
        due.stream().filter(it -> !putOff.contains(it.key())).forEach(steps::addLast);
        due.stream().filter(it -> putOff.contains(it.key())).forEach(steps::addLast);
    }

    Optional<StepToVerify> first() {
        return Optional.ofNullable(steps.peekFirst());
    }

    List<StepToVerify> next(int most) {
        return steps.stream().skip(1).limit(most).toList();
    }

    void drop() {
        steps.pollFirst();
    }

    void putOff() {
        StepToVerify first = steps.pollFirst();
        if (first != null) {
            putOff.add(first.key());
            steps.addLast(first);
        }
    }

    /** Takes a step out of its turn, or one that has none. */
    void toFront(StepToVerify step) {
        steps.removeIf(it -> it.key().equals(step.key()));
        steps.addFirst(step);
    }

    int size() {
        return steps.size();
    }
}

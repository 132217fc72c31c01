package org.socialcluster.office.records;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.socialcluster.batches.BatchOutcome;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.StatusChange;

/** The calls of a service that change many records of a kind, each named by its own method, e.g. {@code events::confirm}. */
public record BulkCalls(
        Move move, BiFunction<Actor, List<Picked>, BatchOutcome> confirm, BiFunction<Actor, UUID, BatchOutcome> undo) {

    /** Gives records another status. */
    @FunctionalInterface
    public interface Move {
        BatchOutcome of(Actor actor, List<Picked> picked, StatusChange change);
    }
}

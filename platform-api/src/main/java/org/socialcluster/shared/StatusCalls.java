package org.socialcluster.shared;

import java.util.UUID;
import java.util.function.Function;
import org.socialcluster.shared.RecordCalls.Change;

/**
 * As {@link RecordCalls}, the calls that say where a listed record stands and whether it is true.
 *
 * @param <I> the kind's id
 * @param <V> a record as it is read
 */
public record StatusCalls<I, V>(Function<UUID, I> id, Change<I, StatusChange, V> move, Confirm<I, V> confirm) {

    /** Somebody says that all of a record is true as of now. */
    @FunctionalInterface
    public interface Confirm<I, V> {
        V of(Actor actor, I id, long version);
    }

    public V move(Actor actor, UUID record, StatusChange change, long version) {
        return move.of(actor, id.apply(record), change, version);
    }

    public V confirm(Actor actor, UUID record, long version) {
        return confirm.of(actor, id.apply(record), version);
    }
}

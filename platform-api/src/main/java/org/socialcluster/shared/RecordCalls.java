package org.socialcluster.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The calls of an application service that read and write its records, for those who treat records of all kinds alike. Each
 * is named by the service's own method, e.g. {@code events::change}: the services keep their words, and need no common interface.
 *
 * @param id the kind's own id of a UUID
 * @param <I> the kind's id
 * @param <D> what people write of a record
 * @param <V> a record as it is read
 */
public record RecordCalls<I, D, V>(
        Function<UUID, I> id,
        BiFunction<Actor, I, Optional<V>> find,
        BiFunction<Actor, D, V> add,
        Change<I, D, V> change,
        Change<I, UUID, V> restore,
        Delete<I> delete) {

    /**
     * Makes something else of a record, from the version that was seen.
     *
     * @param <X> what it shall be
     */
    @FunctionalInterface
    public interface Change<I, X, V> {
        V of(Actor actor, I id, X wanted, long version);
    }

    /** Takes a record away. */
    @FunctionalInterface
    public interface Delete<I> {
        void of(Actor actor, I id, long version);
    }

    public Optional<V> find(Actor actor, UUID record) {
        return find.apply(actor, id.apply(record));
    }

    public V add(Actor actor, D draft) {
        return add.apply(actor, draft);
    }

    public V change(Actor actor, UUID record, D draft, long version) {
        return change.of(actor, id.apply(record), draft, version);
    }

    /** As the record was after a change of its history. */
    public V restore(Actor actor, UUID record, UUID past, long version) {
        return restore.of(actor, id.apply(record), past, version);
    }

    public void delete(Actor actor, UUID record, long version) {
        delete.of(actor, id.apply(record), version);
    }
}

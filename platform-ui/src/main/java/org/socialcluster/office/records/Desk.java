package org.socialcluster.office.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.RecordChange;

/**
 * What can be done with the records of one kind: the calls of its application service, so that one page does for
 * services, providers and whatever comes later.
 *
 * @param <D> what people write of a record
 */
public interface Desk<D> {
    Optional<Sheet<D>> find(Actor actor, UUID id);

    Sheet<D> add(Actor actor, D draft);

    Sheet<D> change(Actor actor, UUID id, D draft, long version);

    void delete(Actor actor, UUID id, long version);

    Sheet<D> restore(Actor actor, UUID id, UUID change, long version);

    /** What people had written of a record, out of its history. */
    D draft(String json);

    /** What a new record begins with that is made from this one: without what can be true of one record only. */
    default D copy(D original) {
        return original;
    }

    /** Whether there may be others of the kind: what is the only one of its kind is neither copied nor deleted. */
    default boolean many() {
        return true;
    }

    List<RecordChange> history(Actor actor, UUID id, int limit);
}

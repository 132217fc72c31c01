package org.socialcluster.office.records;

import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.StatusChange;

/**
 * As {@link Desk}, of records that residents see by themselves: each is published, closed for a time, archived, and confirmed from
 * time to time.
 *
 * @param <D> what people write of a record
 */
public interface ListedDesk<D> extends Desk<D> {
    /** Publishes, closes, archives, takes back to a draft. */
    Sheet<D> move(Actor actor, UUID id, StatusChange change, long version);

    /** Somebody says that all of it is true as of now. */
    Sheet<D> confirm(Actor actor, UUID id, long version);

    /** What to know before residents lose the record, for a time or for good; empty where there is nothing. */
    default String beforeTakenAway(Actor actor, UUID id) {
        return "";
    }

    /** Address of the record's page for residents, path and query; of what is not public, as long as its token lives. */
    String preview(Actor actor, Sheet<D> sheet);
}

package org.socialcluster.office.records;

import java.util.UUID;
import org.socialcluster.shared.Actor;

/**
 * As {@link ListedDesk}, of records that somebody has to confirm from time to time.
 *
 * @param <D> what people write of a record
 */
public interface ConfirmedDesk<D> extends ListedDesk<D> {
    /** Somebody says that all of it is true as of now. */
    Sheet<D> confirm(Actor actor, UUID id, long version);
}

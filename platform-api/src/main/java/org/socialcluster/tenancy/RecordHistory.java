package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;

/** What happened to the records of the Actor's centre. The database writes it; nobody can change it. */
@ApplicationScoped
@Transactional
public class RecordHistory {
    /** The changes of a record, newest first; empty for a record of another centre.
     *
     * @param limit most changes to give */
    public List<RecordChange> of(Actor actor, UUID record, int limit) {
        throw new UnsupportedOperationException();
    }
}

package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** What happened to the records of the Actor's centre. The database writes it; nobody can change it. */
@ApplicationScoped
@Transactional
public class RecordHistory {
    @Inject
    HistoryStore store;

    /** The changes of a record, newest first; empty for a record of another centre.
     *
     * @param limit most changes to give
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not work in the centre */
    public List<RecordChange> of(Actor actor, UUID record, int limit) {
        inOffice(actor);
        return store.of(actor.home(), record, limit);
    }

    /** A record as it was after one of its changes, as JSON.
     *
     * @throws Problem {@code not-found} for a change of another record and for a deletion */
    public String after(Actor actor, UUID record, UUID change) {
        inOffice(actor);
        return store.after(actor.home(), record, change)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    private static void inOffice(Actor actor) {
        actor.person();
        if (!actor.inOffice()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
    }
}

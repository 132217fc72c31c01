package org.socialcluster.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.shared.Actor;

/** What has changed last among the published records of the Actor's centre. */
@ApplicationScoped
@Transactional
public class TownChanges {
    @Inject
    TownChangeStore store;

    /** The latest ones, newest first. */
    public List<TownChange> latest(Actor actor, int most) {
        return store.latest(actor, most);
    }
}

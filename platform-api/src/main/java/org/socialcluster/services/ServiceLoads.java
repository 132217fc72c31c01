package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.socialcluster.shared.Actor;

/**
 * Many services at once: the rows of an import that has been checked ({@code import_row}) become services of the Actor's
 * centre, in a number of statements that does not depend on how many there are. Who calls has checked the drafts.
 */
@ApplicationScoped
@Transactional
public class ServiceLoads {
    @Inject
    ServiceLoadStore store;

    @Inject
    ServiceUnloadStore undoing;

    /** Finds the services that are there already, and says of rows why they cannot be taken.
     *
     * @param placeTold whether the table says where a service is given; else any place will do */
    public void match(Actor actor, UUID batch, boolean placeTold) {
        actor.requireListing();
        store.plan(false);
        store.matchByKey(actor, batch);
        store.matchByName(actor, batch, placeTold);
        store.refuseTwins(actor, batch);
        store.refuseHiddenProviders(actor, batch);
        store.plan(true);
    }

    /** Writes all rows without errors.
     *
     * @param publish whether those that have all that residents need are shown to them at once */
    public void write(Actor actor, UUID batch, boolean publish) {
        actor.requireListing();
        store.alone(actor);
        store.plan(false);
        store.indexLater();
        store.noteBefore(actor, batch);
        store.insert(actor, batch, publish);
        store.update(actor, batch, publish);
        store.parts(actor, batch);
        store.contacts(actor, batch);
        store.keys(actor, batch);
        store.plan(true);
        store.index(actor, batch);
    }

    /** Makes everything as it was before, where nobody has edited a record since; notes which ones stay. */
    public void undo(Actor actor, UUID batch) {
        actor.requireListing();
        store.plan(false);
        store.indexLater();
        undoing.undo(actor, batch);
        store.plan(true);
        store.index(actor, batch);
    }
}

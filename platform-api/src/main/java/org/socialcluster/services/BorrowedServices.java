package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.shared.Actor;

/** Services of other centres that also serve the Actor's town: its people may use them, its centre does not write them. */
@ApplicationScoped
@Transactional
public class BorrowedServices {
    @Inject
    BorrowedServiceStore store;

    /** Those that are published there, the nearest first.
     *
     * @param filter its text and codes count; what only an own service has (status, provider) does not */
    public List<BorrowedService> list(Actor actor, ServiceFilter filter) {
        return store.list(actor, filter);
    }
}

package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.socialcluster.shared.Actor;

/** What a list of published services can be narrowed by. */
@ApplicationScoped
@Transactional
public class ServiceChoices {
    @Inject
    ServiceChoiceStore store;

    /** Counts what is published in the Actor's centre; of the filter its text, group and audience are looked at. */
    public ServiceCounts counts(Actor actor, ServiceFilter filter) {
        return store.counts(actor.home(), filter);
    }
}

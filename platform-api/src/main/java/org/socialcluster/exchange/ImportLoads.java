package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.socialcluster.services.ServiceLoads;
import org.socialcluster.shared.Actor;

/** Hands a checked import to the room of its listings, which alone writes them. */
@ApplicationScoped
class ImportLoads {
    @Inject
    ServiceLoads services;

    void match(Actor actor, ImportView batch) {
        services.match(actor, batch.id().value(), batch.fields().contains("place"));
    }

    void write(Actor actor, ImportView batch, boolean publish) {
        services.write(actor, batch.id().value(), publish);
    }

    void undo(Actor actor, ImportView batch) {
        services.undo(actor, batch.id().value());
    }
}

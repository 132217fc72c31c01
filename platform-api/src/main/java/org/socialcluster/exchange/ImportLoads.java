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

    @Inject
    RecordLoads records;

    void match(Actor actor, ImportView batch) {
        if (batch.kind() == ImportKind.SERVICE) {
            services.match(actor, batch.id().value(), batch.fields().contains("place"));
        } else {
            records.match(actor, batch);
        }
    }

    void write(Actor actor, ImportView batch, boolean publish) {
        if (batch.kind() == ImportKind.SERVICE) {
            services.write(actor, batch.id().value(), publish);
        } else {
            records.write(actor, batch, publish);
        }
    }

    void undo(Actor actor, ImportView batch) {
        if (batch.kind() == ImportKind.SERVICE) {
            services.undo(actor, batch.id().value());
        } else {
            records.undo(actor, batch);
        }
    }
}

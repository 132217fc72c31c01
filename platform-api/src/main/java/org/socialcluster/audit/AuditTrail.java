package org.socialcluster.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.socialcluster.identity.AccountEvent;

/** Writes down what other rooms tell, inside the transaction in which it happens: no deed without its entry. */
@ApplicationScoped
class AuditTrail {
    @Inject
    AuditStore store;

    void write(@Observes AccountEvent event) {
        store.add(event.kind().name(), event.centre(), event.actor(), event.subject(), event.details());
    }
}

package org.socialcluster.freshness.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventId;
import org.socialcluster.freshness.DueRecord;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.StatusChange;

/** Closes a record of any kind for a time. */
@Dependent
class Closing {
    private final SocialServices services;
    private final Providers providers;
    private final CentreEvents events;

    @Inject
    Closing(SocialServices services, Providers providers, CentreEvents events) {
        this.services = services;
        this.providers = providers;
        this.events = events;
    }

    void close(Actor actor, DueRecord due, long version, StatusChange change) {
        switch (due.kind()) {
            case SERVICE -> services.move(actor, new ServiceId(due.id()), change, version);
            case PROVIDER -> providers.move(actor, new ProviderId(due.id()), change, version);
            case EVENT -> events.move(actor, new EventId(due.id()), change, version);
            case PLACE, STAFF -> throw new IllegalArgumentException(due.kind() + " is not closed by itself");
        }
    }
}

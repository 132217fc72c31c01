package org.socialcluster.routes.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.KeptByKey;
import org.socialcluster.tenancy.ChangeFeed;
import org.socialcluster.tenancy.ListingsChanged;

/**
 * Keeps the text of the published routes in memory: it is the same in all towns and changes with an editor, an expert or a
 * region pack. Who answers its steps in a town is not kept here.
 */
@ApplicationScoped
class KnownRoutes {
    @Inject
    Routes routes;

    @Inject
    ChangeFeed feed;

    @Inject
    Clock clock;

    private final KeptByKey<String, RouteView> known = new KeptByKey<>();

    /** As {@link Routes#find(Actor, String)}, without a statement where it is known. */
    Optional<RouteView> find(String slug) {
        if (!feed.connected()) {
            return read(slug);
        }
        Optional<RouteView> found = known.get(slug, this::read);
        if (found.filter(this::lapsed).isPresent()) {
            known.forget();
            return known.get(slug, this::read);
        }
        return found;
    }

    private Optional<RouteView> read(String slug) {
        return routes.find(Actor.visitor(), slug);
    }

    /** An expert's word ends by itself, too. */
    private boolean lapsed(RouteView route) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return route.steps().stream()
                .anyMatch(it -> it.verification() != null
                        && !it.verification().validUntil().isAfter(now));
    }

    void forget(@Observes ListingsChanged change) {
        if (change.centre() == null) {
            known.forget();
        }
    }
}

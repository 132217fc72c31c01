package org.socialcluster.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** The walk test: which steps of the published routes are answered in which town, as of now. */
@ApplicationScoped
@Transactional
public class RouteWalks {
    @Inject
    RouteWalkStore store;

    /** All routes in all towns, in one statement: by route, then by town. */
    public List<RouteWalk> all(Actor actor) {
        return store.walks(null, null);
    }

    /** All routes in one town, in one statement. */
    public List<RouteWalk> in(Actor actor, CentreId town) {
        return store.walks(town, null);
    }

    /** One route in all towns, in one statement. */
    public List<RouteWalk> along(Actor actor, String slug) {
        return store.walks(null, slug);
    }

    /** All routes in all towns as they would be with the imagined services of a scenario, in one statement. */
    public List<RouteWalk> imagined(Actor actor, UUID scenario) {
        return store.imagined(scenario);
    }

    /** The steps of a route in the towns: what stands behind {@link RouteWalk#states}.
     *
     * @param town null: all */
    public List<WalkedStep> steps(Actor actor, String slug, @Nullable CentreId town) {
        return store.steps(slug, town);
    }
}

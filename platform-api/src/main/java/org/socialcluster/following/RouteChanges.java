package org.socialcluster.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/**
 * What has changed in routes, one sentence each. A published version brings its own, its change note; of a paper, an act or a
 * telephone beneath a route somebody says it: the regional editor for all towns, a centre's manager for the own town.
 */
@ApplicationScoped
@Transactional
public class RouteChanges {
    private static final int MOST = 50;

    @Inject
    RouteChangeStore store;

    /** What has changed in a route for the Actor's town, the newest first. */
    public List<RouteChange> of(Actor actor, String route) {
        return since(actor, route, Instant.EPOCH);
    }

    /** As {@link #of}, after that moment. */
    public List<RouteChange> since(Actor actor, String route, Instant moment) {
        return store.of(actor, route, moment, MOST);
    }

    /** As {@link #of}, of all routes. */
    public List<RouteChange> all(Actor actor) {
        return store.of(actor, "", Instant.EPOCH, MOST);
    }

    /** Tells everybody who follows the route; what is told cannot be taken back.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden}, {@code invalid-input} at {@code route} */
    public void say(Actor actor, @Valid RouteChangeDraft draft) {
        actor.require(Role.REGIONAL_EDITOR, Role.CENTRE_MANAGER);
        if (!store.add(actor, draft)) {
            throw Problem.ofField("route", "following.route");
        }
    }
}

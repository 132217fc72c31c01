package org.socialcluster.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.hours.Hours;
import org.socialcluster.resolution.Answers;
import org.socialcluster.resolution.Resolution;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** The published help routes, as everybody reads them, alone and in a town; for the region's editors any version, as it would be read. */
@ApplicationScoped
@Transactional
public class Routes {
    @Inject
    RouteStore store;

    @Inject
    Resolution resolution;

    @Inject
    Hours hours;

    @Inject
    Clock clock;

    /** All routes in the order of the region, in one statement. */
    public List<RouteSummary> all(Actor actor) {
        return store.all();
    }

    /** All routes in the order of the region with all that is in them, in two statements. */
    public List<RouteView> whole(Actor actor) {
        return store.whole();
    }

    /** The published version of a route, in two statements. */
    public Optional<RouteView> find(Actor actor, String slug) {
        return store.find(slug, null).map(RouteStore.Found::route);
    }

    /** As {@link #find}.
     *
     * @throws Problem {@code not-found} */
    public RouteView get(Actor actor, String slug) {
        return find(actor, slug).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** A route whose steps say who answers them in the town, in four statements, however many steps and places there are.
     *
     * @param town id of the town's centre */
    public Optional<RouteInTown> find(Actor actor, CentreId town, String slug) {
        return store.find(slug, town).map(found -> resolved(actor, town, found));
    }

    /** As {@link #find(Actor, CentreId, String)}.
     *
     * @throws Problem {@code not-found} */
    public RouteInTown get(Actor actor, CentreId town, String slug) {
        return find(actor, town, slug).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** A version as residents would read it if it were published, in two statements.
     *
     * @throws Problem {@code forbidden} */
    public Optional<RouteView> version(Actor actor, UUID version) {
        if (actor.audience() != Audience.REGION_EDIT) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
        return store.version(version);
    }

    /** A route that has been read already, with who answers its steps in the town. */
    public RouteInTown inTown(Actor actor, CentreId town, RouteView route) {
        return resolved(actor, town, new RouteStore.Found(route, store.overlays(route.slug(), town)));
    }

    private RouteInTown resolved(Actor actor, CentreId town, RouteStore.Found found) {
        RouteView route = found.route();
        Map<String, Answers> answers = resolution.answers(actor, town, route.needs());
        List<RouteInTown.Step> steps = route.steps().stream()
                .map(it ->
                        new RouteInTown.Step(it, it.need() == null ? null : answers.get(it.need()), found.overlays(it)))
                .toList();
        Set<CentreId> centres = steps.stream()
                .flatMap(it -> it.places().stream())
                .map(it -> it.visit().centre())
                .collect(Collectors.toSet());
        centres.add(town);
        return new RouteInTown(route, steps, hours.of(actor, centres), clock.instant());
    }
}

package org.socialcluster.coverage.scenarios;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.socialcluster.coverage.Coverage;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.routes.RouteWalk;
import org.socialcluster.routes.RouteWalks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** What-ifs of those who review the region: each its author's own, until it is shared; others read it then, and may copy it. */
@ApplicationScoped
@Transactional
public class Scenarios {
    @Inject
    ScenarioStore store;

    @Inject
    Coverage coverage;

    @Inject
    RouteWalks walks;

    @Inject
    Demand demand;

    /** The Actor's own and the shared ones of others, the latest first. */
    public List<ScenarioSummary> all(Actor actor) {
        requireReviewer(actor);
        return store.all(actor.person());
    }

    /** One of them.
     *
     * @throws Problem {@code not-found} also for one that its author has not shared */
    public ScenarioView get(Actor actor, UUID id) {
        requireReviewer(actor);
        return store.find(actor.person(), id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** Keeps a new one.
     *
     * @throws Problem {@code invalid-input} */
    public ScenarioView add(Actor actor, @Valid ScenarioDraft draft) {
        return keep(actor, Id.fresh(), draft);
    }

    /** Brings back one that its author has just removed.
     *
     * @throws Problem {@code stale-version} where it is back already */
    public ScenarioView restore(Actor actor, ScenarioView removed) {
        return keep(actor, removed.id(), removed.content());
    }

    private ScenarioView keep(Actor actor, UUID id, ScenarioDraft draft) {
        requireReviewer(actor);
        if (!store.add(actor.person(), id, draft)) {
            throw stale();
        }
        store.write(id, draft.services());
        return get(actor, id);
    }

    /** Writes anew what its author has.
     *
     * @param version as it was read
     * @throws Problem {@code not-found} for one of somebody else, {@code stale-version}, {@code invalid-input} */
    public ScenarioView change(Actor actor, UUID id, int version, @Valid ScenarioDraft draft) {
        own(actor, id);
        if (!store.change(id, version, draft)) {
            throw stale();
        }
        store.write(id, draft.services());
        return get(actor, id);
    }

    /** Removes it, and gives it back once more for {@link #restore}.
     *
     * @throws Problem {@code not-found} for one of somebody else, {@code stale-version} */
    public ScenarioView remove(Actor actor, UUID id, int version) {
        ScenarioView removed = own(actor, id);
        if (!store.remove(id, version)) {
            throw stale();
        }
        return removed;
    }

    /** What it would change in cells and routes, and how much demand of the last quarter it would answer; in a constant number of
     * statements.
     *
     * @throws Problem {@code not-found} as {@link #get} */
    public ScenarioOutcome outcome(Actor actor, UUID id) {
        ScenarioView scenario = get(actor, id);
        List<CellOutcome> cells =
                cells(coverage.matrix(actor), coverage.matrix(actor, id), demand.figures(actor, DemandPeriod.QUARTER));
        return new ScenarioOutcome(scenario, cells, walks(walks.all(actor), walks.imagined(actor, id)));
    }

    private static List<CellOutcome> cells(CoverageMatrix now, CoverageMatrix then, DemandFigures asked) {
        return then.needs().stream()
                .flatMap(need -> then.towns().stream()
                        .map(town -> new CellOutcome(
                                town,
                                need,
                                now.cell(town.id(), need.code()),
                                then.cell(town.id(), need.code()),
                                asked.of(town.id(), need.code()))))
                .filter(it -> !look(it.from()).equals(look(it.to())))
                .toList();
    }

    /** What of a cell people can tell from another's. */
    private static List<Object> look(CoverageCell cell) {
        return List.of(cell.state(), cell.belowNorm(), String.valueOf(cell.coveredBy()));
    }

    private static List<WalkOutcome> walks(List<RouteWalk> now, List<RouteWalk> then) {
        Map<List<Object>, RouteWalk> known = now.stream().collect(toMap(Scenarios::place, identity()));
        return then.stream()
                .map(it -> new WalkOutcome(Objects.requireNonNull(known.get(place(it))), it))
                .filter(it -> !Objects.equals(it.from().broken(), it.to().broken()))
                .toList();
    }

    private static List<Object> place(RouteWalk walk) {
        return List.of(walk.route(), walk.centre());
    }

    private ScenarioView own(Actor actor, UUID id) {
        ScenarioView found = get(actor, id);
        if (!found.own()) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        return found;
    }

    private static void requireReviewer(Actor actor) {
        actor.require(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);
    }

    private static Problem stale() {
        return new Problem(ProblemType.STALE_VERSION, "stale-version");
    }
}

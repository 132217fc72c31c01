package org.socialcluster.routes.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.TaxonomyView;
import org.socialcluster.routes.RouteSummary;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.site.Link;
import org.socialcluster.site.Texts;

/** All routes by the situation of life they are for. A route stands in each of its situations. */
@ApplicationScoped
public class RouteGroups {
    private static final String SITUATIONS = "life_situations";

    @Inject
    Routes routes;

    @Inject
    Needs needs;

    /**
     * One situation.
     *
     * @param anchor its place on the page
     * @param plain the same in a resident's own words, or null
     */
    public record Group(
            String anchor, String name, @Nullable String plain, List<RouteSummary> routes) {}

    /** In the order of the region; a situation without a route is left out. */
    List<Group> all() {
        List<RouteSummary> all = routes.all(Actor.visitor());
        List<TaxonomyView.Term> situations = needs.taxonomies(Actor.visitor()).stream()
                .filter(it -> it.code().equals(SITUATIONS))
                .flatMap(it -> it.terms().stream())
                .toList();
        List<Group> groups = new ArrayList<>();
        for (TaxonomyView.Term situation : situations) {
            List<RouteSummary> its = all.stream()
                    .filter(it -> it.lifeSituations().contains(situation.code()))
                    .toList();
            if (!its.isEmpty()) {
                groups.add(new Group(Link.word(situation.code()), situation.name(), situation.plain(), its));
            }
        }
        List<RouteSummary> others = all.stream()
                .filter(it ->
                        situations.stream().noneMatch(one -> it.lifeSituations().contains(one.code())))
                .toList();
        if (!others.isEmpty()) {
            groups.add(new Group("others", Texts.russian().of("routes.others"), null, others));
        }
        return groups;
    }
}

package org.socialcluster.routes.open;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteTerm;
import org.socialcluster.routes.RouteView;

/** One route: a public service that requires those of its steps, in the order of its own list of steps. */
final class RouteThings {
    private final Graph graph;
    private final RouteView route;
    private final Addresses at;

    RouteThings(Graph graph, RouteView route) {
        this.graph = graph;
        this.route = route;
        this.at = graph.at;
    }

    /** Adds the route with all that it speaks of.
     *
     * @return the public service */
    Thing add() {
        List<String> acts = route.basis().stream().map(this::act).toList();
        Thing service = graph.thing(at.service(route.slug()), "cpsv:PublicService")
                .says("identifier", route.code())
                .says("title", route.title())
                .says("alternative", route.shortTitle())
                .says("description", route.summary())
                .says("language", graph.language())
                .says("spatial", graph.region())
                .says("isPartOf", graph.catalogue().id())
                .says("page", graph.document(at.page(route.slug())))
                .saysAll("page", route.sources().stream().map(this::source).toList())
                .says("hasCost", cost())
                .saysAll("hasLegalResource", acts)
                .saysAll("amount", amounts())
                .saysAll(
                        "seeAlso",
                        route.related().stream()
                                .map(it -> at.service(it.slug()))
                                .toList())
                .says("provenance", provenance());
        classify(service);
        date(service);
        route.lifeSituations().forEach(it -> service.says("isGroupedBy", event(it, service)));
        route.steps().forEach(it -> new StepThings(graph, route, it, acts).addTo(service));
        follow(service, acts);
        return service;
    }

    private void classify(Thing service) {
        service.saysAll("audience", graph.concepts("recipient_categories", route.audience()))
                .saysAll("thematicArea", graph.concepts("topics", route.topics()))
                .saysAll("sector", graph.concepts("sectors", route.sectors()))
                .saysAll("isClassifiedBy", graph.concepts("service_types", route.serviceTypes()))
                .saysAll("isClassifiedBy", graph.concepts("need_circumstances", route.circumstances()));
    }

    private void date(Thing service) {
        service.says("version", Integer.toString(route.version()))
                .says("modified", route.publishedAt().toString())
                .says("changeNote", route.changeNote())
                .says("totalTime", route.totalTime())
                .says(
                        "factsAsOf",
                        (route.newestFactAsOf() == null ? route.factsAsOf() : route.newestFactAsOf()).toString())
                .says("reviewDueOn", route.reviewDueOn().toString());
    }

    /** In what order it is gone: the rule of the whole route, the rules of what one does oneself, and the list of steps. */
    private void follow(Thing service, List<String> acts) {
        String order = route.steps().stream()
                .map(it -> it.number() + ". " + it.title())
                .collect(Collectors.joining("\n"));
        service.says(
                "follows",
                graph.thing(at.part(route.slug(), "procedure"), "cpsv:Rule")
                        .says("identifier", route.code() + "/procedure")
                        .says("title", OpenWords.text("procedure.title", route.shortTitle()))
                        .says("description", order)
                        .says("language", graph.language())
                        .saysAll("implements", acts)
                        .id());
        route.steps().stream()
                .filter(it -> !StepThings.atOffice(it))
                .forEach(it -> service.says("follows", stepId(it)));
        if (route.steps().stream().noneMatch(StepThings::atOffice)) {
            service.says("hasCompetentAuthority", graph.keeper());
        }
        service.inSteps(route.steps().stream().map(this::stepId).toList());
    }

    private String stepId(RouteStep step) {
        return StepThings.id(graph, route, step);
    }

    private String event(RouteTerm situation, Thing service) {
        return graph.thing(at.shared("event", situation.code()), "cv:LifeEvent", "cv:Event")
                .says("identifier", situation.code())
                .says("title", situation.name())
                .says("conceptType", graph.concept("life_situations", situation.code()))
                .says("hasRelatedService", service.id())
                .id();
    }

    /** What of an act the route rests on: the articles, else the act. */
    private String act(RouteView.Basis basis) {
        Thing whole = graph.thing(at.worded("act", basis.act()), "eli:LegalResource")
                .says("title", basis.act())
                .says("level", graph.concept("foundation_levels", basis.level()))
                .says("edition", basis.edition())
                .says("page", basis.url() == null ? null : graph.document(basis.url()));
        if (basis.articles() == null) {
            return whole.id();
        }
        return graph.thing(at.worded("act", basis.act() + "\n" + basis.articles()), "eli:LegalResource")
                .says("title", basis.act() + ", " + basis.articles())
                .says("relation", whole.id())
                .id();
    }

    private String source(RouteView.Source source) {
        return graph.thing(source.url(), "foaf:Document")
                .says("title", source.name())
                .id();
    }

    private @Nullable String cost() {
        return route.cost() == null
                ? null
                : graph.thing(at.part(route.slug(), "cost"), "cv:Cost")
                        .says("identifier", route.code() + "/cost")
                        .says("description", route.cost())
                        .id();
    }

    private List<String> amounts() {
        return IntStream.range(0, route.amounts().size())
                .mapToObj(it -> amount(it, route.amounts().get(it)))
                .toList();
    }

    private String amount(int number, RouteView.Amount amount) {
        return graph.thing(at.part(route.slug(), "amount-" + (number + 1)))
                .says("label", amount.what())
                .saysAll(
                        "value",
                        amount.amounts().stream().map(BigDecimal::toPlainString).toList())
                .says("unit", amount.unit())
                .says(
                        "validFrom",
                        amount.validFrom() == null ? null : amount.validFrom().toString())
                .says("source", amount.source())
                .id();
    }

    private String provenance() {
        int steps = route.steps().size();
        return graph.thing(at.part(route.slug(), "provenance"), "dct:ProvenanceStatement")
                .says("label", OpenWords.text("verified-steps", route.verifiedSteps(), steps))
                .says("verified", route.verifiedSteps() == steps)
                .id();
    }
}

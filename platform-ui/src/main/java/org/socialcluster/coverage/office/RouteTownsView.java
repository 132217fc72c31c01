package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.Out;
import org.socialcluster.print.Heat;
import org.socialcluster.routes.RouteWalk;
import org.socialcluster.routes.RouteWalks;

/** Routes × towns: which can be walked to the end in which town, and the first step where one is stuck. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/routes", layout = OfficeLayout.class)
@Menu(title = "coverage.routes.title", order = 20.3)
class RouteTownsView extends Page {
    @Inject
    RouteTownsView(OfficeSession session, RouteWalks walks, Words words, Clock clock) {
        List<RouteWalk> all = walks.all(session.actor());
        Map<String, List<RouteWalk>> byRoute =
                all.stream().collect(Collectors.groupingBy(RouteWalk::route, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> towns = new LinkedHashMap<>();
        all.stream()
                .sorted(Comparator.comparing(RouteWalk::townName))
                .forEach(it -> towns.put(it.town(), it.townName()));
        HeatBox box = new HeatBox(getTranslation("coverage.routes.title"));
        box.show(heat(byRoute, towns), null);
        head(getTranslation("coverage.routes.title"));
        add(
                box.skip(),
                new Paragraph(getTranslation(
                        "coverage.routes.about",
                        all.stream().filter(RouteWalk::whole).count(),
                        all.size())),
                legend(all),
                box,
                new H2(getTranslation("coverage.routes.stuck")),
                stuck(all),
                new Out(() -> Reports.of(
                        "coverage-routes",
                        getTranslation("coverage.routes.title"),
                        words.asOf(clock.instant()),
                        Asked.ALL,
                        RouteReport.walks(byRoute.values(), towns),
                        RouteReport.broken(byRoute.values()))));
    }

    private Heat heat(Map<String, List<RouteWalk>> byRoute, Map<String, String> towns) {
        return new Heat(
                getTranslation("coverage.routes.caption"),
                getTranslation("coverage.route"),
                List.of(),
                null,
                towns.entrySet().stream()
                        .map(it -> new Heat.Head(it.getValue(), "coverage/towns/" + it.getKey(), List.of()))
                        .toList(),
                List.of(new Heat.Part(
                        null,
                        byRoute.values().stream()
                                .map(it -> new Heat.Line(
                                        it.get(0).shortTitle(),
                                        "walks?route=" + it.get(0).route(),
                                        null,
                                        towns.keySet().stream()
                                                .map(town -> cell(in(it, town)))
                                                .toList(),
                                        null))
                                .toList())),
                List.of());
    }

    static RouteWalk in(List<RouteWalk> walks, String town) {
        return walks.stream().filter(it -> it.town().equals(town)).findFirst().orElseThrow();
    }

    private static Heat.Cell cell(RouteWalk walk) {
        return new Heat.Cell(
                style(walk), said(walk), "walks?town=" + walk.town() + "&route=" + walk.route(), shown(walk));
    }

    /** A step that nobody answers is shown by its number: it says where one gets stuck. */
    private static @Nullable String shown(RouteWalk walk) {
        return walk.broken() == null ? null : Integer.toString(walk.broken().number());
    }

    private static String style(RouteWalk walk) {
        return walk.broken() != null ? "none sum" : walk.count("unavailable") > 0 ? "stale" : "covered";
    }

    static String said(RouteWalk walk) {
        RouteWalk.Broken broken = walk.broken();
        return broken != null
                ? CoverageSaid.text("walks.broken.at", broken.number(), broken.title(), broken.needName())
                : CoverageSaid.text(walk.count("unavailable") > 0 ? "walks.doubtful" : "walks.whole");
    }

    private static UnorderedList legend(List<RouteWalk> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("legend");
        Map.of("covered", "walks.whole", "stale", "walks.doubtful", "none sum", "walks.broken").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> list.add(new ListItem(
                        CoverageSaid.sign(it.getKey()),
                        new Span(CoverageSaid.text(it.getValue()) + ": "
                                + all.stream()
                                        .filter(walk -> style(walk).equals(it.getKey()))
                                        .count()))));
        return list;
    }

    /** The needs at which most walks end: closing the first opens the most routes. */
    private OrderedList stuck(List<RouteWalk> all) {
        Map<String, List<RouteWalk>> byNeed = all.stream()
                .filter(it -> it.broken() != null)
                .collect(Collectors.groupingBy(
                        it -> Objects.requireNonNull(it.broken()).need()));
        OrderedList list = new OrderedList();
        byNeed.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<RouteWalk>> it) ->
                                -it.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(it -> list.add(stuck(it.getKey(), it.getValue())));
        return list;
    }

    private ListItem stuck(String need, List<RouteWalk> walks) {
        Anchor link = new Anchor(
                "coverage/needs/" + need,
                Objects.requireNonNull(walks.get(0).broken()).needName());
        return new ListItem(
                link,
                new Span(getTranslation(
                        "coverage.routes.stuck.at",
                        walks.stream().map(RouteWalk::route).distinct().count(),
                        walks.stream().map(RouteWalk::town).distinct().count())));
    }
}

package org.socialcluster.routes.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.routes.RouteWalk;
import org.socialcluster.routes.RouteWalks;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** The walk test: each route in each town, and where one gets stuck. The own town first. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "MINISTRY_REVIEWER"})
@Route(value = "walks", layout = OfficeLayout.class)
@Menu(title = "walks.title", order = 34)
class WalksView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient List<RouteWalk> all;
    private final FilterRow filter = new FilterRow("walks", this::refresh);
    private final ComboBox<String> town;
    private final ComboBox<String> route;
    private final Select<WalkSaid.End> end = new Select<>();
    private final Paragraph sum = new Paragraph();
    private final ListGrid<RouteWalk> grid;
    private final ExportRow<RouteWalk> export;

    @Inject
    WalksView(RouteWalks walks, OfficeSession session) {
        this.session = session;
        this.all = ownFirst(walks.all(session.actor()), session.actor().centre());
        this.town = choice("walks.town", RouteWalk::town, RouteWalk::townName);
        this.route = choice("walks.route", RouteWalk::route, RouteWalk::shortTitle);
        this.grid = new ListGrid<>(slice -> cut(wanted(), slice), () -> wanted().size());
        this.export = new ExportRow<>("walks", grid, () -> {
            List<RouteWalk> now = wanted();
            return slice -> cut(now, slice);
        });
        head(getTranslation("walks.title"));
        sum.getElement().setAttribute("role", "status");
        addFilter();
        addColumns();
        filter.explains(grid, "walks.none", "walks.none.found");
        add(new Paragraph(getTranslation("walks.about")), filter, sum, grid, export);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    void refresh() {
        List<RouteWalk> now = wanted();
        sum.setText(getTranslation(
                "walks.sum", now.stream().filter(RouteWalk::whole).count(), now.size()));
        grid.refresh();
    }

    private static List<RouteWalk> ownFirst(List<RouteWalk> walks, @Nullable CentreId own) {
        return walks.stream()
                .sorted(Comparator.comparing(it -> !it.centre().equals(own)))
                .toList();
    }

    private boolean own(RouteWalk walk) {
        return walk.centre().equals(session.actor().centre());
    }

    private static List<RouteWalk> cut(List<RouteWalk> rows, Slice slice) {
        return rows.stream().skip(slice.offset()).limit(slice.limit()).toList();
    }

    private List<RouteWalk> wanted() {
        return all.stream()
                .filter(it -> town.getValue() == null || it.town().equals(town.getValue()))
                .filter(it -> route.getValue() == null || it.route().equals(route.getValue()))
                .filter(it -> end.getValue() == null || WalkSaid.end(it) == end.getValue())
                .toList();
    }

    private ComboBox<String> choice(String label, Function<RouteWalk, String> code, Function<RouteWalk, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        all.stream().sorted(Comparator.comparing(name)).forEach(it -> names.put(code.apply(it), name.apply(it)));
        ComboBox<String> field = new Codes(names).one(getTranslation(label));
        field.setClearButtonVisible(true);
        return field;
    }

    private void addFilter() {
        end.setLabel(getTranslation("walks.end"));
        end.setItems(WalkSaid.End.values());
        end.setItemLabelGenerator(it -> it == null ? getTranslation("walks.end.any") : WalkSaid.said(it));
        end.setEmptySelectionAllowed(true);
        end.setEmptySelectionCaption(getTranslation("walks.end.any"));
        filter.by("town", town, it -> it, it -> known(RouteWalk::town, it));
        filter.by("route", route, it -> it, it -> known(RouteWalk::route, it));
        filter.by("end", end, WalksView::written, WalksView::read);
    }

    private static String written(WalkSaid.End end) {
        return end.name();
    }

    private static WalkSaid.@Nullable End read(String written) {
        return Arrays.stream(WalkSaid.End.values())
                .filter(it -> it.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String known(Function<RouteWalk, String> code, String asked) {
        return all.stream().anyMatch(it -> code.apply(it).equals(asked)) ? asked : null;
    }

    private void addColumns() {
        Column<RouteWalk> stacked = grid.addComponentColumn(this::everything).setHeader(getTranslation("walks.route"));
        export.column(
                grid.addColumn(RouteWalk::townName)
                        .setHeader(getTranslation("walks.town"))
                        .setFlexGrow(0)
                        .setWidth("11rem"),
                RouteWalk::townName);
        export.column(
                grid.addComponentColumn(this::way)
                        .setHeader(getTranslation("walks.route"))
                        .setFlexGrow(2)
                        .setWidth("14rem"),
                RouteWalk::shortTitle);
        export.column(
                grid.addComponentColumn(WalksView::outcome)
                        .setHeader(getTranslation("walks.end"))
                        .setFlexGrow(3)
                        .setWidth("18rem"),
                WalkSaid::words);
        export.column(
                grid.addColumn(WalkSaid::answers)
                        .setHeader(getTranslation("walks.answers"))
                        .setFlexGrow(2)
                        .setWidth("14rem"),
                WalkSaid::answers);
        NarrowGrid.stack(grid, stacked);
    }

    /** The route as it is read in the town; for the town's manager also the places of its steps. */
    Div way(RouteWalk walk) {
        Anchor there = new Anchor("/" + walk.town() + "/routes/" + walk.route(), walk.shortTitle());
        there.setRouterIgnore(true);
        there.getElement().setAttribute("aria-label", getTranslation("walks.way", walk.shortTitle(), walk.townName()));
        Div cell = new Stacked(there);
        if (own(walk) && session.actor().has(Role.CENTRE_MANAGER)) {
            cell.add(places(walk));
        }
        return cell;
    }

    private Anchor places(RouteWalk walk) {
        Anchor places = new Anchor("steps?route=" + walk.route(), getTranslation("walks.places"));
        places.getElement().setAttribute("aria-label", getTranslation("walks.places.of", walk.shortTitle()));
        return places;
    }

    private static Component outcome(RouteWalk walk) {
        Div cell = new Stacked(WalkSaid.tag(walk));
        if (!walk.whole()) {
            cell.add(new Sub(WalkSaid.words(walk)));
        }
        return cell;
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(RouteWalk walk) {
        Div cell = way(walk);
        cell.addComponentAsFirst(new Sub(walk.townName()));
        cell.add(outcome(walk), new Sub(WalkSaid.answers(walk)));
        return cell;
    }
}

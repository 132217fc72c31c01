package org.socialcluster.coverage.office.network;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.socialcluster.coverage.network.CentreStanding;
import org.socialcluster.coverage.network.Network;
import org.socialcluster.coverage.network.Standings;
import org.socialcluster.office.AsOf;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.SubLine;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Out;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.CentreView;

/** The centres beside each other; for a centre's manager the own one and its rank. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER"})
@Route(value = "coverage/network", layout = OfficeLayout.class)
@Menu(title = "coverage.network.title", order = 26)
class NetworkView extends Page implements BeforeEnterObserver {
    private final transient Standings standings;
    private final FilterRow filter = new FilterRow("coverage/network", this::refresh);
    private final Select<CentreView.Status> state;
    private final Select<NetworkOrder> order;
    private final ListGrid<CentreStanding> grid;

    @Inject
    NetworkView(Network network, OfficeSession session, Words words, Clock clock) {
        this.standings = network.standings(session.actor());
        this.grid = new ListGrid<>(this::wanted);
        boolean manager = session.actor().has(Role.CENTRE_MANAGER);
        String about = about(manager, words);
        head(getTranslation("coverage.network.title"));
        state = filter.choice(
                "state",
                new CentreView.Status[] {CentreView.Status.OPEN, CentreView.Status.PLANNED},
                getTranslation("coverage.network.state"),
                getTranslation("coverage.network.state.any"),
                NetworkSaid::state);
        order = filter.choice(
                "by",
                NetworkOrder.values(),
                getTranslation("coverage.network.by"),
                getTranslation("coverage.network.by.name"),
                it -> getTranslation("coverage.network.by." + NetworkSaid.key(it)));
        addColumns();
        filter.explains(grid, "coverage.network.none", "coverage.network.none.found");
        filter.setVisible(!manager);
        add(
                new Paragraph(about),
                filter,
                grid,
                notes(words.asOf(clock.instant())),
                new Out(() -> NetworkReport.of(about, words.asOf(clock.instant()), filter.asked(), wanted())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    private void refresh() {
        grid.refresh();
    }

    private String about(boolean manager, Words words) {
        return standings.countedAt() == null
                ? getTranslation("coverage.network.never")
                : getTranslation(
                        manager ? "coverage.network.about.own" : "coverage.network.about",
                        words.moment(standings.countedAt().toInstant()),
                        standings.of());
    }

    private List<CentreStanding> wanted() {
        return NetworkOrder.sorted(
                standings.centres().stream()
                        .filter(it -> state.getValue() == null || it.centre().status() == state.getValue())
                        .toList(),
                order.getValue());
    }

    private void addColumns() {
        Column<CentreStanding> stacked =
                grid.addComponentColumn(this::everything).setHeader(getTranslation("coverage.network.town"));
        grid.addComponentColumn(NetworkView::town).setHeader(getTranslation("coverage.network.town"));
        grid.addColumn(CentreStanding::staff)
                .setHeader(getTranslation("coverage.network.staff"))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        grid.addComponentColumn(NetworkView::activity).setHeader(getTranslation("coverage.network.activity"));
        grid.addComponentColumn(this::inTime).setHeader(getTranslation("coverage.network.in-time"));
        grid.addColumn(NetworkSaid::debt).setHeader(getTranslation("coverage.network.debt"));
        grid.addComponentColumn(NetworkView::completeness)
                .setHeader(getTranslation("coverage.network.completeness"))
                .setFlexGrow(2);
        NarrowGrid.stack(grid, stacked);
    }

    static Div town(CentreStanding one) {
        CentreView centre = one.centre();
        Div cell = new Stacked(
                new Anchor("coverage/towns/" + centre.slug(), centre.name().nominative()), NetworkSaid.tag(centre));
        if (!centre.confirmed()) {
            cell.add(new Sub(NetworkSaid.text("coverage.network.supposed")));
        }
        return cell;
    }

    private static Component activity(CentreStanding one) {
        return new Stacked(new Span(NetworkSaid.activity(one)), new Sub(NetworkSaid.lastChange(one)));
    }

    private Component inTime(CentreStanding one) {
        return new Stacked(new Span(NetworkSaid.inTime(one)), new Sub(NetworkSaid.rank(one, standings.of())));
    }

    private static Component completeness(CentreStanding one) {
        return one.services() == 0
                ? new Sub(NetworkSaid.text("coverage.network.nothing"))
                : new Stacked(
                        new Span(NetworkSaid.text(
                                "coverage.network.completeness.of", NetworkSaid.percent(one.completeness()))),
                        new Sub(NetworkSaid.least(one)));
    }

    /** The whole row in one cell, for a telephone: each number under its name. */
    private Component everything(CentreStanding one) {
        Div cell = town(one);
        cell.add(
                named("coverage.network.staff", new Span(Integer.toString(one.staff()))),
                named("coverage.network.activity", activity(one)),
                named("coverage.network.in-time", inTime(one)),
                named("coverage.network.debt", new Span(NetworkSaid.debt(one))),
                named("coverage.network.completeness", completeness(one)));
        return cell;
    }

    private static Component named(String name, Component value) {
        return new Stacked(new Sub(NetworkSaid.text(name)), value);
    }

    private static Component notes(AsOf asOf) {
        Div notes = new Div();
        NetworkReport.notes(asOf).forEach(it -> notes.add(new SubLine(it)));
        return notes;
    }
}

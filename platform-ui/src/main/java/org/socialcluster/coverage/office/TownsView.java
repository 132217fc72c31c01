package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Out;
import org.socialcluster.shared.Role;

/** The towns beside each other, the best covered first. A manager finds the own one marked. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER"})
@Route(value = "coverage/towns", layout = OfficeLayout.class)
@Menu(title = "coverage.towns.title", order = 20.2)
class TownsView extends Page {
    private final OfficeSession session;

    private record Ranked(int place, CoveredTown town, CoverageSum sum) {}

    @Inject
    TownsView(OfficeSession session, KnownCoverage coverage, Words words) {
        this.session = session;
        CoverageMatrix matrix = coverage.matrix();
        List<Ranked> ranked = ranked(matrix);
        head(getTranslation("coverage.towns.title"));
        add(
                new Paragraph(getTranslation("coverage.towns.about", words.moment(matrix.at()))),
                grid(ranked),
                new Out(() -> Reports.of(
                        "coverage-towns",
                        getTranslation("coverage.towns.title"),
                        words.asOf(matrix.at()),
                        Asked.ALL,
                        MatrixReport.towns(matrix, matrix.needs()))));
    }

    /** Towns with the same share have the same place. */
    private static List<Ranked> ranked(CoverageMatrix matrix) {
        ToIntFunction<CoveredTown> share =
                it -> matrix.sum(it.id(), matrix.needs()).byNorm();
        List<CoveredTown> sorted = matrix.towns().stream()
                .sorted(Comparator.comparingInt(share).reversed().thenComparing(CoveredTown::name))
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(at -> new Ranked(
                        1
                                + (int) sorted.stream()
                                        .filter(it -> share.applyAsInt(it) > share.applyAsInt(sorted.get(at)))
                                        .count(),
                        sorted.get(at),
                        matrix.sum(sorted.get(at).id(), matrix.needs())))
                .toList();
    }

    private ListGrid<Ranked> grid(List<Ranked> ranked) {
        ListGrid<Ranked> grid = new ListGrid<>(() -> ranked);
        Column<Ranked> stacked = grid.addComponentColumn(this::everything).setHeader(getTranslation("coverage.town"));
        number(grid, "coverage.place", "4.5rem", it -> Integer.toString(it.place()));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("coverage.town"))
                .setWidth("10rem");
        number(grid, "coverage.share", "5.5rem", it -> it.sum().coveredShare() + " %");
        number(grid, "coverage.share.norm", "6rem", it -> it.sum().byNormShare() + " %");
        number(grid, "coverage.population", "6rem", it -> CoverageSaid.inhabitants(it.town()));
        grid.addComponentColumn(TownsView::services)
                .setHeader(getTranslation("coverage.services"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        number(grid, "coverage.per-ten-thousand", "7.5rem", it -> CoverageSaid.perTenThousand(it.town()));
        grid.addComponentColumn(it -> new StateBar(it.sum()))
                .setHeader(getTranslation("coverage.state"))
                .setFlexGrow(2)
                .setWidth("13rem");
        NarrowGrid.stack(grid, stacked);
        return grid;
    }

    private void number(ListGrid<Ranked> grid, String header, String width, Function<Ranked, String> value) {
        grid.addColumn(value::apply)
                .setHeader(getTranslation(header))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component name(Ranked row) {
        boolean own = row.town().id().equals(session.actor().centre());
        Component name = own || regional()
                ? new Anchor("coverage/towns/" + row.town().slug(), row.town().name())
                : new Span(row.town().name());
        return own ? new Stacked(name, new Sub(getTranslation("coverage.towns.own"))) : name;
    }

    /** How many services there are, with the list that residents see. */
    private static Component services(Ranked row) {
        Anchor list = new Anchor(
                "/" + row.town().slug() + "/services",
                CoverageSaid.number(row.town().services()));
        list.setRouterIgnore(true);
        return list;
    }

    private boolean regional() {
        return session.actor().roles().stream().anyMatch(Role::regional);
    }

    private Component everything(Ranked row) {
        Div cell = new Stacked(name(row));
        cell.add(
                new Sub(getTranslation(
                        "coverage.towns.line",
                        row.place(),
                        row.sum().coveredShare(),
                        row.sum().byNormShare())),
                new StateBar(row.sum()),
                new Sub(CoverageSaid.counts(row.sum())));
        return cell;
    }
}

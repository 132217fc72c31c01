package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.coverage.CoverageFilter;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.network.Network;
import org.socialcluster.coverage.network.Standings;
import org.socialcluster.coverage.office.network.StandingBox;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.demand.Demand;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.Out;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** What one town lacks, what people missed most first. A manager opens the own town alone. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER"})
@Route(value = "coverage/towns/:town", layout = OfficeLayout.class)
class TownView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient KnownCoverage coverage;
    private final transient Demand demand;
    private final transient CoverageTasks tasks;
    private final transient Network network;
    private final transient Words words;
    private final Vocabulary vocabulary;

    @Inject
    TownView(
            OfficeSession session,
            KnownCoverage coverage,
            Demand demand,
            CoverageTasks tasks,
            Network network,
            Words words,
            Vocabulary vocabulary) {
        this.session = session;
        this.coverage = coverage;
        this.demand = demand;
        this.tasks = tasks;
        this.network = network;
        this.words = words;
        this.vocabulary = vocabulary;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CoverageMatrix matrix = coverage.matrix();
        CoveredTown town = event.getRouteParameters()
                .get("town")
                .flatMap(matrix::town)
                .filter(this::mayOpen)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        removeAll();
        show(matrix, town);
    }

    private boolean mayOpen(CoveredTown town) {
        return session.actor().roles().stream().anyMatch(Role::regional)
                || town.id().equals(session.actor().centre());
    }

    private void show(CoverageMatrix matrix, CoveredTown town) {
        CoverageSum sum = matrix.sum(town.id(), matrix.needs());
        List<Gap> gaps =
                Gap.of(matrix, demand.figures(session.actor(), DemandChoice.orUsual(null)), CoverageFilter.ALL).stream()
                        .filter(it -> it.town().equals(town))
                        .toList();
        GapTasks done = GapTasks.of(tasks.list(session.actor()));
        GapGrid grid = new GapGrid(() -> gaps, () -> done, vocabulary.needGroups(), true);
        Legend legend = new Legend();
        legend.show(sum);
        add(crumbs(new Anchor("coverage/towns", getTranslation("coverage.towns.title"))));
        head(getTranslation("coverage.town.title", town.inTown()));
        add(
                new Paragraph(getTranslation(
                        "coverage.town.about",
                        CoverageSaid.inhabitants(town),
                        CoverageSaid.number(town.services()),
                        CoverageSaid.perTenThousand(town),
                        sum.coveredShare(),
                        sum.byNormShare())),
                new StateBar(sum),
                legend,
                new H2(getTranslation("coverage.town.gaps", gaps.size())),
                new Paragraph(getTranslation(
                        "coverage.town.accepted",
                        gaps.stream().filter(done::accepted).count())),
                new Paragraph(getTranslation("coverage.town.order")),
                grid,
                standing(town),
                new Out(() -> Reports.of(
                        "coverage-" + town.slug(),
                        getTranslation("coverage.town.title", town.inTown()),
                        words.asOf(matrix.at()),
                        Asked.ALL.and(DemandChoice.usual()),
                        grid.table())));
    }

    /** How the centre keeps its records; nothing before that has been counted for the first time. */
    private Component standing(CoveredTown town) {
        Standings standings = network.standings(session.actor());
        return standings.centres().stream()
                .filter(it -> standings.countedAt() != null && it.centre().id().equals(town.id()))
                .findFirst()
                .<Component>map(StandingBox::new)
                .orElseGet(Div::new);
    }
}

package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
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
        show(matrix, town, event.getLocation());
    }

    private boolean mayOpen(CoveredTown town) {
        return regional() || town.id().equals(session.actor().centre());
    }

    private boolean regional() {
        return session.actor().roles().stream().anyMatch(Role::regional);
    }

    private void show(CoverageMatrix matrix, CoveredTown town, Location location) {
        CoverageSum sum = matrix.sum(town.id(), matrix.needs());
        Legend legend = new Legend();
        legend.show(sum);
        TownGaps gaps = new TownGaps(matrix, town, session, regional(), demand, tasks, vocabulary.needGroups());
        gaps.read(location);
        add(crumbs(new Anchor("coverage/towns", getTranslation("coverage.towns.title"))));
        head(getTranslation("coverage.town.title", town.inTown()));
        add(
                about(town, sum),
                new StateBar(sum),
                legend,
                gaps,
                standing(town),
                new Out(() -> Reports.of(
                        "coverage-" + town.slug(),
                        getTranslation("coverage.town.title", town.inTown()),
                        words.asOf(matrix.at()),
                        gaps.asked(),
                        gaps.table())));
    }

    /** The town in numbers; its services are the list that residents see. */
    private Component about(CoveredTown town, CoverageSum sum) {
        Anchor services = new Anchor(
                "/" + town.slug() + "/services",
                getTranslation("coverage.town.services", CoverageSaid.number(town.services())));
        services.setRouterIgnore(true);
        return new Paragraph(
                new Text(getTranslation("coverage.town.inhabitants", CoverageSaid.inhabitants(town)) + " "),
                services,
                new Text(" "
                        + getTranslation(
                                "coverage.town.about",
                                CoverageSaid.perTenThousand(town),
                                sum.coveredShare(),
                                sum.byNormShare())));
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

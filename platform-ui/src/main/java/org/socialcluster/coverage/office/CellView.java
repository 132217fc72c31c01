package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.socialcluster.coverage.CellEvidence;
import org.socialcluster.coverage.Coverage;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.office.tasks.TaskBox;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.Out;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** One cell with its evidence: the rule that gave the state, the services behind it, demand, and what would close a gap. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER"})
@Route(value = "coverage/cells/:town/:need", layout = OfficeLayout.class)
class CellView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient Coverage coverage;
    private final transient KnownCoverage known;
    private final transient Demand demand;
    private final transient CoverageTasks tasks;
    private final transient Words words;
    private final transient Clock clock;

    @Inject
    CellView(
            OfficeSession session,
            Coverage coverage,
            KnownCoverage known,
            Demand demand,
            CoverageTasks tasks,
            Words words,
            Clock clock) {
        this.session = session;
        this.coverage = coverage;
        this.known = known;
        this.demand = demand;
        this.tasks = tasks;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CellEvidence evidence = coverage.evidence(
                session.actor(),
                event.getRouteParameters().get("town").orElse(""),
                event.getRouteParameters().get("need").orElse(""));
        if (!regional() && !evidence.town().id().equals(session.actor().centre())) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        removeAll();
        show(evidence);
    }

    private boolean regional() {
        return session.actor().roles().stream().anyMatch(Role::regional);
    }

    private void show(CellEvidence evidence) {
        String title = getTranslation(
                "coverage.cell.title", evidence.need().name(), evidence.town().name());
        EvidenceGrid own = new EvidenceGrid(evidence.own(), clock.instant(), getTranslation("coverage.own.none"));
        EvidenceGrid others =
                new EvidenceGrid(evidence.others(), clock.instant(), getTranslation("coverage.others.none"));
        String ownTitle = getTranslation("coverage.own", evidence.own().size());
        String othersTitle = getTranslation("coverage.others");
        Div crumbs = crumbs(new Anchor(
                "coverage/towns/" + evidence.town().slug(),
                getTranslation("coverage.town.title", evidence.town().inTown())));
        if (regional()) {
            crumbs.add(backToMatrix());
        }
        add(crumbs);
        head(title);
        CoverageMatrix matrix = known.matrix();
        Map<DemandSource, DemandFigure> sources = demand.figures(session.actor(), DemandChoice.orUsual(null))
                .sources(evidence.town().id(), evidence.need().code());
        Div boxes = new Div(judged(evidence, matrix), asked(evidence, sources));
        boxes.addClassName("boxes");
        GapCause cause = evidence.cell().cause();
        if (cause != null) {
            boxes.add(closing(evidence, cause));
        }
        TaskBox done = new TaskBox(
                tasks, session, evidence.town().id(), evidence.need().code(), cause == null ? null : evidence.cell());
        boxes.add(done);
        add(boxes);
        add(new H2(ownTitle), own, new H2(othersTitle), others, new Paragraph(CellSaid.having(matrix, evidence)));
        add(new Out(() -> Reports.of(
                "coverage-" + evidence.town().slug() + "-"
                        + evidence.need().code().toLowerCase(Words.LANGUAGE).replace('_', '-'),
                title,
                words.asOf(clock.instant()),
                Asked.ALL.and(CellSaid.state(evidence)).and(DemandChoice.usual()),
                CellReport.cell(matrix, evidence, done.words()),
                CellReport.demand(sources),
                own.table(ownTitle, evidence.own()),
                others.table(othersTitle, evidence.others()))));
    }

    /** With the filter that the reader came with, and to this very cell: the browser remembers it (assets/office.js). */
    private Component backToMatrix() {
        Anchor back = new Anchor("coverage", getTranslation("coverage.back"));
        back.getElement().executeJs("window.officeCameFrom(this)");
        return back;
    }

    private Component judged(CellEvidence evidence, CoverageMatrix matrix) {
        CoverageCell cell = evidence.cell();
        Div state = new Div(CoverageSaid.sign(CoverageSaid.style(cell)), new Span(CellSaid.state(evidence)));
        state.addClassNames("signed", "big");
        return box(
                state,
                new Paragraph(CellSaid.rule(evidence)),
                new Paragraph(CoverageSaid.norm(evidence.need(), matrix.sum(List.of(evidence.need())))));
    }

    /** What people asked for in vain, each source by itself. */
    private Component asked(CellEvidence evidence, Map<DemandSource, DemandFigure> sources) {
        String behind = "coverage/demand?town=" + evidence.town().slug() + "&need="
                + evidence.need().code();
        Div box = box(
                regional() && !sources.isEmpty()
                        ? new H2(new Anchor(behind, getTranslation("coverage.demand.title")))
                        : new H2(getTranslation("coverage.demand.title")));
        if (sources.isEmpty()) {
            box.add(new Paragraph(getTranslation("coverage.demand.none")));
            return box;
        }
        UnorderedList list = new UnorderedList();
        sources.forEach((source, figure) -> list.add(new ListItem(
                getTranslation("coverage.demand.of", CoverageSaid.source(source), CoverageSaid.demand(figure)))));
        box.add(list);
        return box;
    }

    private Component closing(CellEvidence evidence, GapCause cause) {
        Div box = box(
                new H2(getTranslation("coverage.gap.title")),
                new Paragraph(CellSaid.cause(evidence, cause) + ". " + CellSaid.closes(evidence, cause)));
        if (!evidence.need().onRoute()) {
            box.add(new Paragraph(getTranslation("coverage.need.no-route")));
        }
        if (regional()) {
            Anchor imagine = new Anchor(
                    "coverage/scenarios/new?town=" + evidence.town().slug() + "&need="
                            + evidence.need().code(),
                    getTranslation("coverage.imagine"));
            box.add(new Paragraph(imagine));
        }
        return box;
    }

    private static Div box(Component... content) {
        Div box = new Div(content);
        box.addClassName("box");
        return box;
    }
}

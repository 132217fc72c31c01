package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.socialcluster.coverage.By;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.Out;
import org.socialcluster.print.Heat;
import org.socialcluster.sheets.StatReport;

/** Need × town: what each town has and lacks, at one glance. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage", layout = OfficeLayout.class)
@Menu(title = "coverage.title", order = 20)
class MatrixView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient KnownCoverage coverage;
    private final transient Demand demand;
    private final transient Words words;
    private final Vocabulary vocabulary;
    private final FilterRow filter = new FilterRow("coverage", this::draw);
    private final Select<By> by;
    private final Select<CoverageState> having;
    private final Select<DemandPeriod> period;
    private final NeedQuestion question;
    private final Paragraph about = new Paragraph();
    private final Paragraph sum = new Paragraph();
    private final Legend legend = new Legend();
    private final HeatBox box = new HeatBox(getTranslation("coverage.title"));
    private final Paragraph none = new Paragraph(getTranslation("coverage.none"));

    @Inject
    MatrixView(OfficeSession session, KnownCoverage coverage, Demand demand, Words words, Vocabulary vocabulary) {
        this.session = session;
        this.coverage = coverage;
        this.demand = demand;
        this.words = words;
        this.vocabulary = vocabulary;
        head(getTranslation("coverage.title"));
        by = choice("by", By.values(), By::key);
        question = new NeedQuestion(filter, vocabulary);
        having = choice("having", CoverageState.values(), CoverageState::key);
        period = DemandChoice.in(filter);
        sum.getElement().setAttribute("role", "status");
        add(about, filter, sum, legend, box, none, new Out(this::report));
    }

    private <E extends Enum<E>> Select<E> choice(String parameter, E[] values, Function<E, String> key) {
        return filter.choice(
                parameter,
                values,
                getTranslation("coverage.filter." + parameter),
                getTranslation("coverage." + parameter + ".any"),
                it -> getTranslation("coverage." + parameter + "." + key.apply(it)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        draw();
    }

    private void draw() {
        CoverageMatrix matrix = coverage.matrix();
        List<MatrixLine> lines = lines(matrix);
        List<CountedNeed> needs = MatrixReport.needs(lines);
        DemandFigures figures = figures();
        about.setText(getTranslation(by.getValue() == null ? "coverage.about" : "coverage.about.sums"));
        sum.setText(getTranslation(
                "coverage.sum",
                lines.size(),
                needs.size(),
                matrix.towns().size(),
                matrix.sum(needs).coveredShare(),
                matrix.sum(needs).byNormShare(),
                words.moment(matrix.at())));
        legend.show(matrix.sum(needs));
        box.show(heat(matrix, lines, figures), getTranslation("coverage.demand"));
        box.setVisible(!lines.isEmpty());
        none.setVisible(lines.isEmpty());
    }

    private DemandFigures figures() {
        return demand.figures(session.actor(), DemandChoice.orUsual(period.getValue()));
    }

    private List<MatrixLine> lines(CoverageMatrix matrix) {
        By rows = Objects.requireNonNullElse(by.getValue(), By.NEED);
        Codes names = names(rows);
        return matrix.lines(rows, question.asked()).stream()
                .map(it -> new MatrixLine(rows, it.code(), names.name(it.code()), it.needs()))
                .filter(it ->
                        having.getValue() == null || matrix.sum(it.needs()).count(having.getValue()) > 0)
                .toList();
    }

    private Codes names(By rows) {
        return switch (rows) {
            case NEED -> vocabulary.needs();
            case GROUP -> vocabulary.needGroups();
            case SECTOR -> vocabulary.of("sectors");
            case SERVICE_TYPE -> vocabulary.of("service_types");
            case AUDIENCE -> vocabulary.of("recipient_categories");
        };
    }

    private Heat heat(CoverageMatrix matrix, List<MatrixLine> lines, DemandFigures figures) {
        return new Heat(
                getTranslation("coverage.caption"),
                getTranslation("coverage.table.line"),
                matrix.towns().stream()
                        .map(it -> new Heat.Head(
                                it.confirmed() ? it.name() : it.name() + "*", "coverage/towns/" + it.slug()))
                        .toList(),
                parts(matrix, lines, figures),
                feet(matrix, MatrixReport.needs(lines)));
    }

    private List<Heat.Part> parts(CoverageMatrix matrix, List<MatrixLine> lines, DemandFigures figures) {
        Codes groups = vocabulary.needGroups();
        Map<String, List<MatrixLine>> byGroup = lines.stream()
                .collect(Collectors.groupingBy(
                        it -> it.by() == By.NEED ? it.needs().get(0).group() : "",
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Heat.Part> parts = new ArrayList<>();
        byGroup.forEach((group, some) -> parts.add(new Heat.Part(
                group.isEmpty() ? null : groups.name(group),
                some.stream().map(it -> line(matrix, it, figures)).toList())));
        return parts;
    }

    private static Heat.Line line(CoverageMatrix matrix, MatrixLine line, DemandFigures figures) {
        return new Heat.Line(
                line.name(),
                line.href(),
                matrix.towns().stream().map(it -> line.cell(matrix, it)).toList(),
                line.demand(figures));
    }

    private List<Heat.Foot> feet(CoverageMatrix matrix, List<CountedNeed> needs) {
        return List.of(
                foot(matrix, "coverage.share", it -> matrix.sum(it.id(), needs).coveredShare() + " %"),
                foot(
                        matrix,
                        "coverage.share.norm",
                        it -> matrix.sum(it.id(), needs).byNormShare() + " %"),
                foot(matrix, "coverage.population.thousands", CoverageSaid::thousands),
                foot(matrix, "coverage.per-ten-thousand", CoverageSaid::perTenThousand));
    }

    private Heat.Foot foot(CoverageMatrix matrix, String key, Function<CoveredTown, String> value) {
        return new Heat.Foot(
                getTranslation(key), matrix.towns().stream().map(value).toList());
    }

    private StatReport report() {
        CoverageMatrix matrix = coverage.matrix();
        List<MatrixLine> lines = lines(matrix);
        MatrixReport tables = new MatrixReport(matrix, lines, vocabulary.needGroups());
        return Reports.of(
                "coverage",
                getTranslation("coverage.title"),
                words.asOf(matrix.at()),
                filter.asked().and(DemandChoice.words(period)),
                tables.states(),
                MatrixReport.towns(matrix, MatrixReport.needs(lines)),
                tables.services(),
                tables.demand(figures()));
    }
}

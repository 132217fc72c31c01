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
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.socialcluster.coverage.By;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.Coverage;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.Out;
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
    private final MethodBox method;
    private final Paragraph none = new Paragraph(getTranslation("coverage.none"));

    @Inject
    MatrixView(
            OfficeSession session,
            KnownCoverage coverage,
            Coverage evidence,
            Demand demand,
            Words words,
            Vocabulary vocabulary) {
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
        method = new MethodBox((town, need) -> evidence.evidence(session.actor(), town, need));
        sum.getElement().setAttribute("role", "status");
        add(box.skip(), about, filter, sum, legend, box, none, method, new Out(this::report));
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
        MatrixHeat heat = heat(matrix);
        List<MatrixLine> lines = heat.lines();
        List<CountedNeed> needs = heat.needs();
        about.setText(getTranslation(by.getValue() == null ? "coverage.about" : "coverage.about.sums"));
        sum.setText(getTranslation(
                "coverage.sum",
                lines.size(),
                needs.size(),
                matrix.towns().size(),
                matrix.sum(needs).coveredShare(),
                matrix.sum(needs).byNormShare(),
                words.moment(matrix.at())));
        if (heat.rows() == By.NEED) {
            legend.show(matrix.sum(needs));
        } else {
            legend.showWorst(matrix.towns().stream()
                    .flatMap(town -> lines.stream().map(it -> it.worst(matrix, town)))
                    .toList());
        }
        box.show(heat.table(), getTranslation("coverage.demand"));
        method.show(matrix, needs);
        List.of(box, method).forEach(it -> it.setVisible(!lines.isEmpty()));
        none.setVisible(lines.isEmpty());
    }

    private MatrixHeat heat(CoverageMatrix matrix) {
        By rows = Objects.requireNonNullElse(by.getValue(), By.NEED);
        return new MatrixHeat(
                matrix,
                rows,
                lines(matrix, rows),
                demand.figures(session.actor(), DemandChoice.orUsual(period.getValue())),
                vocabulary.needGroups());
    }

    private List<MatrixLine> lines(CoverageMatrix matrix, By rows) {
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

    private StatReport report() {
        CoverageMatrix matrix = coverage.matrix();
        MatrixHeat heat = heat(matrix);
        MatrixReport tables = new MatrixReport(matrix, heat.lines(), vocabulary.needGroups());
        return Reports.of(
                "coverage",
                getTranslation("coverage.title"),
                words.asOf(matrix.at()),
                filter.asked().and(DemandChoice.words(period)),
                tables.states(),
                MatrixReport.towns(matrix, heat.needs()),
                tables.services(),
                tables.demand(heat.figures()));
    }
}

package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.charts.RegionMap;
import org.socialcluster.charts.office.MapFigure;
import org.socialcluster.coverage.By;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.Out;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** The towns where they lie: how much of what is asked about each has, or the state of one need. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/map", layout = OfficeLayout.class)
@Menu(title = "coverage.map.title", order = 20.4)
class MapView extends Page implements BeforeEnterObserver {
    private final transient KnownCoverage coverage;
    private final transient Words words;
    private final transient List<CentreView> towns;
    private final Vocabulary vocabulary;
    private final FilterRow filter = new FilterRow("coverage/map", this::draw);
    private final ComboBox<String> need;
    private final NeedQuestion question;
    private final Paragraph none = new Paragraph(getTranslation("coverage.none"));
    private final MapFigure figure = new MapFigure();

    @Inject
    MapView(OfficeSession session, KnownCoverage coverage, Centres centres, Words words, Vocabulary vocabulary) {
        this.coverage = coverage;
        this.words = words;
        this.vocabulary = vocabulary;
        this.towns = centres.towns(session.actor());
        need = vocabulary.needs().one(getTranslation("coverage.need"));
        need.setClearButtonVisible(true);
        need.setWidth("18rem");
        filter.by("need", need, it -> it, it -> vocabulary.needs().knows(it) ? it : null);
        question = new NeedQuestion(filter, vocabulary);
        head(getTranslation("coverage.map.title"));
        add(new Paragraph(getTranslation("coverage.map.about")), filter, none, figure, new Out(this::report));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        draw();
    }

    /** One need alone, or all that are asked about. */
    private List<CountedNeed> asked(CoverageMatrix matrix) {
        return need.getValue() == null
                ? matrix.needs(question.asked())
                : matrix.need(need.getValue()).stream().toList();
    }

    void draw() {
        CoverageMatrix matrix = coverage.matrix();
        List<CountedNeed> needs = asked(matrix);
        none.setVisible(needs.isEmpty());
        figure.setVisible(!needs.isEmpty());
        if (!needs.isEmpty()) {
            MapWords said = new MapWords(matrix, needs, need.getValue() != null);
            figure.show(
                    new RegionMap(
                            "map",
                            said.title(about()),
                            getTranslation("coverage.map.description"),
                            getTranslation("coverage.map.kilometres"),
                            said.towns(towns)),
                    getTranslation("coverage.map.said", words.moment(matrix.at())),
                    said.legend(),
                    said.header(),
                    said.rows());
        }
    }

    /** What is asked about, in words. */
    private String about() {
        if (need.getValue() != null) {
            return vocabulary.needs().name(need.getValue());
        }
        return question.words().isEmpty() ? getTranslation("coverage.map.all") : question.words();
    }

    private StatReport report() {
        CoverageMatrix matrix = coverage.matrix();
        List<CountedNeed> needs = asked(matrix);
        StatTable table = need.getValue() == null
                ? MatrixReport.towns(matrix, needs)
                : new MatrixReport(
                                matrix,
                                List.of(new MatrixLine(By.NEED, need.getValue(), about(), needs)),
                                vocabulary.needGroups())
                        .states();
        return Reports.of(
                "coverage-map", getTranslation("coverage.map.title"), words.asOf(matrix.at()), filter.asked(), table);
    }
}

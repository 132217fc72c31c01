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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.charts.office.ChartFigure;
import org.socialcluster.coverage.time.CoverageDays;
import org.socialcluster.coverage.time.CoverageSeries;
import org.socialcluster.coverage.time.CoverageSeries.By;
import org.socialcluster.coverage.time.SnapshotDay;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.Out;
import org.socialcluster.sheets.StatReport;

/** How coverage went: cells of each state day by day, and the share covered of towns or of groups. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR"})
@Route(value = "coverage/trends", layout = OfficeLayout.class)
@Menu(title = "coverage.trends.title", order = 21)
class TrendsView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient CoverageDays days;
    private final transient Words words;
    private final FilterRow filter = new FilterRow("coverage/trends", this::draw);
    private final Select<Span> span = new Select<>();
    private final Select<By> of = new Select<>();
    private final Paragraph known = new Paragraph();
    private final ChartFigure region = new ChartFigure();
    private final ChartFigure states = new ChartFigure();
    private final ChartFigure shares = new ChartFigure();
    private final ChartFigure ends = new ChartFigure();
    private final Out out = new Out(this::report);
    private transient @Nullable Trends shown;

    /** How far back. */
    enum Span {
        MONTH(30),
        QUARTER(91),
        YEAR(365);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    TrendsView(OfficeSession session, CoverageDays days, Words words) {
        this.words = words;
        this.session = session;
        this.days = days;
        choice(span, "span", Span.QUARTER, List.of(Span.values()));
        choice(of, "of", By.TOWN, List.of(By.GROUP));
        filter.by(
                "span",
                span,
                Span::key,
                key -> Arrays.stream(Span.values())
                        .filter(it -> it.key().equals(key))
                        .findFirst()
                        .orElse(null));
        filter.by("of", of, TrendsView::key, key -> key.equals(key(By.GROUP)) ? By.GROUP : null);
        known.getElement().setAttribute("role", "status");
        head(getTranslation("coverage.trends.title"));
        add(new Paragraph(getTranslation("coverage.trends.about")), filter, known, region, states, shares, ends, out);
    }

    /** What is usual is what stands there while nothing is chosen. */
    private static <E extends Enum<E>> void choice(Select<E> field, String key, E usual, List<E> others) {
        field.setLabel(CoverageSaid.text("coverage.trends." + key));
        field.setItems(others.stream().filter(it -> it != usual).toList());
        field.setItemLabelGenerator(it -> CoverageSaid.text("coverage.trends." + key(it == null ? usual : it)));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(CoverageSaid.text("coverage.trends." + key(usual)));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        draw();
    }

    void draw() {
        List<SnapshotDay> taken = days.days(session.actor());
        shown = taken.isEmpty() ? null : read(taken);
        List.of(region, states, shares, ends, out).forEach(it -> it.setVisible(shown != null));
        if (shown == null) {
            known.setText(getTranslation("coverage.trends.none"));
        } else {
            known.setText((shown.words() + " " + PastSaid.demonstration(taken)).strip());
            states.show(shown.states());
            // One day has no way yet.
            List.of(region, shares, ends).forEach(it -> it.setVisible(!shown.single()));
            region.show(shown.region());
            shares.show(shown.shares());
            ends.show(shown.ends());
        }
    }

    /** Null where there was nothing to count yet. */
    private @Nullable Trends read(List<SnapshotDay> taken) {
        LocalDate last = taken.get(0).day();
        LocalDate wanted = last.minusDays((span.getValue() == null ? Span.QUARTER : span.getValue()).days);
        LocalDate first = taken.get(taken.size() - 1).day();
        LocalDate from = wanted.isBefore(first) ? first : wanted;
        By by = of.getValue() == null ? By.TOWN : of.getValue();
        List<CoverageSeries> region = days.series(session.actor(), By.REGION, from, last);
        return region.isEmpty()
                ? null
                : new Trends(by, from, last, region.get(0), days.series(session.actor(), by, from, last));
    }

    private StatReport report() {
        Trends now = shown;
        if (now == null) {
            throw new IllegalStateException("no day to report of");
        }
        return Reports.of(
                "coverage-trends",
                getTranslation("coverage.trends.title"),
                words.asOf(days.days(session.actor()).get(0).moment()),
                filter.asked().and(known.getText()),
                now.statesTable(),
                now.sharesTable());
    }
}

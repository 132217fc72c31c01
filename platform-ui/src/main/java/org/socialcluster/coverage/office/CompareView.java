package org.socialcluster.coverage.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.Comparison;
import org.socialcluster.coverage.time.CoverageDays;
import org.socialcluster.coverage.time.Moved;
import org.socialcluster.coverage.time.PastState;
import org.socialcluster.coverage.time.SnapshotDay;
import org.socialcluster.coverage.time.TownPair;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.Out;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.StatReport;

/** What has changed between two days, and why; or two towns side by side. */
@CdiComponent
@RolesAllowed({"MINISTRY_REVIEWER", "ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER"})
@Route(value = "coverage/compare", layout = OfficeLayout.class)
@Menu(title = "past.title", order = 24)
class CompareView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient CoverageDays past;
    private final transient KnownCoverage coverage;
    private final transient Words words;
    private final FilterRow row = new FilterRow("coverage/compare", this::refresh);
    private final CompareFilter filter;
    private final Paragraph sum = new Paragraph();
    private final Paragraph notes = new Paragraph();
    private final ChangesBox changes;
    private final PairsBox pairs;
    private final Out out = new Out(this::report);
    private transient List<SnapshotDay> days = List.of();
    private transient List<String> compared = List.of();

    @Inject
    CompareView(OfficeSession session, CoverageDays past, KnownCoverage coverage, Words words, Vocabulary vocabulary) {
        this.session = session;
        this.past = past;
        this.coverage = coverage;
        this.words = words;
        this.changes = new ChangesBox(it -> opens(it.centre()));
        this.pairs = new PairsBox(it -> opens(it.id()));
        this.filter = new CompareFilter(row, coverage.matrix(), vocabulary.needGroups());
        sum.getElement().setAttribute("role", "status");
        notes.addClassName("sub");
        head(getTranslation("past.title"));
        add(new Paragraph(getTranslation("past.about")), row, sum, notes, changes, pairs, out);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        row.read(event.getLocation());
        refresh();
    }

    void refresh() {
        days = past.days(session.actor());
        filter.fit();
        boolean enough = days.size() > (filter.towns() ? 0 : 1);
        changes.setVisible(enough && !filter.towns());
        pairs.setVisible(enough && filter.towns());
        out.setVisible(enough);
        notes.setText("");
        if (!enough) {
            sum.setText(getTranslation(
                    days.isEmpty() ? "past.none" : "past.one-day",
                    days.isEmpty() ? "" : Words.day(days.get(0).day())));
        } else if (filter.towns()) {
            showTowns();
        } else {
            showDays();
        }
    }

    /** Whoever works in one town looks into its cells alone. */
    private boolean opens(CentreId town) {
        return session.actor().roles().stream().anyMatch(Role::regional)
                || town.equals(session.actor().centre());
    }

    private LocalDate first() {
        return days.get(days.size() - 1).day();
    }

    private LocalDate known(LocalDate wanted) {
        return wanted.isBefore(first()) ? first() : wanted;
    }

    private void showDays() {
        LocalDate until = known(filter.until(days.get(0).day()));
        LocalDate since = filter.since(until);
        Comparison found = past.compare(session.actor(), known(since), until);
        List<CellChange> taken = found.changes().stream()
                .filter(it -> filter.takes(it.place().town(), it.place().group()))
                .toList();
        changes.show(taken, found.reasoned());
        compared = List.of("from", found.from().day().toString());
        sum.setText(getTranslation(
                "past.sum",
                Words.day(found.from().day()),
                Words.day(found.to().day()),
                taken.size(),
                PastSaid.moved(Moved.of(found.from().day(), found.to().day(), taken))));
        List<String> said = new ArrayList<>();
        if (since.isBefore(first())) {
            said.add(getTranslation("past.since", Words.day(first())));
        }
        Stream.of(found.from(), found.to())
                .filter(SnapshotDay::madeUp)
                .distinct()
                .forEach(it -> said.add(madeUp(it)));
        said.add(PastSaid.demonstration(days));
        notes.setText(sentences(said.stream()));
    }

    private static String sentences(Stream<String> said) {
        return said.filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    private String madeUp(SnapshotDay day) {
        return getTranslation("past.made-up", Words.day(day.day()), words.moment(day.takenAt()));
    }

    private void showTowns() {
        SnapshotDay day = snapshot();
        List<CoveredTown> towns = filter.pair(coverage.matrix(), session.actor().centre());
        CoveredTown one = towns.get(0);
        CoveredTown other = towns.get(1);
        List<TownPair> all = past.towns(session.actor(), day.day(), one.id(), other.id()).stream()
                .filter(it -> filter.takes(it.group()))
                .toList();
        List<TownPair> differing =
                all.stream().filter(it -> !Objects.equals(it.one(), it.other())).toList();
        pairs.show(one, other, filter.all() ? all : differing);
        compared = List.of("towns", one.slug(), other.slug());
        sum.setText(getTranslation(
                "past.towns.sum",
                one.name(),
                all.stream().filter(it -> covered(it.one())).count(),
                other.name(),
                all.stream().filter(it -> covered(it.other())).count(),
                all.size(),
                differing.size(),
                Words.day(day.day())));
        notes.setText(sentences(Stream.of(day.madeUp() ? madeUp(day) : "", PastSaid.demonstration(days))));
    }

    private SnapshotDay snapshot() {
        LocalDate wanted = known(filter.until(days.get(0).day()));
        return days.stream().filter(it -> !it.day().isAfter(wanted)).findFirst().orElseThrow();
    }

    private static boolean covered(@Nullable PastState state) {
        return state != null && state.state() == CoverageState.COVERED;
    }

    StatReport report() {
        return Reports.of(
                "coverage-compare",
                getTranslation("past.title"),
                words.asOf(snapshot().moment()),
                row.askedBut(CompareFilter.SAID)
                        .coded(compared)
                        .and(sentences(Stream.of(sum.getText(), notes.getText()))),
                filter.towns() ? pairs.table() : changes.table());
    }
}

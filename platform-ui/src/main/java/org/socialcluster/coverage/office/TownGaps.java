package org.socialcluster.coverage.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.socialcluster.coverage.CoverageFilter;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.demand.Demand;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.sheets.StatTable;

/** The gaps of one town: how many, of which causes, and the list. */
final class TownGaps extends Div {
    private final transient CoverageMatrix matrix;
    private final transient CoveredTown town;
    private final OfficeSession session;
    private final transient Demand demand;
    private final transient CoverageTasks tasks;
    private final FilterRow filter;
    private final transient GapChoice choice;
    private final Paragraph sum = new Paragraph();
    private final GapGrid grid;
    private transient List<Gap> gaps = List.of();
    private transient GapTasks done = GapTasks.of(List.of());

    /** @param regional whether the reader may open the lists of the region */
    TownGaps(
            CoverageMatrix matrix,
            CoveredTown town,
            OfficeSession session,
            boolean regional,
            Demand demand,
            CoverageTasks tasks,
            Codes groups) {
        this.matrix = matrix;
        this.town = town;
        this.session = session;
        this.demand = demand;
        this.tasks = tasks;
        filter = new FilterRow("coverage/towns/" + town.slug(), this::refresh);
        choice = new GapChoice(filter);
        grid = new GapGrid(() -> gaps, () -> done, groups, true, regional);
        sum.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("coverage.gaps.title")), filter, sum, grid);
    }

    /** Shows what the address asks for. */
    void read(Location location) {
        filter.read(location);
        refresh();
    }

    private void refresh() {
        done = GapTasks.of(tasks.list(session.actor()));
        List<Gap> all = Gap.of(matrix, demand.figures(session.actor(), choice.period()), CoverageFilter.ALL).stream()
                .filter(it -> it.town().equals(town))
                .toList();
        gaps = choice.of(all, done);
        choice.sum(sum, all, done);
        grid.refresh();
    }

    /** How many there are, in words. */
    String words() {
        return sum.getElement().getTextRecursively();
    }

    /** What is shown, for a file. */
    Asked asked() {
        return choice.asked().and(words());
    }

    StatTable table() {
        return grid.table();
    }
}

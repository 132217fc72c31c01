package org.socialcluster.coverage.office;

import static org.socialcluster.coverage.office.CoverageSaid.text;

import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.time.TownPair;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.sheets.StatTable;

/** Needs in two towns side by side. */
final class PairsBox extends Div {
    private final ListGrid<TownPair> grid;
    private final Column<TownPair> one;
    private final Column<TownPair> other;
    private transient List<TownPair> pairs = List.of();
    private String oneName = "";
    private String otherName = "";

    PairsBox() {
        grid = new ListGrid<>(() -> pairs);
        Column<TownPair> stacked = grid.addComponentColumn(this::everything).setHeader(text("coverage.need"));
        grid.addComponentColumn(it -> new Stacked(new Span(it.needName()), new Sub(it.groupName())))
                .setHeader(text("coverage.need"))
                .setFlexGrow(2);
        one = grid.addComponentColumn(it -> PastSaid.signed(it.one())).setFlexGrow(1);
        other = grid.addComponentColumn(it -> PastSaid.signed(it.other())).setFlexGrow(1);
        grid.setEmptyStateText(text("past.towns.same"));
        NarrowGrid.stack(grid, stacked);
        add(grid);
    }

    void show(CoveredTown first, CoveredTown second, List<TownPair> found) {
        pairs = List.copyOf(found);
        oneName = first.name();
        otherName = second.name();
        one.setHeader(oneName);
        other.setHeader(otherName);
        grid.refresh();
    }

    /** The list as it goes out. */
    StatTable table() {
        return new StatTable(
                text("past.table.towns"),
                List.of(
                        new StatTable.Column("need", text("coverage.need")),
                        new StatTable.Column("group", text("coverage.filter.group")),
                        new StatTable.Column("one", oneName),
                        new StatTable.Column("other", otherName)),
                pairs.stream().map(PairsBox::row).toList());
    }

    private static List<@Nullable Object> row(TownPair pair) {
        return List.of(pair.needName(), pair.groupName(), PastSaid.state(pair.one()), PastSaid.state(pair.other()));
    }

    private Div everything(TownPair pair) {
        return new Stacked(
                new Span(pair.needName()),
                new Sub(oneName),
                PastSaid.signed(pair.one()),
                new Sub(otherName),
                PastSaid.signed(pair.other()));
    }
}

package org.socialcluster.coverage.office;

import static org.socialcluster.coverage.office.CoverageSaid.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.time.PastState;
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
    private final transient Predicate<CoveredTown> opens;
    private transient @Nullable CoveredTown first;
    private transient @Nullable CoveredTown second;

    /** @param opens of which towns the reader may look into cells */
    PairsBox(Predicate<CoveredTown> opens) {
        this.opens = opens;
        grid = new ListGrid<>(() -> pairs);
        Column<TownPair> stacked = grid.addComponentColumn(this::everything).setHeader(text("coverage.need"));
        grid.addComponentColumn(it -> new Stacked(new Span(it.needName()), new Sub(it.groupName())))
                .setHeader(text("coverage.need"))
                .setFlexGrow(2);
        one = grid.addComponentColumn(it -> state(first, it, it.one()))
                .setKey("one")
                .setFlexGrow(1);
        other = grid.addComponentColumn(it -> state(second, it, it.other()))
                .setKey("other")
                .setFlexGrow(1);
        grid.setEmptyStateText(text("past.towns.same"));
        NarrowGrid.stack(grid, stacked);
        add(grid);
    }

    void show(CoveredTown firstTown, CoveredTown secondTown, List<TownPair> found) {
        pairs = List.copyOf(found);
        first = firstTown;
        second = secondTown;
        one.setHeader(head(firstTown));
        other.setHeader(head(secondTown));
        grid.refresh();
    }

    /** The list as it goes out. */
    StatTable table() {
        return new StatTable(
                text("past.table.towns"),
                List.of(
                        new StatTable.Column("need", text("coverage.need")),
                        new StatTable.Column("group", text("coverage.filter.group")),
                        new StatTable.Column("one", name(first)),
                        new StatTable.Column("other", name(second))),
                pairs.stream().map(PairsBox::row).toList());
    }

    private static List<@Nullable Object> row(TownPair pair) {
        return List.of(pair.needName(), pair.groupName(), PastSaid.state(pair.one()), PastSaid.state(pair.other()));
    }

    private Div everything(TownPair pair) {
        return new Stacked(
                new Span(pair.needName()),
                new Sub(name(first)),
                state(first, pair, pair.one()),
                new Sub(name(second)),
                state(second, pair, pair.other()));
    }

    /** The state leads to its cell, where the reader may look into it. */
    private Component state(@Nullable CoveredTown town, TownPair pair, @Nullable PastState state) {
        return town == null || state == null || !opens.test(town)
                ? PastSaid.signed(state)
                : PastSaid.signed(
                        state, new Anchor("coverage/cells/" + town.slug() + "/" + pair.need(), PastSaid.state(state)));
    }

    private static String head(CoveredTown town) {
        return text("past.town.head", town.name(), CoverageSaid.thousands(town), town.services());
    }

    private static String name(@Nullable CoveredTown town) {
        return town == null ? "" : town.name();
    }
}

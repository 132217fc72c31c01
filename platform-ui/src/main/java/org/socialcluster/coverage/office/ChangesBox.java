package org.socialcluster.coverage.office;

import static org.socialcluster.coverage.office.CoverageSaid.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.CellPlace;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.sheets.StatTable;

/** Cells that are not what they were, each with the listings that made it. */
final class ChangesBox extends Div {
    /** More is in the file. */
    private static final int SHOWN_REASONS = 4;

    private final transient Predicate<CellPlace> opens;
    private final ListGrid<CellChange> grid;
    private final Column<CellChange> why;
    private transient List<CellChange> changes = List.of();
    private boolean reasoned;

    /** @param opens which cells the reader may look into */
    ChangesBox(Predicate<CellPlace> opens) {
        this.opens = opens;
        grid = new ListGrid<>(() -> changes);
        Column<CellChange> stacked = grid.addComponentColumn(this::everything).setHeader(text("past.change"));
        grid.addColumn(it -> it.place().townName())
                .setHeader(text("coverage.town"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(
                        it -> new Stacked(link(it.place()), new Sub(it.place().groupName())))
                .setHeader(text("coverage.need"))
                .setWidth("13rem")
                .setFlexGrow(2);
        grid.addComponentColumn(it -> PastSaid.signed(it.from()))
                .setHeader(text("past.was"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addComponentColumn(it -> PastSaid.signed(it.to()))
                .setHeader(text("past.is"))
                .setWidth("9rem")
                .setFlexGrow(1);
        why = grid.addComponentColumn(ChangesBox::reasons)
                .setHeader(text("past.why"))
                .setWidth("17rem")
                .setFlexGrow(3);
        grid.setEmptyStateText(text("past.same"));
        NarrowGrid.stack(grid, stacked);
        add(grid);
    }

    /** @param told whether the reader is told the listings behind each change */
    void show(List<CellChange> found, boolean told) {
        changes = List.copyOf(found);
        reasoned = told;
        if (!told && grid.getColumns().contains(why)) {
            grid.removeColumn(why);
        }
        grid.refresh();
    }

    /** The list as it goes out. */
    StatTable table() {
        List<StatTable.Column> columns = new ArrayList<>(List.of(
                new StatTable.Column("town", text("coverage.town")),
                new StatTable.Column("need", text("coverage.need")),
                new StatTable.Column("group", text("coverage.filter.group")),
                new StatTable.Column("from", text("past.was")),
                new StatTable.Column("to", text("past.is"))));
        if (reasoned) {
            columns.add(new StatTable.Column("reasons", text("past.why")));
        }
        return new StatTable(
                text("past.table.changes"),
                columns,
                changes.stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(CellChange change) {
        List<@Nullable Object> row = new ArrayList<>(List.of(
                change.place().townName(),
                change.place().needName(),
                change.place().groupName(),
                PastSaid.state(change.from()),
                PastSaid.state(change.to())));
        if (reasoned) {
            row.add(PastSaid.reasons(change));
        }
        return row;
    }

    private Component everything(CellChange change) {
        Div cell = new Stacked(
                new Sub(change.place().townName()),
                link(change.place()),
                new Sub(text("past.was.said", PastSaid.state(change.from()))),
                PastSaid.signed(change.to()));
        if (reasoned) {
            cell.add(reasons(change));
        }
        return cell;
    }

    private Component link(CellPlace place) {
        if (!opens.test(place)) {
            return new Span(place.needName());
        }
        return new Anchor("coverage/cells/" + place.town() + "/" + place.need(), place.needName());
    }

    private static Component reasons(CellChange change) {
        if (change.reasons().isEmpty()) {
            return new Sub(text("past.no-listing"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("reasons");
        change.reasons().stream()
                .limit(SHOWN_REASONS)
                .forEach(it -> list.add(new ListItem(PastSaid.reason(change, it))));
        if (change.reasons().size() > SHOWN_REASONS) {
            list.add(new ListItem(text("past.more", change.reasons().size() - SHOWN_REASONS)));
        }
        return list;
    }
}

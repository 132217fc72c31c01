package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.sheets.StatTable;

/** A table of a report on the screen: the same rows that go out. */
final class StatGrid extends Div {
    /** @param none words for a table without rows */
    StatGrid(StatTable table, String none) {
        ListGrid<List<@Nullable Object>> grid = new ListGrid<>(table::rows);
        List<String> header = table.header();
        Column<List<@Nullable Object>> stacked =
                grid.addComponentColumn(row -> everything(header, row)).setHeader(header.get(0));
        IntStream.range(0, header.size())
                .forEach(at -> grid.addColumn(row -> said(row.get(at)))
                        .setHeader(header.get(at))
                        .setFlexGrow(1));
        grid.setEmptyStateText(none);
        NarrowGrid.stack(grid, stacked);
        add(grid);
    }

    private static Component everything(List<String> header, List<@Nullable Object> row) {
        Div cell = new Stacked(new Span(said(row.get(0))));
        IntStream.range(1, header.size()).forEach(at -> cell.add(new Sub(header.get(at) + ": " + said(row.get(at)))));
        return cell;
    }

    private static String said(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}

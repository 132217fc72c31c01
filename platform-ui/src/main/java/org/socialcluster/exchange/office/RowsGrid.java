package org.socialcluster.exchange.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.socialcluster.exchange.ImportRowView;
import org.socialcluster.exchange.ImportState;
import org.socialcluster.exchange.ImportView;
import org.socialcluster.exchange.Imports;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;

/** The rows of the file, those with errors first; what is wrong stands in its cell. */
final class RowsGrid extends Div {
    private static final int LONGEST = 160;

    private final ImportView batch;

    RowsGrid(Imports imports, OfficeSession session, ImportView batch) {
        this.batch = batch;
        ListGrid<ImportRowView> grid = new ListGrid<>(
                slice -> imports.rows(session.actor(), batch.id(), false, slice),
                () -> batch.counts().all());
        Column<ImportRowView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("import.rows"));
        grid.addColumn(ImportRowView::number)
                .setHeader(getTranslation("import.number"))
                .setFlexGrow(0)
                .setWidth("5rem");
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("import.state"))
                .setFlexGrow(0)
                .setWidth("12rem");
        for (int column = 0; column < batch.fields().size(); column++) {
            if (!batch.fields().get(column).isEmpty()) {
                int at = column;
                grid.addComponentColumn(row -> cell(row, at))
                        .setHeader(batch.header().get(column))
                        .setFlexGrow(1)
                        .setWidth("13rem");
            }
        }
        NarrowGrid.stack(grid, all);
        add(grid);
    }

    private Component state(ImportRowView row) {
        String state = !row.errors().isEmpty() ? "wrong" : row.known() ? "known" : "fresh";
        boolean written = batch.state() == ImportState.DONE && row.errors().isEmpty();
        Span tag = new Span(getTranslation(written ? "import.row.written" : "import.row." + state));
        tag.addClassNames("tag", state.equals("wrong") ? "closed" : state.equals("known") ? "draft" : "published");
        Div cell = new Div(tag);
        cell.addClassName("stacked");
        row.errors().forEach((field, error) -> {
            if (!batch.fields().contains(field)) {
                cell.add(bad(error));
            }
        });
        return cell;
    }

    private Component cell(ImportRowView row, int column) {
        String text = column < row.cells().size() ? row.cells().get(column) : "";
        Span value = new Span(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        Div cell = new Div(value);
        cell.addClassName("stacked");
        String error = row.errors().get(batch.fields().get(column));
        if (error != null) {
            if (text.isEmpty()) {
                value.setText(getTranslation("import.empty"));
            }
            cell.add(bad(error));
        }
        return cell;
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(ImportRowView row) {
        Div cell = new Div(new Span(getTranslation("import.row", row.number())), state(row));
        cell.addClassName("stacked");
        for (int column = 0; column < batch.fields().size(); column++) {
            String field = batch.fields().get(column);
            if (field.equals(batch.kind().title()) || row.errors().containsKey(field)) {
                cell.add(cell(row, column));
            }
        }
        return cell;
    }

    private static Span bad(String error) {
        Span bad = new Span(error);
        bad.addClassNames("sub", "bad");
        return bad;
    }
}

package org.socialcluster.exchange.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.exchange.ImportRowView;
import org.socialcluster.exchange.ImportState;
import org.socialcluster.exchange.ImportView;
import org.socialcluster.exchange.Imports;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.shared.Actor;

/** The rows of the file, those with errors first; what is wrong stands in its cell. */
final class RowsGrid extends Div {
    private static final int LONGEST = 160;

    private final ImportView batch;

    RowsGrid(Imports imports, OfficeSession session, ImportView batch) {
        this.batch = batch;
        ListGrid<ImportRowView> grid = new ListGrid<>(
                slice -> imports.rows(session.actor(), batch.id(), false, slice),
                () -> batch.counts().all());
        ExportRow<ImportRowView> export = new ExportRow<>("rows", grid, () -> {
            Actor actor = session.actor();
            return slice -> imports.rows(actor, batch.id(), false, slice);
        });
        Column<ImportRowView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("import.rows"));
        export.column(
                grid.addColumn(ImportRowView::number)
                        .setHeader(getTranslation("import.number"))
                        .setFlexGrow(0)
                        .setWidth("5rem"),
                ImportRowView::number);
        export.column(
                grid.addComponentColumn(this::state)
                        .setHeader(getTranslation("import.state"))
                        .setFlexGrow(0)
                        .setWidth("12rem"),
                row -> Stream.concat(Stream.of(word(row)), row.errors().values().stream())
                        .collect(Collectors.joining(". ")));
        for (int column = 0; column < batch.fields().size(); column++) {
            if (!batch.fields().get(column).isEmpty()) {
                int at = column;
                export.column(
                        grid.addComponentColumn(row -> cell(row, at))
                                .setHeader(batch.header().get(column))
                                .setFlexGrow(1)
                                .setWidth("13rem"),
                        row -> text(row, at));
            }
        }
        NarrowGrid.stack(grid, all);
        add(grid, export);
    }

    private Component state(ImportRowView row) {
        String state = face(row);
        Span tag = new Span(word(row));
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

    private static String face(ImportRowView row) {
        return !row.errors().isEmpty() ? "wrong" : row.known() ? "known" : "fresh";
    }

    private String word(ImportRowView row) {
        boolean written = batch.state() == ImportState.DONE && row.errors().isEmpty();
        return getTranslation(written ? "import.row.written" : "import.row." + face(row));
    }

    private static String text(ImportRowView row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    private Component cell(ImportRowView row, int column) {
        String text = text(row, column);
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

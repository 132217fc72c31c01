package org.socialcluster.charts.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** The table of a picture. Where it is wider than a telephone the keys move it, and a reader hears what it is. */
final class FigureTable extends Div {
    private final NativeTable table = new NativeTable();

    /** @param label what the table says */
    FigureTable(String label, List<String> header) {
        NativeTableRow head = table.getHead().addRow();
        header.forEach(it -> head.add(heading(new Text(it), "col")));
        addClassName("scroll");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", label);
        add(table);
    }

    void row(Component heading, List<String> cells) {
        NativeTableRow row = table.getBody().addRow();
        row.add(heading(heading, "row"));
        cells.forEach(it -> row.addDataCell().setText(it));
    }

    private static NativeTableHeaderCell heading(Component words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}

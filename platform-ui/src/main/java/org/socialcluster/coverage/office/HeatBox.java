package org.socialcluster.coverage.office;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.socialcluster.print.Heat;

/**
 * Shows a table of states; one stop of the Tab key, keys of a spreadsheet inside. Whoever comes back from a cell finds the table
 * as it was left, and the focus on that cell (assets/office.js).
 */
final class HeatBox extends Div {
    /** @param label names the region that scrolls */
    HeatBox(String label) {
        addClassName("gridwrap");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("tabindex", "0");
    }

    /** Draws the table anew.
     *
     * @param extra heading of the column behind the last cell */
    void show(Heat heat, @Nullable String extra) {
        getElement().setProperty("innerHTML", heat.html(extra));
        getElement().executeJs("window.officeRoving(this)");
    }

    /** A way past the fields of a filter into the table, seen while it has the focus. */
    Anchor skip() {
        Anchor link = new Anchor("#", CoverageSaid.text("coverage.skip"));
        link.setRouterIgnore(true);
        link.addClassName("to-table");
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', event => {"
                                + "event.preventDefault(); $0.querySelector('td a[tabindex=\"0\"]')?.focus(); })",
                        getElement());
        return link;
    }
}

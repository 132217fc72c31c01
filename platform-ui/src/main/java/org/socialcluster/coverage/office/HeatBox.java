package org.socialcluster.coverage.office;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.socialcluster.print.Heat;

/** Shows a table of states; one stop of the Tab key, arrows inside (assets/office.js). */
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
}

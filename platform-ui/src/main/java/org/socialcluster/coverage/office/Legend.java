package org.socialcluster.coverage.office;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;

/** The signs of the states with how many cells have each. */
final class Legend extends UnorderedList {
    Legend() {
        addClassName("legend");
    }

    void show(CoverageSum sum) {
        removeAll();
        for (CoverageState state : CoverageState.values()) {
            add(item(state.key(), CoverageSaid.state(state) + ": " + CoverageSaid.number(sum.count(state))));
            if (state == CoverageState.COVERED) {
                add(item(
                        state.key() + " low", CoverageSaid.text("coverage.low", CoverageSaid.number(sum.belowNorm()))));
            }
        }
    }

    private static ListItem item(String style, String words) {
        return new ListItem(CoverageSaid.sign(style), new Span(words));
    }
}

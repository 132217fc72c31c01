package org.socialcluster.coverage.office;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collections;
import java.util.List;
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

    /** The same for a table whose cells stand for several needs: each has the sign of the worst. */
    void showWorst(List<CoverageState> cells) {
        removeAll();
        for (CoverageState state : CoverageState.values()) {
            int count = Collections.frequency(cells, state);
            add(item(
                    state.key(),
                    CoverageSaid.text("coverage.legend.worst", CoverageSaid.state(state), CoverageSaid.number(count))));
        }
    }

    private static ListItem item(String style, String words) {
        return new ListItem(CoverageSaid.sign(style), new Span(words));
    }
}

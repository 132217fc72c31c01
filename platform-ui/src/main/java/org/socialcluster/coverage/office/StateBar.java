package org.socialcluster.coverage.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;

/** States as parts of one bar; for those who do not see it, the same in words. */
final class StateBar extends Div {
    StateBar(CoverageSum sum) {
        addClassName("stack5");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", CoverageSaid.counts(sum));
        for (CoverageState state : CoverageState.values()) {
            if (sum.count(state) > 0) {
                Span part = CoverageSaid.sign(state.key());
                part.getStyle().set("flex", Integer.toString(sum.count(state)));
                add(part);
            }
        }
    }
}

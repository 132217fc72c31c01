package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.ListingChange;
import org.socialcluster.coverage.time.PastState;

/** What was, and why it has become other, in words. */
final class PastSaid {
    private PastSaid() {}

    static String state(@Nullable PastState state) {
        return state == null
                ? CoverageSaid.text("past.not-counted")
                : CoverageSaid.state(state.state(), state.belowNorm());
    }

    /** The sign and the words of a state. */
    static Component signed(@Nullable PastState state) {
        Div cell = new Div();
        cell.addClassName("signed");
        if (state != null) {
            cell.add(CoverageSaid.sign(CoverageSaid.style(state.state(), state.belowNorm())));
        }
        cell.add(new Span(state(state)));
        return cell;
    }

    /** What became of a listing; the centre is named where it is not the town of the cell. */
    static String reason(CellChange change, ListingChange why) {
        String name = why.centre().equals(change.place().centre())
                ? CoverageSaid.text("past.listing", why.name())
                : CoverageSaid.text("past.listing.of", why.name(), why.listed());
        return name + ": " + CoverageSaid.text("past.what." + why.what().name().toLowerCase(Locale.ROOT));
    }

    /** All reasons in one text, for a file; where no listing made it, that is said. */
    static String reasons(CellChange change) {
        return change.reasons().isEmpty()
                ? CoverageSaid.text("past.no-listing")
                : change.reasons().stream().map(it -> reason(change, it)).collect(Collectors.joining("; "));
    }
}

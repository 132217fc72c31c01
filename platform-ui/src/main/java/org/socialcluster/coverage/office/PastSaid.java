package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.ListingChange;
import org.socialcluster.coverage.time.Moved;
import org.socialcluster.coverage.time.PastState;
import org.socialcluster.coverage.time.SnapshotDay;
import org.socialcluster.office.Words;

/** What was, and why it has become other, in words. */
final class PastSaid {
    private PastSaid() {}

    static String state(@Nullable PastState state) {
        return state == null
                ? CoverageSaid.text("past.not-counted")
                : CoverageSaid.state(state.state(), state.belowNorm());
    }

    /** Which days were not lived but laid down with the demonstration; empty where none was.
     *
     * @param all that have a snapshot, whichever of them are shown: they are one past */
    static String demonstration(List<SnapshotDay> all) {
        return all.stream()
                .filter(SnapshotDay::demo)
                .map(SnapshotDay::day)
                .max(Comparator.naturalOrder())
                .map(it -> CoverageSaid.text("past.demo", Words.day(it)))
                .orElse("");
    }

    /** How far it has moved, with what the better and the worse are made of. */
    static String moved(Moved moved) {
        return CoverageSaid.text(
                "past.moved",
                moved.covered(),
                moved.byNorm(),
                moved.better(),
                moved.wasStale(),
                moved.worse(),
                moved.isStale(),
                moved.uncompared());
    }

    /** The sign and the words of a state. */
    static Component signed(@Nullable PastState state) {
        return signed(state, new Span(state(state)));
    }

    /** @param words the state in words, e.g. a link */
    static Component signed(@Nullable PastState state, Component words) {
        Div cell = new Div();
        cell.addClassName("signed");
        if (state != null) {
            cell.add(CoverageSaid.sign(CoverageSaid.style(state.state(), state.belowNorm())));
        }
        cell.add(words);
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

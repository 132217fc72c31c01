package org.socialcluster.coverage.office;

import static java.util.stream.Collectors.joining;
import static org.socialcluster.coverage.office.CoverageSaid.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.socialcluster.coverage.CellEvidence;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.Evidence;

/** How the table is counted: the method, and one of its cells from the norm to the state. Read when somebody opens it. */
final class MethodBox extends NativeDetails {
    private final transient BiFunction<String, String, CellEvidence> evidence;
    private final Paragraph suspect = new Paragraph();
    private final Div example = new Div();
    private transient Optional<Runnable> shown = Optional.empty();

    /** @param evidence of a town and a need */
    MethodBox(BiFunction<String, String, CellEvidence> evidence) {
        super(text("coverage.notes"));
        this.evidence = evidence;
        addClassName("method");
        UnorderedList notes = new UnorderedList();
        Reports.notes().forEach(it -> notes.add(new ListItem(it)));
        setContent(new Div(notes, suspect, example));
        addToggleListener(event -> explain());
    }

    /** Takes the example from what is shown. */
    void show(CoverageMatrix matrix, List<CountedNeed> needs) {
        doubt(matrix);
        shown = telling(matrix, needs).map(cell -> () -> explain(matrix, cell));
        explain();
    }

    /** Norms that no town meets though each has help: shown whatever is chosen, for it is about the norms. */
    private void doubt(CoverageMatrix matrix) {
        String needs = matrix.needs().stream()
                .filter(it -> matrix.sum(List.of(it)).shortEverywhere())
                .map(CountedNeed::name)
                .collect(joining("», «"));
        suspect.setVisible(!needs.isEmpty());
        suspect.setText(needs.isEmpty() ? "" : text("coverage.norm.suspects", needs));
    }

    private void explain() {
        example.removeAll();
        if (isOpen()) {
            shown.ifPresent(Runnable::run);
        }
    }

    /** The cell that says most about the method: below the norm, otherwise one with services. */
    private static Optional<CoverageCell> telling(CoverageMatrix matrix, List<CountedNeed> needs) {
        return matrix.towns().stream()
                .flatMap(it -> matrix.cells(it.id(), needs).stream())
                .max(Comparator.comparing(CoverageCell::belowNorm).thenComparingInt(CoverageCell::services));
    }

    private void explain(CoverageMatrix matrix, CoverageCell cell) {
        String town = matrix.towns().stream()
                .filter(it -> it.id().equals(cell.centre()))
                .findFirst()
                .orElseThrow()
                .slug();
        CellEvidence found = evidence.apply(town, cell.need());
        OrderedList steps = new OrderedList(
                new ListItem(CoverageSaid.norm(found.need())),
                new ListItem(
                        text("coverage.example.required", CoverageSaid.inhabitants(found.town()), found.required())),
                new ListItem(text(
                        "coverage.example.counted",
                        found.own().size(),
                        count(found, Evidence.Standing.LOCAL),
                        count(found, Evidence.Standing.NEIGHBOUR) + count(found, Evidence.Standing.REGION))),
                new ListItem(CellSaid.rule(found)),
                new ListItem(text("coverage.example.state", CellSaid.state(found))));
        example.add(new H2(text("coverage.example")), link(town, found), steps);
    }

    private static Component link(String town, CellEvidence found) {
        return new Anchor(
                "coverage/cells/" + town + "/" + found.need().code(),
                text("coverage.cell.title", found.need().name(), found.town().name()));
    }

    private static long count(CellEvidence found, Evidence.Standing standing) {
        return Stream.concat(found.own().stream(), found.others().stream())
                .filter(it -> it.standing() == standing)
                .count();
    }
}

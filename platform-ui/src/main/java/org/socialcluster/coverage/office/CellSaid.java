package org.socialcluster.coverage.office;

import static java.util.stream.Collectors.joining;
import static org.socialcluster.coverage.office.CoverageSaid.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.socialcluster.coverage.CellEvidence;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.Evidence;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.needs.NeedView;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.services.CapacityState;
import org.socialcluster.shared.ListingStatus;

/** One cell in words that need the services behind it: they know more than the rule's state and cause. */
final class CellSaid {
    private CellSaid() {}

    /** The state; and where nobody takes people though no service is full, why. */
    static String state(CellEvidence evidence) {
        String state = CoverageSaid.state(evidence.cell());
        return evidence.cell().state() != CoverageState.FULL
                        || evidence.shut().stream().anyMatch(it -> !closed(it) && it.capacity() == CapacityState.FULL)
                ? state
                : text("coverage.state.full.why", state, shut(evidence));
    }

    /** Which rule gave the state, in one sentence, and what else is to be known. */
    static String rule(CellEvidence evidence) {
        CoverageCell cell = evidence.cell();
        NeedView.Norm norm = evidence.need().norm();
        String rule = text(
                "coverage.rule." + ruleKey(cell),
                Plurals.of("coverage.days.", norm.staleAfterDays()),
                norm.km() == null ? 0 : norm.km(),
                evidence.town().genitive(),
                shut(evidence));
        String low = cell.belowNorm() ? " " + text("coverage.rule.low", evidence.required(), open(evidence)) : "";
        return rule + low + (cell.alsoElsewhere() ? " " + text("coverage.rule.also") : "") + farther(evidence);
    }

    private static String ruleKey(CoverageCell cell) {
        if (cell.coveredBy() != null) {
            return "covered." + cell.coveredBy().code();
        }
        return cell.state() == CoverageState.NONE
                ? "none." + Objects.requireNonNull(cell.cause()).key()
                : cell.state().key();
    }

    /** Who takes people of a town without help, but too far away; the nearest of them. */
    private static String farther(CellEvidence evidence) {
        return evidence.cell().state() != CoverageState.NONE
                ? ""
                : evidence.nearest(Evidence.Standing.FARTHER)
                        .map(it -> " " + text("coverage.rule.farther", where(it)))
                        .orElse("");
    }

    static long open(CellEvidence evidence) {
        return evidence.own().stream()
                .filter(it -> it.standing() == Evidence.Standing.LOCAL)
                .count();
    }

    /** Why it is a gap; of services that take nobody, what each of them says. */
    static String cause(CellEvidence evidence, GapCause cause) {
        String said = CoverageSaid.cause(cause);
        return cause == GapCause.FULL ? said + ": " + shut(evidence) : said;
    }

    /** What would close the gap: a service that is closed for a while lacks a day, not room. */
    static String closes(CellEvidence evidence, GapCause cause) {
        if (cause != GapCause.FULL) {
            return CoverageSaid.closes(cause);
        }
        List<Evidence> shut = evidence.shut();
        return Stream.of(
                        shut.stream().allMatch(CellSaid::closed) ? "" : "room",
                        shut.stream().noneMatch(CellSaid::closed) ? "" : "closed",
                        "meanwhile")
                .filter(it -> !it.isEmpty())
                .map(it -> text("coverage.closes.full." + it))
                .collect(joining(" "));
    }

    /** Whether there is room, as its centre says. */
    static String room(Evidence service) {
        return closed(service)
                ? text("status.closed")
                : text("capacity." + service.capacity().name().toLowerCase(Words.LANGUAGE));
    }

    /** Which town, and how far. */
    static String where(Evidence service) {
        return service.km() == null || service.km().signum() == 0
                ? service.centreName()
                : text("coverage.where.km", service.centreName(), service.km());
    }

    /** In which other towns such a service is on record, and how each of them stands: not all of them take anybody. */
    static String having(CoverageMatrix matrix, CellEvidence evidence) {
        String code = evidence.need().code();
        List<CoveredTown> having = matrix.towns().stream()
                .filter(it -> !it.id().equals(evidence.town().id()))
                .filter(it -> matrix.cell(it.id(), code).services() > 0)
                .toList();
        return having.isEmpty()
                ? text("coverage.having.nobody")
                : text(
                        "coverage.having.towns",
                        having.size(),
                        having.stream()
                                .map(it -> text(
                                        "coverage.having.town",
                                        it.name(),
                                        CoverageSaid.state(matrix.cell(it.id(), code))))
                                .collect(joining(", ")));
    }

    private static boolean closed(Evidence service) {
        return service.status() == ListingStatus.CLOSED;
    }

    /** What the services say that take nobody: each thing once. */
    private static String shut(CellEvidence evidence) {
        return evidence.shut().stream()
                .map(it -> room(it).toLowerCase(Words.LANGUAGE))
                .distinct()
                .collect(joining(", "));
    }
}

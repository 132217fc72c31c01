package org.socialcluster.coverage.office;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.demand.DemandCell;
import org.socialcluster.demand.DemandFigures;

/**
 * What people looked for in vain, beside what there is.
 *
 * @param town null where none was chosen, or where it is none that is counted
 * @param need null where it could not be told, or is none that is counted
 */
record DemandLine(
        DemandCell demand,
        @Nullable CoveredTown town,
        @Nullable CountedNeed need) {
    private static final Comparator<DemandLine> ORDER = Comparator.comparing(
                    (DemandLine it) -> -it.demand().figure().shown())
            .thenComparing(DemandLine::needName)
            .thenComparing(DemandLine::townName)
            .thenComparing(it -> it.demand().source());

    /** All there is, the most frequent first. */
    static List<DemandLine> of(DemandFigures figures, CoverageMatrix matrix) {
        return figures.cells().stream()
                .map(it -> new DemandLine(it, town(it, matrix), need(it, matrix)))
                .sorted(ORDER)
                .toList();
    }

    private static @Nullable CoveredTown town(DemandCell cell, CoverageMatrix matrix) {
        return matrix.towns().stream()
                .filter(it -> it.id().equals(cell.town()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CountedNeed need(DemandCell cell, CoverageMatrix matrix) {
        return matrix.needs().stream()
                .filter(it -> it.code().equals(cell.need()))
                .findFirst()
                .orElse(null);
    }

    String townName() {
        return town == null ? CoverageSaid.text("coverage.asked.no-town") : town.name();
    }

    /** A need that is counted no longer keeps its code. */
    String needName() {
        return need == null
                ? Objects.requireNonNullElse(demand.need(), CoverageSaid.text("coverage.asked.no-need"))
                : need.name();
    }

    /** The cell of supply; null where there is none. */
    @Nullable
    CoverageCell cell(CoverageMatrix matrix) {
        return town == null || need == null ? null : matrix.cell(town.id(), need.code());
    }

    @Nullable
    String href() {
        return town == null || need == null ? null : "coverage/cells/" + town.slug() + "/" + need.code();
    }

    boolean isOf(@Nullable String slug, @Nullable String code) {
        return (slug == null || (town != null && town.slug().equals(slug)))
                && (code == null || (need != null && need.code().equals(code)));
    }
}

package org.socialcluster.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;

/**
 * Help that is not there as the norm asks.
 *
 * @param demand how often people of the town looked for it in vain
 * @param place of the need in the pack
 */
public record Gap(CoveredTown town, CountedNeed need, CoverageCell cell, DemandFigure demand, int place) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** What people lack most first: demand × inhabitants, then what is asked for at all, then the worse state, then the pack's order. */
    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::weight, Comparator.reverseOrder())
            .thenComparing(it -> !it.demand().fewer())
            .thenComparing(it -> it.cell().state(), Comparator.reverseOrder())
            .thenComparing(Gap::people, Comparator.reverseOrder())
            .thenComparing(Gap::place)
            .thenComparing(it -> it.town().name());

    /** Gaps of the whole region, the heaviest first. */
    public static List<Gap> of(CoverageMatrix matrix, DemandFigures demand, CoverageFilter filter) {
        List<CountedNeed> needs = matrix.needs(filter);
        return matrix.towns().stream()
                .flatMap(town ->
                        IntStream.range(0, needs.size()).mapToObj(at -> of(matrix, demand, town, needs.get(at), at)))
                .filter(it -> it.cell().cause() != null)
                .sorted(ORDER)
                .toList();
    }

    private static Gap of(CoverageMatrix matrix, DemandFigures demand, CoveredTown town, CountedNeed need, int place) {
        return new Gap(town, need, matrix.cell(town.id(), need.code()), demand.of(town.id(), need.code()), place);
    }

    /** Why it is a gap. */
    public GapCause cause() {
        return Objects.requireNonNull(cell.cause());
    }

    /** Demand × inhabitants; 0 where no number may be given. */
    public long weight() {
        return (long) demand.shown() * people();
    }

    /** Demand for 10,000 inhabitants, to one decimal: it puts small towns beside large ones. 0 where nobody knows how many
     * live there. */
    public BigDecimal demandPerTenThousand() {
        return people() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(demand.shown())
                        .multiply(TEN_THOUSAND)
                        .divide(BigDecimal.valueOf(people()), 1, RoundingMode.HALF_UP);
    }

    /** Whether the two may be told: enough people asked, and it is known how many live there. */
    public boolean weighed() {
        return !demand.hidden() && town.population() != null;
    }

    private int people() {
        return town.population() == null ? 0 : town.population();
    }
}

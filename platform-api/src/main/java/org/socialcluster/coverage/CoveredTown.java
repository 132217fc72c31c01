package org.socialcluster.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * A town as coverage counts it.
 *
 * @param inTown its name with the preposition: «в Реже»
 * @param population people of the town; null where unknown
 * @param services its published services, each counted once
 * @param confirmed false where the town is the project's assumption
 */
public record CoveredTown(
        CentreId id,
        String slug,
        String name,
        String genitive,
        String inTown,
        @Nullable Integer population,
        int services,
        boolean confirmed) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** Published services for 10,000 inhabitants, to one decimal; null where nobody knows how many live there. */
    public @Nullable BigDecimal servicesPerTenThousand() {
        return population == null || population == 0
                ? null
                : TEN_THOUSAND
                        .multiply(BigDecimal.valueOf(services))
                        .divide(BigDecimal.valueOf(population), 1, RoundingMode.HALF_UP);
    }
}

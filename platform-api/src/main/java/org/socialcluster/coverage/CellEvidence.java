package org.socialcluster.coverage;

import java.util.List;
import java.util.Optional;

/**
 * A cell with all that stands behind it.
 *
 * @param required how many services of its own the norm asks the town for
 * @param own the town's services for the need: as many as the cell says
 * @param others services elsewhere, the nearest of each kind
 */
public record CellEvidence(
        CoverageCell cell,
        CoveredTown town,
        CountedNeed need,
        int required,
        List<Evidence> own,
        List<Evidence> others) {
    static CellEvidence of(CoverageCell cell, CoveredTown town, CountedNeed need, int required, List<Evidence> found) {
        return new CellEvidence(
                cell,
                town,
                need,
                required,
                found.stream().filter(it -> it.standing().own()).toList(),
                found.stream().filter(it -> !it.standing().own()).toList());
    }

    /** The town's confirmed services that take nobody now: without room, with a queue, or closed for a while. */
    public List<Evidence> shut() {
        return own.stream()
                .filter(it -> it.standing() == Evidence.Standing.UNAVAILABLE && it.fresh())
                .toList();
    }

    /** The nearest service elsewhere of this standing. */
    public Optional<Evidence> nearest(Evidence.Standing standing) {
        return others.stream().filter(it -> it.standing() == standing).findFirst();
    }
}

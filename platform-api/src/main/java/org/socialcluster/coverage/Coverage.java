package org.socialcluster.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Need × town, judged by the coverage rule. States are public: they come from published listings alone. */
@ApplicationScoped
@Transactional
public class Coverage {
    @Inject
    CoverageStore store;

    @Inject
    Clock clock;

    /** All cells, judged now. Who only shows them asks {@link KnownCoverage}. */
    public CoverageMatrix matrix(Actor actor) {
        return read(clock.instant());
    }

    /** All cells as they would be with the imagined services of a scenario; read anew each time. */
    public CoverageMatrix matrix(Actor actor, UUID scenario) {
        Instant now = clock.instant();
        return CoverageMatrix.of(now, store.towns(), store.needs(), store.cells(now, scenario));
    }

    /**
     * One cell, judged now, with the services behind it.
     *
     * @param town slug
     * @throws Problem {@code not-found} for a town or a need that is not counted
     */
    public CellEvidence evidence(Actor actor, String town, String need) {
        CoverageMatrix now = read(clock.instant());
        CoveredTown of = now.town(town).orElseThrow(Coverage::unknown);
        CountedNeed counted = now.need(need).orElseThrow(Coverage::unknown);
        return CellEvidence.of(
                now.cell(of.id(), need), of, counted, store.required(of.id(), need), store.evidence(of.id(), need));
    }

    private CoverageMatrix read(Instant moment) {
        return CoverageMatrix.of(moment, store.towns(), store.needs(), store.cells(moment, null));
    }

    private static Problem unknown() {
        return new Problem(ProblemType.NOT_FOUND, "not-found");
    }
}

package org.socialcluster.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.ChangeFeed;
import org.socialcluster.tenancy.ListingsChanged;

/** Keeps the matrix in memory: it is public, the same for everybody, and asked for with every change of a filter. */
@ApplicationScoped
public class KnownCoverage {
    @Inject
    Coverage coverage;

    @Inject
    ChangeFeed feed;

    @Inject
    Clock clock;

    private final KeptMatrix kept = new KeptMatrix();

    /** All cells, a few seconds behind an edit on any node: while the line to the others is down, each moment may have brought one. */
    public CoverageMatrix matrix() {
        if (!feed.connected()) {
            kept.change(clock.instant());
        }
        return kept.get(clock, () -> coverage.matrix(Actor.visitor()));
    }

    /** Whether a page made of the matrix may be kept: an edit that has not been judged yet would drop it no more. */
    public boolean holds(CoverageMatrix matrix) {
        return kept.holds(matrix);
    }

    void forget(@Observes ListingsChanged change) {
        kept.change(clock.instant());
    }
}

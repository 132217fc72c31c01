package org.socialcluster.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.Centres;

/**
 * The counts of what people looked for and did not find. Noted by {@link DemandCounter}; a centre reads its own, of the whole region
 * everybody in the office reads what the database gives to statistics.
 */
@ApplicationScoped
@Transactional
public class Demand {
    @Inject
    DemandStore store;

    @Inject
    Centres centres;

    /** How often each need was looked for in vain in the Actor's own centre; needs that nobody looked for are left out.
     *
     * @param days how many days back, today counted */
    public Map<String, Integer> byNeed(Actor actor, int days) {
        return store.byNeed(actor.home(), centres.today(actor).minusDays(days - 1L));
    }

    /** What people of the whole region looked for and did not find, in numbers that can point to nobody.
     *
     * @throws Problem {@code unauthenticated} for a visitor */
    public DemandFigures figures(Actor actor, DemandPeriod period) {
        notVisitor(actor);
        LocalDate until = store.until();
        LocalDate from = until.minusMonths(period.months());
        return new DemandFigures(from, until, store.cells(from));
    }

    /** The months behind the figure of one need in one town, the latest first, each source by itself.
     *
     * @throws Problem {@code unauthenticated} for a visitor */
    public List<DemandMonth> months(Actor actor, DemandPeriod period, CentreId town, String need) {
        notVisitor(actor);
        return store.months(store.until().minusMonths(period.months()), town, need);
    }

    /** The words of searches that found nothing, most frequent first.
     *
     * @throws Problem {@code unauthenticated} for a visitor */
    public List<DemandSaid> words(Actor actor, DemandPeriod period) {
        notVisitor(actor);
        return store.words(store.until().minusMonths(period.months()));
    }

    /** Adds to the counts of today. */
    public void add(Actor actor, List<DemandCount> counts) {
        LocalDate today = centres.today(actor);
        counts.forEach(it -> store.add(it, today));
    }

    private static void notVisitor(Actor actor) {
        if (actor.audience() == Audience.SITE) {
            throw new Problem(ProblemType.UNAUTHENTICATED, "unauthenticated");
        }
    }
}

package org.socialcluster.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.Centres;

/** The counts of what people looked for and did not find. Noted by {@link DemandCounter}, read by a centre for itself. */
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

    /** Adds to the counts of today. */
    public void add(Actor actor, List<DemandCount> counts) {
        LocalDate today = centres.today(actor);
        counts.forEach(it -> store.add(it, today));
    }
}

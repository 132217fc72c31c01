package org.socialcluster.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Web addresses of published records, and what was found behind them. */
@ApplicationScoped
@Transactional
public class WebLinks {
    private static final int MOST_SHOWN = 200;

    @Inject
    LinkStore store;

    /** Addresses of all centres that were not looked at for a week, or failed and wait for another look. */
    public List<LinkUse> due(Actor jobs, int most) {
        return store.due(most);
    }

    /** Keeps what was found. */
    public void note(Actor actor, LinkUse link, LinkFinding found) {
        store.note(actor, link, found);
    }

    /** Addresses of the Actor's centre that lead nowhere (seen twice in a row) or have moved for good.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not work in the centre */
    public List<DeadLink> dead(Actor actor) {
        actor.person();
        if (!actor.inOffice()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
        return store.dead(actor, MOST_SHOWN);
    }
}

package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** What of a centre's services needs attention, for those who work there. */
@ApplicationScoped
@Transactional
public class ServiceAttention {
    @Inject
    AttentionStore store;

    /** How many services there are for each reason; the same filter of {@link SocialServices} lists them.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not work in the centre */
    public Map<Attention, Integer> counts(Actor actor) {
        actor.person();
        if (!actor.inOffice()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
        return store.counts(actor);
    }
}

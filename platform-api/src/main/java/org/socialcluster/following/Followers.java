package org.socialcluster.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.following.FollowerStore.Follower;
import org.socialcluster.mail.Outbox;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** Tells those who follow routes in a town what is new, each change once. */
@ApplicationScoped
@Transactional
class Followers {
    private static final int MOST_AT_ONCE = 500;

    @Inject
    FollowerStore store;

    @Inject
    FollowingLetters letters;

    @Inject
    Centres centres;

    @Inject
    Outbox outbox;

    /** Leaves one letter for everybody for whom something is new, with all of it. Again does nothing.
     *
     * @param actor a job in a town's centre */
    public void tell(Actor actor) {
        // A town that has closed tells nobody.
        centres.towns(actor).stream().filter(it -> it.id().equals(actor.home())).forEach(town -> tellAll(actor, town));
    }

    private void tellAll(Actor actor, CentreView town) {
        for (Follower follower : store.toTell(actor, MOST_AT_ONCE)) {
            outbox.post(actor, letters.changed(town, follower));
            store.told(actor, follower);
        }
    }

    /** Forgets who has not confirmed. */
    public void forget(Actor actor) {
        store.forget(actor);
    }

    /** For jobs: the centres where anybody follows a route. */
    public List<CentreId> centres(Actor actor) {
        return store.centres();
    }
}

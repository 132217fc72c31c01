package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;

/** The letters of the Actor's centre: what went out, what waits, what failed and why. For those who write its listings. */
@ApplicationScoped
@Transactional
public class Letters {
    @Inject
    LetterStore letters;

    @Inject
    MailSettings settings;

    /** Whether letters leave this machine at all. */
    public Delivery delivery(Actor actor) {
        actor.requireListing();
        return settings.delivery();
    }

    /** Letters, the newest first. */
    public List<LetterView> list(Actor actor, LetterFilter filter, Slice slice) {
        actor.requireListing();
        return letters.list(actor.home(), filter, slice);
    }

    public int count(Actor actor, LetterFilter filter) {
        actor.requireListing();
        return letters.count(actor.home(), filter);
    }

    /** Letters that were given up and can be sent again. */
    public int givenUp(Actor actor) {
        actor.requireListing();
        return letters.givenUp(actor.home());
    }

    /** Has a letter that failed or waits tried now, from the first try on.
     *
     * @throws Problem {@code not-found} for another centre's letter, {@code conflict} for one that is out or on its way */
    public void sendAgain(Actor actor, UUID id) {
        actor.requireListing();
        LetterView letter =
                letters.find(actor.home(), id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (!letter.canBeSentAgain() || !letters.queueAgain(actor.home(), id)) {
            throw new Problem(ProblemType.CONFLICT, "mail.out-already");
        }
    }
}

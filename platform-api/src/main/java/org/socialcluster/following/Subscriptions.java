package org.socialcluster.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.socialcluster.identity.Token;
import org.socialcluster.mail.Letter;
import org.socialcluster.mail.Outbox;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Sender;
import org.socialcluster.tenancy.CentreView;

/** Letters about the changes of a route in a town: asked for, confirmed and ended by a visitor of the town. */
@ApplicationScoped
@Transactional
public class Subscriptions {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int MOST_TO_AN_ADDRESS = 3;

    @Inject
    SubscriptionStore store;

    @Inject
    FollowingLetters letters;

    @Inject
    Routes routes;

    @Inject
    Outbox outbox;

    /** Asks for letters; none goes out before the address has said yes by the link of the first one. What happens is alike
     * whether the address is known or not: nobody learns of somebody else.
     *
     * @param town the Actor's
     * @param network whence it comes, against floods: an address of the network; a digest of it is kept for a day
     * @throws Problem {@code not-found}, {@code invalid-input} at {@code email}, {@code throttled} */
    public void ask(Actor actor, CentreView town, String route, String address, String network) {
        String to = address.strip().toLowerCase(Locale.ROOT);
        RouteView followed = routes.get(actor, route);
        if (!Letter.isAddress(to)) {
            throw Problem.ofField("email", "person.email");
        }
        if (store.lettersTo(to, FollowingLetters.ASKED) >= MOST_TO_AN_ADDRESS) {
            return;
        }
        String secret = Token.fresh().text();
        String answer = store.ask(followed.slug(), Id.fresh(), secret, to, Sender.of("subscription", network));
        if (answer.equals("THROTTLED")) {
            throw new Problem(ProblemType.THROTTLED, "following.throttled");
        }
        if (answer.equals("ASKED")) {
            outbox.post(actor, letters.asked(town, followed, to, secret));
        }
    }

    /** What a link is for; nothing for a link that is none, of another town, or too old. */
    public Optional<Subscription> find(Actor actor, String secret) {
        return SECRET.matcher(secret).matches() ? store.find(secret) : Optional.empty();
    }

    /** Says yes. Again is as good as once.
     *
     * @return false for a link that is none, or too old */
    public boolean confirm(Actor actor, String secret) {
        return store.confirm(secret);
    }

    /** No more letters; the address is forgotten at once.
     *
     * @return false for a link that is none */
    public boolean end(Actor actor, String secret) {
        return store.end(secret);
    }
}

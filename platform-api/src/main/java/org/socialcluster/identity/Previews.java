package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.RunsAs;

/**
 * Looking at a page of the site before it is published. The office opens a preview of a record and links to the record's
 * page with the token; the page reads that one record as an office of the token's centre would, so a token made for
 * another centre's record finds nothing.
 */
@ApplicationScoped
@Transactional
@RunsAs(Audience.SIGN_IN)
public class Previews {
    private static final int LONGEST_TOKEN = 100;

    @Inject
    PreviewStore previews;

    /** Lets whoever has the token see a record of the Actor's centre for 15 minutes.
     *
     * @return the token, which stands behind {@code ?preview=} in the page's address
     * @throws Problem {@code unauthenticated} for a visitor, {@code forbidden} for whoever does not read drafts there */
    public String open(Actor actor, UUID record) {
        actor.person();
        if (actor.audience() != Audience.OFFICE && actor.audience() != Audience.REGION_EDIT) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
        Token token = Token.fresh();
        previews.add(token, actor.home(), record, actor.person());
        return token.text();
    }

    /** What a token shows; nothing for one that is wrong, over, or of somebody who no longer works there. */
    public Optional<Preview> find(Actor visitor, String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : previews.find(new Token(token));
    }
}

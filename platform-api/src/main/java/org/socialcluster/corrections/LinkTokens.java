package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.socialcluster.identity.Token;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.RunsAs;

/** Finds out whom the token of a link lets in, across all centres. 256 random bits need no slowing down of guesses. */
@ApplicationScoped
@Transactional
@RunsAs(Audience.JOBS)
class LinkTokens {
    private static final int LONGEST_TOKEN = 100;
    private static final int ANSWERS_A_DAY = 200;

    @Inject
    LinkTokenStore links;

    /** Changes nothing: mail scanners follow links too. */
    public Optional<Asked> find(Actor visitor, String token) {
        return token.length() > LONGEST_TOKEN ? Optional.empty() : links.find(new Token(token));
    }

    /** As {@link #find}, and counts an answer.
     *
     * @throws Problem {@code throttled} for more answers on a day than a person gives */
    public Optional<Asked> use(Actor visitor, String token) {
        Optional<Asked> asked = find(visitor, token);
        if (asked.isPresent() && links.count(new Token(token)) > ANSWERS_A_DAY) {
            throw new Problem(ProblemType.THROTTLED, "corrections.too-many");
        }
        return asked;
    }
}

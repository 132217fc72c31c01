package org.socialcluster.coverage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.socialcluster.identity.Token;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;

/** Reports of coverage by mail for one's own account; for those who look over the region. */
@ApplicationScoped
@Transactional
public class ReportSubscriptions {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    ReportSubscriptionStore store;

    @Inject
    CoverageReports reports;

    @Inject
    ReportLetters letters;

    @Inject
    Centres centres;

    /** How often the Actor is told; empty: not at all.
     *
     * @throws org.socialcluster.shared.Problem {@code unauthenticated}, {@code forbidden} */
    public Optional<Cadence> own(Actor actor) {
        lookingOver(actor);
        return store.own(actor);
    }

    /** What a letter of today says to somebody who was told a week ago.
     *
     * @param end stands where a letter has its link that ends such letters
     * @throws org.socialcluster.shared.Problem {@code unauthenticated}, {@code forbidden} */
    public String sample(Actor actor, String end) {
        lookingOver(actor);
        LocalDate today = centres.today(actor);
        return letters.text(reports.facts(actor, today.minusWeeks(1), today), end);
    }

    /** Has the Actor told from tomorrow on, or from the next Monday on.
     *
     * @throws org.socialcluster.shared.Problem {@code unauthenticated}, {@code forbidden} */
    public void subscribe(Actor actor, Cadence cadence) {
        lookingOver(actor);
        store.put(actor, cadence, Token.fresh().text(), centres.today(actor));
    }

    /** Has the Actor told no longer.
     *
     * @throws org.socialcluster.shared.Problem {@code unauthenticated}, {@code forbidden} */
    public void end(Actor actor) {
        lookingOver(actor);
        store.end(actor);
    }

    /** Whether a link of a letter still ends anything. */
    public boolean knows(Actor visitor, String secret) {
        return SECRET.matcher(secret).matches() && store.knows(secret);
    }

    /** Ends the letters by the link of one of them.
     *
     * @return false for a link that is none */
    public boolean end(Actor visitor, String secret) {
        return store.end(secret);
    }

    private static void lookingOver(Actor actor) {
        actor.require(Role.MINISTRY_REVIEWER, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);
    }
}

package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/**
 * What a personal link of a provider opens. Every call finds out anew whom it lets in; a token that is wrong, over or of
 * another centre finds nothing, and all of these look alike.
 */
@ApplicationScoped
public class ProviderLinks {
    @Inject
    LinkTokens tokens;

    @Inject
    Answers answers;

    /**
     * The record that a form or a button is about.
     *
     * @param centre the one whose page it is
     */
    public record Target(CentreId centre, String token, ListingKind kind, UUID record) {
        /** Never the secret: it would end up in a log. */
        @Override
        public String toString() {
            return "Target[" + kind + " " + record + "]";
        }
    }

    /** The records of the link's provider. Changes nothing. */
    public Optional<LinkSheet> look(Actor visitor, CentreId centre, String token) {
        return tokens.find(visitor, token)
                .filter(it -> it.centre().equals(centre))
                .map(it -> answers.look(it.actor(), it));
    }

    /** One of its records, to be corrected. Changes nothing.
     *
     * @throws Problem {@code not-found} */
    public Editable form(Actor visitor, Target target) {
        Asked asked = tokens.find(visitor, target.token())
                .filter(it -> it.centre().equals(target.centre()))
                .orElseThrow(ProviderLinks::nothing);
        return answers.form(asked.actor(), asked, target.kind(), target.record());
    }

    /** All of the record is right.
     *
     * @throws Problem {@code not-found}, {@code throttled} */
    public void right(Actor visitor, Target target) {
        Asked asked = use(visitor, target);
        answers.right(asked.actor(), asked, target.kind(), target.record());
    }

    /** It is closed. */
    public void closed(Actor visitor, Target target) {
        Asked asked = use(visitor, target);
        answers.closed(asked.actor(), asked, target.kind(), target.record());
    }

    /** It is open again: the closure was a mistake. */
    public void open(Actor visitor, Target target) {
        Asked asked = use(visitor, target);
        answers.open(asked.actor(), asked, target.kind(), target.record());
    }

    /** Takes a form.
     *
     * @param seen what the form was filled with: {@link Editable#seen}
     * @param typed each of its fields as text
     * @throws Problem {@code invalid-input} naming the fields that are wrong */
    public Outcome correct(
            Actor visitor, Target target, Map<CorrectedField, String> seen, Map<CorrectedField, String> typed) {
        Asked asked = use(visitor, target);
        return answers.correct(asked.actor(), asked, new Answers.Wanted(target.kind(), target.record(), typed), seen);
    }

    private Asked use(Actor visitor, Target target) {
        return tokens.use(visitor, target.token())
                .filter(it -> it.centre().equals(target.centre()))
                .orElseThrow(ProviderLinks::nothing);
    }

    private static Problem nothing() {
        return new Problem(ProblemType.NOT_FOUND, "not-found");
    }
}

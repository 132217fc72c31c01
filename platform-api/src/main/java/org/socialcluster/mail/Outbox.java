package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.tenancy.RegionCentre;

/**
 * Where letters are left. Joins the transaction that is open, under whatever role: the letter goes out if and only if the
 * work that caused it is committed.
 */
@ApplicationScoped
public class Outbox {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Inject
    LetterStore letters;

    @Inject
    RegionCentre region;

    /**
     * Leaves a letter of the Actor's centre (of the region for somebody outside all centres) to be sent soon.
     *
     * @return names it for ever; its Message-ID is made of it
     * @throws ConstraintViolationException for an address that is none, or signs that have no place in a header
     */
    public UUID post(Actor actor, Letter letter) {
        Set<ConstraintViolation<Letter>> wrong = VALIDATOR.validate(letter);
        if (!wrong.isEmpty()) {
            throw new ConstraintViolationException(wrong);
        }
        CentreId centre = actor.centre() == null ? region.id() : actor.centre();
        UUID id = Id.fresh();
        letters.add(centre, id, letter);
        return id;
    }
}

package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    @Inject
    LetterStore letters;

    @Inject
    RegionCentre region;

    /**
     * Leaves a letter of the Actor's centre (of the region for somebody outside all centres) to be sent soon.
     *
     * @return names it for ever; its Message-ID is made of it
     */
    public UUID post(Actor actor, Letter letter) {
        CentreId centre = actor.centre() == null ? region.id() : actor.centre();
        UUID id = Id.fresh();
        letters.add(centre, id, letter);
        return id;
    }
}

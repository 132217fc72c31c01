package org.socialcluster.corrections;

import java.util.Set;
import java.util.UUID;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** Whom a link lets in: one provider of one centre, asked in one round. */
record Asked(UUID inquiry, CentreId centre, ProviderId provider) {
    /** The provider at work on its own records: history names the round, and so the provider, as who did it. Never leaves
     * this room, which narrows what it may write. */
    Actor actor() {
        return new Actor(new AccountId(inquiry), Audience.OFFICE, centre, Set.of(Role.LISTINGS_EDITOR));
    }
}

package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.identity.AccountStore.Account;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.RegionCentre;

/** Who has the say over whom: an administrator over everybody, a centre manager over the people of the own centre. */
@ApplicationScoped
class Authority {
    @Inject
    AccountStore accounts;

    @Inject
    RegionCentre region;

    /** How far the Actor's say reaches: one centre, or null for everybody. */
    @Nullable
    CentreId reach(Actor actor) {
        actor.require(Role.ADMINISTRATOR, Role.CENTRE_MANAGER);
        return actor.has(Role.ADMINISTRATOR) ? null : actor.home();
    }

    /** Lets pass whoever has the say in the centre.
     *
     * @throws Problem {@code not-found} for anybody else's centre */
    void over(Actor actor, CentreId centre) {
        CentreId reach = reach(actor);
        if (reach != null && !reach.equals(centre)) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }

    /** Refuses roles that do not exist in a centre of that kind. */
    void possible(CentreId centre, Set<Role> roles) {
        boolean regional = centre.equals(region.id());
        if (roles.stream().anyMatch(it -> it.regional() != regional)) {
            throw Problem.ofField("roles", "people.role-elsewhere");
        }
    }

    /** The account of somebody whom the Actor may see.
     *
     * @throws Problem {@code not-found} */
    Account visible(Actor actor, AccountId person) {
        CentreId reach = reach(actor);
        boolean seen = reach == null
                || accounts.memberships(person).stream()
                        .anyMatch(it -> it.centre().equals(reach));
        return accounts.byId(person)
                .filter(it -> seen)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    /** The account, if the Actor has a say over all of it.
     *
     * @throws Problem {@code conflict} for somebody who also works elsewhere */
    Account whole(Actor actor, AccountId person) {
        Account account = visible(actor, person);
        CentreId reach = reach(actor);
        if (reach != null && accounts.worksOutside(person, reach)) {
            throw new Problem(ProblemType.CONFLICT, "people.works-elsewhere");
        }
        return account;
    }

    void notMyself(Actor actor, AccountId person) {
        if (person.equals(actor.person())) {
            throw new Problem(ProblemType.CONFLICT, "people.myself");
        }
    }

    void notTheLastAdministrator() {
        if (accounts.activeAdministratorsLocked() < 2) {
            throw new Problem(ProblemType.CONFLICT, "people.last-administrator");
        }
    }
}

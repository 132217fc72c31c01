package org.socialcluster.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, for which side of the house and inside which centre. The first argument of every method of an
 * application service; the scope of the transaction is made from it. Made once, at the edge.
 *
 * @param account the person, or null for a visitor or a job
 * @param centre the tenant, or null where the work belongs to none
 * @param roles what the person may do in {@code centre}; empty for a visitor
 */
public record Actor(
        @Nullable AccountId account,
        Audience audience,
        @Nullable CentreId centre,
        Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody who has not said who they are: sees what is published, changes nothing. */
    public static Actor visitor() {
        return new Actor(null, Audience.SITE, null, Set.of());
    }

    /** A visitor on a page of one centre: reads what is published there. */
    public static Actor visitorOf(CentreId centre) {
        return new Actor(null, Audience.SITE, centre, Set.of());
    }

    /** Work that no person asked for, inside one centre. */
    public static Actor job(CentreId centre) {
        return new Actor(null, Audience.OFFICE, centre, Set.of());
    }

    /** Work that no person asked for, for the whole region.
     *
     * @param region id of the region's own centre */
    public static Actor jobOfRegion(CentreId region) {
        return new Actor(null, Audience.REGION_EDIT, region, Set.of());
    }

    /** Work that no person asked for, across all centres: reads what is due; what it then does in a centre, it does as
     * {@link #job}. */
    public static Actor jobs() {
        return new Actor(null, Audience.JOBS, null, Set.of());
    }

    /** Whether the actor works in the centre and so reads its drafts; everybody else reads what is published. */
    public boolean inOffice() {
        return audience == Audience.OFFICE || audience == Audience.REGION_EDIT;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The person, where the caller has made sure that there is one.
     *
     * @throws Problem {@code unauthenticated} for a visitor */
    public AccountId person() {
        if (account == null) {
            throw new Problem(ProblemType.UNAUTHENTICATED, "unauthenticated");
        }
        return account;
    }

    /** The centre, where the work cannot be done without one.
     *
     * @throws Problem {@code not-found} for somebody outside all centres */
    public CentreId home() {
        if (centre == null) {
            throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
        return centre;
    }

    /** Lets the holder of any of the roles pass.
     *
     * @throws Problem {@code unauthenticated} for a visitor, {@code forbidden} for anybody else without the role */
    public void require(Role... anyOf) {
        person();
        for (Role role : anyOf) {
            if (has(role)) {
                return;
            }
        }
        throw new Problem(ProblemType.FORBIDDEN, "forbidden");
    }

    /** Lets those pass who write the listings of the centre; a role is held in a town or in the region, never in both.
     *
     * @throws Problem {@code unauthenticated} for a visitor, {@code forbidden} for anybody else */
    public void requireListing() {
        require(Role.CENTRE_MANAGER, Role.LISTINGS_EDITOR, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);
    }
}

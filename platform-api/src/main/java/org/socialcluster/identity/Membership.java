package org.socialcluster.identity;

import java.util.Set;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/**
 * What a person may do in one centre.
 *
 * @param slug the centre in addresses; {@code region} for the regional roles
 * @param town name of the town, or of the region
 * @param regional whether the centre is the one of kind REGION
 */
public record Membership(CentreId centre, String slug, String town, boolean regional, Set<Role> roles) {
    public Membership {
        roles = Set.copyOf(roles);
    }
}

package org.socialcluster.office.records;

import java.util.List;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** Who writes listings; a screen offers nobody else what the service would refuse. */
public final class ListingRights {
    private static final List<Role> WRITERS =
            List.of(Role.CENTRE_MANAGER, Role.LISTINGS_EDITOR, Role.ADMINISTRATOR, Role.REGIONAL_EDITOR);

    private ListingRights() {}

    static Role[] writers() {
        return WRITERS.toArray(Role[]::new);
    }

    public static boolean writes(OfficeSession session) {
        return writes(session.actor());
    }

    public static boolean writes(Actor actor) {
        return actor.roles().stream().anyMatch(WRITERS::contains);
    }
}

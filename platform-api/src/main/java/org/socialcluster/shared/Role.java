package org.socialcluster.shared;

import java.util.Arrays;
import java.util.List;

/** What an account may do. Stored and spoken of by name; some roles hold for the region, the others for one centre. */
public enum Role {
    /** Accounts, rights and the audit log of the whole region; edits regional tables. */
    ADMINISTRATOR(true),
    /** Routes, needs, taxonomies and the region's own listings. */
    REGIONAL_EDITOR(true),
    /** Verifies steps of routes, writes nothing else. */
    EXPERT(true),
    /** Sees numbers of all centres, never names. */
    MINISTRY_REVIEWER(true),
    /** Everything of one centre, its people included. */
    CENTRE_MANAGER(false),
    /** Writes the listings of one centre. */
    LISTINGS_EDITOR(false),
    /** Reads the listings of one centre; takes requests (a later capability). */
    COORDINATOR(false);

    private final boolean regional;

    Role(boolean regional) {
        this.regional = regional;
    }

    /** Whether the role is held in the centre of kind REGION rather than in a town's centre. */
    public boolean regional() {
        return regional;
    }

    /** The roles that can be held in a centre of the given kind. */
    public static List<Role> ofKind(boolean regional) {
        return Arrays.stream(values()).filter(role -> role.regional == regional).toList();
    }
}

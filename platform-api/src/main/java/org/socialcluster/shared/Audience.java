package org.socialcluster.shared;

/**
 * The side of the house a piece of work is done for. Each has a database role of its own, which a transaction takes on;
 * what the role may touch is written in {@code R__role_grants.sql}.
 */
public enum Audience {
    /** Visitors: the published views. */
    SITE("site"),
    /** One centre's own rows. */
    OFFICE("office"),
    /** Ministry: published and statistical views of all centres, no personal column. */
    REGION_READ("region_read"),
    /** Regional tables and the rows of the centre of kind REGION. */
    REGION_EDIT("region_edit"),
    /** Accounts, sessions, invitations, tokens. */
    SIGN_IN("signin"),
    /** Work without a person. */
    JOBS("jobs");

    private final String databaseRole;

    Audience(String databaseRole) {
        this.databaseRole = databaseRole;
    }

    /** End of the database role's name; it begins with the database's name, for roles are global to a server. */
    public String databaseRole() {
        return databaseRole;
    }
}

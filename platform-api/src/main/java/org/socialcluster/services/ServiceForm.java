package org.socialcluster.services;

/** How a person gets a service. The first three are the forms of 442-FZ, article 19. Stored by name. */
public enum ServiceForm {
    HOME,
    SEMI_RESIDENTIAL,
    RESIDENTIAL,
    /** Reception in an institution. */
    VISIT,
    /** By telephone or over the internet. */
    REMOTE
}

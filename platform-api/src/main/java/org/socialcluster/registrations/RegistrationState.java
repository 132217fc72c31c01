package org.socialcluster.registrations;

/** Where somebody stands with a date of an event. */
public enum RegistrationState {
    /** Has a place. */
    BOOKED,
    /** Gets one as soon as somebody who has one does not come. */
    WAITING,
    /** Does not come. */
    CANCELLED
}

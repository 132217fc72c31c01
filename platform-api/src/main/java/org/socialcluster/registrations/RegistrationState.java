package org.socialcluster.registrations;

/** Where somebody stands with a date of an event. */
public enum RegistrationState {
    /** Has asked by mail, and has not confirmed it yet: neither a place nor a turn. */
    ASKED,
    /** Has a place. */
    BOOKED,
    /** Gets one as soon as somebody who has one does not come. */
    WAITING,
    /** Does not come. */
    CANCELLED
}

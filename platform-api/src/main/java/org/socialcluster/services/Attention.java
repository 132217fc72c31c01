package org.socialcluster.services;

/** Why somebody of the centre should look at a service. */
public enum Attention {
    /** Begun and not published yet. */
    DRAFT,
    /** Temporarily closed, and nobody has said until when. */
    CLOSED_WITHOUT_END,
    /** Public, and its confirmation is no longer fresh: the clock of all kinds says so. */
    AGEING,
    /** Public, and nobody has said whether there is room. */
    ROOM_UNKNOWN,
    /** Public, and nobody has said when people are received. */
    NO_SCHEDULE,
    /** Public, and neither the service nor its provider has a telephone or an address for mail. */
    NO_CONTACTS,
    /** Public, given for an application, and nobody has said what to bring. */
    NO_DOCUMENTS
}

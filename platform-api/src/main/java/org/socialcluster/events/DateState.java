package org.socialcluster.events;

/** How a single date of an event stands to its rule. */
public enum DateState {
    /** As the rule says. */
    PLANNED,
    /** It does not take place. */
    CANCELLED,
    /** It takes place at another time. */
    MOVED,
    /** It is one more than the rule says. */
    ADDED
}

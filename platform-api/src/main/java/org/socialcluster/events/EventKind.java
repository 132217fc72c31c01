package org.socialcluster.events;

/** What sort of an event it is. */
public enum EventKind {
    CONSULTATION,
    CLASS,
    WORKSHOP,
    LECTURE,
    MEETING,
    SUPPORT_GROUP,
    CULTURE,
    SPORT,
    HOLIDAY,
    FAIR,
    DISTRIBUTION,
    OPEN_DAY,
    OTHER
}

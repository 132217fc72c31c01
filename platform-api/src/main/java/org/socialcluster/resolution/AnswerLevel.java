package org.socialcluster.resolution;

import java.util.Locale;

/** Where a need is answered, seen from one town; the nearer the better. Written in lower case outside. */
public enum AnswerLevel {
    /** In the town itself: recently confirmed and with room. */
    LOCAL,
    /** In another town that is near enough, or whose service also takes people of this one. */
    NEIGHBOUR,
    /** By what the region offers to all, or anywhere where the norm of the need asks for no more. */
    REGION,
    /** Only by an own service that is full, closed or long unconfirmed. */
    UNAVAILABLE,
    /** By nobody. */
    NONE;

    static AnswerLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As the API and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

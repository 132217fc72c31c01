package org.socialcluster.registrations;

/** How somebody who has registered hears of it. */
public enum ReachedBy {
    /** By a letter, whose link confirms the registration. */
    MAIL,
    /** By a call, if anything changes. */
    PHONE
}

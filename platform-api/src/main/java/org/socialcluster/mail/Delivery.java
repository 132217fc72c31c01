package org.socialcluster.mail;

/** Whether letters leave this machine. */
public enum Delivery {
    /** They are sent. */
    ON,
    /** A demonstration: they are shown in the office and go nowhere. */
    DEMO,
    /** No mail server is named: they wait. */
    NOT_SET_UP,
    /** The mail server's settings contradict themselves: they wait. */
    MISCONFIGURED
}

package org.socialcluster.events;

/** Whether people come, or join over the net. */
public enum EventFormat {
    ONSITE,
    ONLINE
}

package org.socialcluster.services;

/** Whether there is room. Closed is no state of capacity but a status of the record. Stored by name. */
public enum CapacityState {
    AVAILABLE,
    LIMITED,
    WAITLIST,
    FULL,
    /** Nobody has said; counts as open and is shown as unknown. */
    UNKNOWN
}

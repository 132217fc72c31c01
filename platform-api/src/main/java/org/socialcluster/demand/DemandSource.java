package org.socialcluster.demand;

/**
 * Where somebody went away without an answer. Another source is a constant here, its name in the check of {@code demand_count.source}
 * (a migration), its word {@code demand.source.…} in the office, and a call of {@link DemandCounter#note} where it happens.
 */
public enum DemandSource {
    /** A search to which nobody of the town is an answer. */
    SEARCH,
    /** A step of a route that nobody of the town answers; counted only for needs that each town should answer itself. */
    STEP,
    /** Somebody of the town gives it, but has no room or was long unconfirmed. */
    FULL,
    /** Somebody did not get on at a step of a route. */
    STUCK
}

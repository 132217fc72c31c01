package org.socialcluster.coverage.network;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.freshness.Workload;
import org.socialcluster.tenancy.CentreView;

/**
 * How a centre stands.
 *
 * @param staff members that residents see
 * @param changes of listings by people of the centre within 30 days
 * @param lastChange the day of the last of them; null for none
 * @param records that everybody sees and that have a clock
 * @param inTime of those: not late by their clocks; what is due already may be among them
 * @param debt what is due to be confirmed
 * @param services published
 * @param told how many of the services say what of themselves
 * @param rank among all centres by {@link #shareInTime}, 1 is the best; equal shares have equal ranks; 0 without records
 */
public record CentreStanding(
        CentreView centre,
        int staff,
        int changes,
        @Nullable LocalDate lastChange,
        int records,
        int inTime,
        Workload debt,
        int services,
        Map<Told, Integer> told,
        int rank) {

    /** What a service may say of itself, so that a resident need not ask. */
    public enum Told {
        CONTACTS,
        HOURS,
        NEEDS,
        DOCUMENTS,
        ROOM,
        ELIGIBILITY
    }

    /** Share of the records that are not late, 0–1; 0 without records. */
    public double shareInTime() {
        return records == 0 ? 0 : (double) inTime / records;
    }

    /** Share of the services that say it, 0–1. */
    public double share(Told what) {
        return services == 0 ? 0 : (double) told.getOrDefault(what, 0) / services;
    }

    /** Mean of the shares of all that may be said, 0–1. */
    public double completeness() {
        return services == 0
                ? 0
                : told.values().stream().mapToInt(Integer::intValue).sum() / (double) (services * Told.values().length);
    }

    CentreStanding ranked(int place) {
        return new CentreStanding(centre, staff, changes, lastChange, records, inTime, debt, services, told, place);
    }
}

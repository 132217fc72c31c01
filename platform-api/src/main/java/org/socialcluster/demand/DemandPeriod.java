package org.socialcluster.demand;

/** How far back demand is summed up: whole calendar months, the last one that is closed included (decision 0045). */
public enum DemandPeriod {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    DemandPeriod(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}

package org.socialcluster.charts;

/** How a circle of the map is filled: the darker, the worse. Told apart in black and white, each has its word beside. */
public enum Fill {
    EMPTY,
    DOTS,
    LINES,
    NET,
    FULL;

    /** From how many of a hundred on each fill stands, the last for all that is less. */
    private static final int[] FROM_PERCENT = {90, 75, 50, 25, 0};

    /** The fill of a town that has so many of a hundred. */
    public static Fill ofPercent(int percent) {
        int at = 0;
        while (percent < FROM_PERCENT[at]) {
            at++;
        }
        return values()[at];
    }

    /** The fill so many steps worse than the best. */
    public static Fill worse(int steps) {
        return values()[steps];
    }
}

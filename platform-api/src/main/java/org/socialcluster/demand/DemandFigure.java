package org.socialcluster.demand;

/**
 * How often people asked: a number of which nobody can be told.
 *
 * @param shown the sum of the months, needs, towns and sources that had five or more each
 * @param fewer whether there are others beside, with one to four each, which are in no sum
 */
public record DemandFigure(int shown, boolean fewer) {
    /** Nobody asked. */
    public static final DemandFigure NONE = new DemandFigure(0, false);

    /** Somebody asked, but so few that no number is given. */
    public boolean hidden() {
        return shown == 0 && fewer;
    }

    /** Nobody asked at all. */
    public boolean none() {
        return shown == 0 && !fewer;
    }

    /** Both together. */
    public DemandFigure plus(DemandFigure other) {
        return new DemandFigure(shown + other.shown, fewer || other.fewer);
    }
}

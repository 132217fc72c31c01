package org.socialcluster.site;

/**
 * What a page says of the age of a record.
 *
 * @param day on which its centre last said that all of it is true; empty for never
 * @param late whether that is long ago, or never
 */
public record Checked(String day, boolean late) {
    /** The day, its number bound to the month: a line does not part «22» from «ноября». */
    public String boundDay() {
        return day.replaceFirst(" ", "\u00a0");
    }

    /** Whether nobody has said so yet. */
    public boolean never() {
        return day.isEmpty();
    }
}

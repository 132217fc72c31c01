package org.socialcluster.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows; its table shows the same.
 *
 * @param title what the numbers are, e.g. «Клетки по состояниям»
 * @param words one sentence that says what is to be seen, for those who do not see it
 * @param axis what the points are, e.g. «День»: the heading of the table's first column
 * @param points days in order, or towns
 * @param unit stands behind each number, e.g. {@code %}; empty for plain numbers
 */
public record ChartData(
        Kind kind, String title, String words, String axis, List<String> points, List<Series> series, String unit) {

    /** Lines for what runs through time, bars for what stands side by side. */
    public enum Kind {
        LINES,
        BARS
    }

    /**
     * One line, or the bars of one kind.
     *
     * @param values one for each point; null where nothing is known, which is not zero
     */
    public record Series(String name, List<@Nullable Double> values) {}

    public ChartData {
        int wanted = points.size();
        if (series.stream().anyMatch(it -> it.values().size() != wanted)) {
            throw new IllegalArgumentException(title + ": a series does not have " + wanted + " values");
        }
    }
}

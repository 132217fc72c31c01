package org.socialcluster.coverage.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.charts.ChartData;
import org.socialcluster.charts.ChartData.Kind;
import org.socialcluster.charts.ChartData.Series;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.time.CoverageSeries;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Words;
import org.socialcluster.sheets.StatTable;
import org.socialcluster.sheets.StatTable.Column;

/**
 * What the charts of a span of days show. A day without a snapshot is a gap in the line, never a guess.
 *
 * @param by what the parts are: towns or groups of needs
 * @param whole the region
 */
record Trends(CoverageSeries.By by, LocalDate first, LocalDate last, CoverageSeries whole, List<CoverageSeries> parts) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** More lines in one picture nobody tells apart. */
    private static final int MOST_LINES = 5;

    private List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    boolean single() {
        return first.equals(last);
    }

    /** Which days there are, in words. */
    String words() {
        if (single()) {
            return CoverageSaid.text("coverage.trends.one", Words.day(last));
        }
        long madeUp = whole.days().stream().filter(CoverageSeries.Day::madeUp).count();
        String taken = CoverageSaid.text(
                "coverage.trends.known",
                Words.day(first),
                Words.day(last),
                Plurals.of("coverage.trends.days.", whole.days().size()));
        return madeUp == 0
                ? taken
                : taken + " "
                        + CoverageSaid.text("coverage.trends.made-up", Plurals.of("coverage.trends.days.", madeUp));
    }

    /** How many cells are in each state, day by day. */
    ChartData states() {
        CoverageSum begin = first(whole);
        CoverageSum end = last(whole);
        return lines(
                CoverageSaid.text("coverage.trends.states"),
                CoverageSaid.text(
                        single() ? "coverage.trends.states.one" : "coverage.trends.states.said",
                        begin.count(CoverageState.COVERED),
                        end.count(CoverageState.COVERED),
                        begin.count(CoverageState.NONE),
                        end.count(CoverageState.NONE)),
                Arrays.stream(CoverageState.values())
                        .map(it -> series(CoverageSaid.state(it), whole, sum -> sum.count(it)))
                        .toList(),
                "");
    }

    /** The share of the region that is covered, and that is covered by the norm. */
    ChartData region() {
        return lines(
                CoverageSaid.text("coverage.trends.region"),
                CoverageSaid.text(
                        "coverage.trends.region.said",
                        fromTo(whole, CoverageSum::coveredShare),
                        fromTo(whole, CoverageSum::byNormShare)),
                List.of(
                        series(CoverageSaid.text("coverage.trends.covered"), whole, CoverageSum::coveredShare),
                        series(CoverageSaid.text("coverage.trends.by-norm"), whole, CoverageSum::byNormShare)),
                "%");
    }

    /** The share covered of the parts that have changed most. */
    ChartData shares() {
        List<CoverageSeries> changed = parts.stream()
                .sorted(Comparator.comparingInt(Trends::change).reversed().thenComparing(CoverageSeries::name))
                .limit(MOST_LINES)
                .toList();
        return lines(
                CoverageSaid.text("coverage.trends.shares." + key()),
                CoverageSaid.text(
                        "coverage.trends.shares.said",
                        changed.stream()
                                .map(it -> it.name() + " " + fromTo(it, CoverageSum::coveredShare))
                                .collect(Collectors.joining("; "))),
                changed.stream()
                        .map(it -> series(it.name(), it, CoverageSum::coveredShare))
                        .toList(),
                "%");
    }

    /** The share covered of all parts, on the first day and on the last. */
    ChartData ends() {
        List<CoverageSeries> sorted = parts.stream()
                .sorted(Comparator.comparingInt((CoverageSeries it) -> last(it).coveredShare())
                        .reversed()
                        .thenComparing(CoverageSeries::name))
                .toList();
        return new ChartData(
                Kind.BARS,
                CoverageSaid.text("coverage.trends.ends." + key()),
                CoverageSaid.text("coverage.trends.ends.said", Words.day(first), Words.day(last)),
                CoverageSaid.text(by == CoverageSeries.By.TOWN ? "coverage.town" : "coverage.filter.group"),
                sorted.stream().map(CoverageSeries::name).toList(),
                List.of(
                        new Series(DAY.format(first), ends(sorted, Trends::first)),
                        new Series(DAY.format(last), ends(sorted, Trends::last))),
                "%");
    }

    private static List<@Nullable Double> ends(List<CoverageSeries> sorted, Function<CoverageSeries, CoverageSum> end) {
        List<@Nullable Double> values = new ArrayList<>();
        sorted.forEach(it -> values.add((double) end.apply(it).coveredShare()));
        return values;
    }

    private ChartData lines(String title, String words, List<Series> series, String unit) {
        return new ChartData(
                Kind.LINES,
                title,
                words,
                CoverageSaid.text("coverage.trends.day"),
                days().stream().map(DAY::format).toList(),
                series,
                unit);
    }

    private Series series(String name, CoverageSeries of, Function<CoverageSum, Integer> number) {
        Map<LocalDate, CoverageSum> known = byDay(of);
        List<@Nullable Double> values = new ArrayList<>();
        for (LocalDate day : days()) {
            CoverageSum sum = known.get(day);
            values.add(sum == null ? null : Double.valueOf(number.apply(sum)));
        }
        return new Series(name, values);
    }

    private static Map<LocalDate, CoverageSum> byDay(CoverageSeries of) {
        return of.days().stream().collect(Collectors.toMap(CoverageSeries.Day::day, CoverageSeries.Day::sum));
    }

    /** Cells of each state, one row a day that has a snapshot. */
    StatTable statesTable() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("day", CoverageSaid.text("coverage.trends.day")),
                new Column("coveredPercent", CoverageSaid.text("coverage.share")),
                new Column("byNormPercent", CoverageSaid.text("coverage.share.norm"))));
        for (CoverageState state : CoverageState.values()) {
            columns.add(new Column(state.key(), CoverageSaid.state(state)));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CoverageSeries.Day day : whole.days()) {
            List<@Nullable Object> row = new ArrayList<>(
                    Arrays.asList(day.day(), MatrixReport.covered(day.sum()), MatrixReport.byNorm(day.sum())));
            for (CoverageState state : CoverageState.values()) {
                row.add(day.sum().count(state));
            }
            rows.add(row);
        }
        return new StatTable(CoverageSaid.text("coverage.trends.states"), columns, rows);
    }

    /** The share covered of each part, one row a day that has a snapshot. */
    StatTable sharesTable() {
        List<Column> columns = new ArrayList<>(List.of(new Column("day", CoverageSaid.text("coverage.trends.day"))));
        parts.forEach(it -> columns.add(new Column(it.code(), it.name())));
        List<Map<LocalDate, CoverageSum>> known =
                parts.stream().map(Trends::byDay).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CoverageSeries.Day day : whole.days()) {
            List<@Nullable Object> row = new ArrayList<>(List.of(day.day()));
            for (Map<LocalDate, CoverageSum> part : known) {
                CoverageSum sum = part.get(day.day());
                row.add(sum == null ? null : MatrixReport.covered(sum));
            }
            rows.add(row);
        }
        return new StatTable(CoverageSaid.text("coverage.trends.table." + key()), columns, rows);
    }

    private String key() {
        return by == CoverageSeries.By.TOWN ? "town" : "group";
    }

    private static int change(CoverageSeries of) {
        return Math.abs(last(of).coveredShare() - first(of).coveredShare());
    }

    private static String fromTo(CoverageSeries of, Function<CoverageSum, Integer> share) {
        return CoverageSaid.text("coverage.trends.from-to", share.apply(first(of)), share.apply(last(of)));
    }

    private static CoverageSum first(CoverageSeries of) {
        return of.days().get(0).sum();
    }

    private static CoverageSum last(CoverageSeries of) {
        return of.days().get(of.days().size() - 1).sum();
    }
}

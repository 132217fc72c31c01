package org.socialcluster.demand;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * Demand of the whole region over a period. Every sum is the sum of the cells that are shown, so no subtraction gives back
 * what is hidden.
 */
public final class DemandFigures {
    private final LocalDate from;
    private final LocalDate until;
    private final List<DemandCell> cells;
    private final Map<List<@Nullable Object>, DemandFigure> byPlace;
    private final Map<CentreId, DemandFigure> byTown;
    private final Map<String, DemandFigure> byNeed;
    private final Map<DemandSource, DemandFigure> bySource;

    /** @param until the first day that is not counted any more */
    public DemandFigures(LocalDate from, LocalDate until, List<DemandCell> cells) {
        this.from = from;
        this.until = until;
        this.cells = List.copyOf(cells);
        this.byPlace = sums(it -> place(it.town(), it.need()));
        this.byTown = sums(DemandCell::town);
        this.byNeed = sums(it -> Objects.requireNonNullElse(it.need(), ""));
        this.bySource = sums(DemandCell::source);
    }

    /** The first day that is counted. */
    public LocalDate from() {
        return from;
    }

    /** The last day that is counted. */
    public LocalDate to() {
        return until.minusDays(1);
    }

    /** All of it: towns, needs and sources of which there is anything. */
    public List<DemandCell> cells() {
        return cells;
    }

    /** What was asked for in a town, of all sources.
     *
     * @param need null for what could not be told */
    public DemandFigure of(CentreId town, @Nullable String need) {
        return byPlace.getOrDefault(place(town, need), DemandFigure.NONE);
    }

    /** The same, each source that has anything by itself. */
    public Map<DemandSource, DemandFigure> sources(CentreId town, @Nullable String need) {
        return cells.stream()
                .filter(it -> it.town().equals(town) && Objects.equals(it.need(), need))
                .collect(toMap(DemandCell::source, DemandCell::figure));
    }

    public DemandFigure ofTown(CentreId town) {
        return byTown.getOrDefault(town, DemandFigure.NONE);
    }

    /** In all towns, and where none was chosen.
     *
     * @param need code */
    public DemandFigure ofNeed(String need) {
        return byNeed.getOrDefault(need, DemandFigure.NONE);
    }

    public DemandFigure ofSource(DemandSource source) {
        return bySource.getOrDefault(source, DemandFigure.NONE);
    }

    /** Everything together. */
    public DemandFigure all() {
        return bySource.values().stream().reduce(DemandFigure.NONE, DemandFigure::plus);
    }

    private static List<@Nullable Object> place(CentreId town, @Nullable String need) {
        return Arrays.asList(town, need);
    }

    private <K> Map<K, DemandFigure> sums(Function<DemandCell, K> by) {
        return cells.stream().collect(toMap(by, DemandCell::figure, DemandFigure::plus));
    }
}

package org.socialcluster.coverage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.socialcluster.shared.CentreId;

/**
 * Every need in every town at one moment. All sums come from the same cells, so they equal the lists behind them.
 *
 * @param at the moment that the cells are judged by
 * @param towns by name
 * @param needs in the order of the pack
 */
public record CoverageMatrix(
        Instant at, List<CoveredTown> towns, List<CountedNeed> needs, Map<CentreId, Map<String, CoverageCell>> cells) {

    static CoverageMatrix of(Instant at, List<CoveredTown> towns, List<CountedNeed> needs, List<CoverageCell> cells) {
        return new CoverageMatrix(
                at,
                towns,
                needs,
                cells.stream().collect(groupingBy(CoverageCell::centre, toMap(CoverageCell::need, identity()))));
    }

    /** One row of the matrix.
     *
     * @param code of the need, group, sector, service type or category
     * @param needs that belong to it, in the order of the pack */
    public record Line(String code, List<CountedNeed> needs) {}

    /** The needs that are asked about. */
    public List<CountedNeed> needs(CoverageFilter filter) {
        return needs.stream().filter(filter::takes).toList();
    }

    /** The rows that are asked about; a need stands in each row that it belongs to. */
    public List<Line> lines(By by, CoverageFilter filter) {
        Map<String, List<CountedNeed>> lines = new LinkedHashMap<>();
        for (CountedNeed need : needs(filter)) {
            by.rows(need)
                    .forEach(code -> lines.computeIfAbsent(code, none -> new ArrayList<>())
                            .add(need));
        }
        return lines.entrySet().stream()
                .map(it -> new Line(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }

    /** The cell of a town and a need that the matrix has. */
    public CoverageCell cell(CentreId town, String need) {
        return Objects.requireNonNull(cells.getOrDefault(town, Map.of()).get(need), need);
    }

    /** Whether help for a need is not there as the norm asks; false of what is not counted. */
    public boolean lacks(CentreId town, String need) {
        return gap(town, need).isPresent();
    }

    /** The cell where help is not there as the norm asks; empty where it is, or where nothing is counted. */
    public Optional<CoverageCell> gap(CentreId town, String need) {
        return Optional.ofNullable(cells.getOrDefault(town, Map.of()).get(need)).filter(it -> it.cause() != null);
    }

    /** The cells of several needs in a town, in their order. */
    public List<CoverageCell> cells(CentreId town, List<CountedNeed> of) {
        return of.stream().map(it -> cell(town, it.code())).toList();
    }

    /** Several needs in a town together. */
    public CoverageSum sum(CentreId town, List<CountedNeed> of) {
        return CoverageSum.of(cells(town, of));
    }

    /** Several needs in all towns together. */
    public CoverageSum sum(List<CountedNeed> of) {
        return CoverageSum.of(
                towns.stream().flatMap(it -> cells(it.id(), of).stream()).toList());
    }

    public Optional<CoveredTown> town(String slug) {
        return towns.stream().filter(it -> it.slug().equals(slug)).findFirst();
    }

    public Optional<CountedNeed> need(String code) {
        return needs.stream().filter(it -> it.code().equals(code)).findFirst();
    }
}

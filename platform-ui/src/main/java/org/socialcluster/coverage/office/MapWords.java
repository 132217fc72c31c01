package org.socialcluster.coverage.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.charts.Fill;
import org.socialcluster.charts.MapTown;
import org.socialcluster.charts.office.MapFigure.Row;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.office.Words;
import org.socialcluster.tenancy.CentreView;

/**
 * What the map says of each town, and its table the same.
 *
 * @param single whether it is of one need: then the state is shown, otherwise how much is covered
 */
record MapWords(CoverageMatrix matrix, List<CountedNeed> needs, boolean single) {
    String title(String about) {
        return CoverageSaid.text(single ? "coverage.map.need" : "coverage.map.share", about);
    }

    /** What each fill means. */
    Map<Fill, String> legend() {
        Map<Fill, String> legend = new EnumMap<>(Fill.class);
        if (single) {
            for (CoverageState state : CoverageState.values()) {
                legend.put(fill(state), CoverageSaid.state(state));
            }
        } else {
            for (Fill fill : Fill.values()) {
                legend.put(fill, word(fill) + " " + CoverageSaid.text("coverage.map.band." + key(fill)));
            }
        }
        return legend;
    }

    /** The towns whose places are known. */
    List<MapTown> towns(Collection<CentreView> centres) {
        return centres.stream()
                .map(it -> matrix.town(it.slug()).flatMap(town -> place(it, town)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<MapTown> place(CentreView centre, CoveredTown town) {
        CoverageSum sum = matrix.sum(town.id(), needs);
        String said = single ? CoverageSaid.state(sum.worst()) : sum.coveredShare() + " %";
        return MapTown.of(
                centre,
                fill(sum),
                said,
                CoverageSaid.text(
                        "coverage.map.words",
                        town.name(),
                        cells(town).get(1),
                        cells(town).get(2)),
                link(town));
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of(
                CoverageSaid.text("coverage.town"),
                CoverageSaid.text("coverage.population"),
                CoverageSaid.text(single ? "coverage.state" : "coverage.map.covered"),
                CoverageSaid.text(single ? "coverage.services" : "coverage.map.word")));
        if (!single) {
            for (CoverageState state : CoverageState.values()) {
                header.add(CoverageSaid.state(state));
            }
        }
        return header;
    }

    List<Row> rows() {
        return matrix.towns().stream()
                .map(it -> new Row(it.name(), link(it), cells(it)))
                .toList();
    }

    private List<String> cells(CoveredTown town) {
        CoverageSum sum = matrix.sum(town.id(), needs);
        List<String> cells = new ArrayList<>(List.of(CoverageSaid.inhabitants(town)));
        if (single) {
            cells.add(CoverageSaid.state(matrix.cell(town.id(), needs.get(0).code())));
            cells.add(CoverageSaid.number(
                    matrix.cell(town.id(), needs.get(0).code()).services()));
        } else {
            cells.add(CoverageSaid.text(
                    "coverage.map.of", sum.coveredShare(), sum.count(CoverageState.COVERED), sum.total()));
            cells.add(word(fill(sum)));
            for (CoverageState state : CoverageState.values()) {
                cells.add(CoverageSaid.number(sum.count(state)));
            }
        }
        return cells;
    }

    private String link(CoveredTown town) {
        return single ? "coverage/cells/" + town.slug() + "/" + needs.get(0).code() : "coverage/towns/" + town.slug();
    }

    private Fill fill(CoverageSum sum) {
        return single ? fill(sum.worst()) : Fill.ofPercent(sum.coveredShare());
    }

    private static Fill fill(CoverageState state) {
        return Fill.worse(state.compareTo(CoverageState.COVERED));
    }

    private static String word(Fill fill) {
        return CoverageSaid.text("coverage.map.fill." + key(fill));
    }

    private static String key(Fill fill) {
        return fill.name().toLowerCase(Words.LANGUAGE);
    }
}

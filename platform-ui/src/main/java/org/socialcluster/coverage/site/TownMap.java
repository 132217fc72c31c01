package org.socialcluster.coverage.site;

import java.util.List;
import java.util.Optional;
import org.socialcluster.charts.Fill;
import org.socialcluster.charts.MapTown;
import org.socialcluster.charts.RegionMap;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/** The map of the public page: how much of all needs each town has. */
final class TownMap {
    private TownMap() {}

    static RegionMap of(CoverageMatrix matrix, List<CentreView> centres, Texts texts) {
        return new RegionMap(
                "map",
                texts.of("coverage.map.title"),
                texts.of("coverage.map.description"),
                texts.of("coverage.map.kilometres"),
                centres.stream()
                        .map(it -> matrix.town(it.slug()).flatMap(town -> place(it, town, matrix, texts)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<MapTown> place(CentreView centre, CoveredTown town, CoverageMatrix matrix, Texts texts) {
        CoverageSum sum = matrix.sum(town.id(), matrix.needs());
        Fill fill = Fill.ofPercent(sum.coveredShare());
        return MapTown.of(
                centre,
                fill,
                sum.coveredShare() + "\u00a0%",
                texts.of(
                        "coverage.map.words",
                        town.name(),
                        sum.count(CoverageState.COVERED),
                        sum.total(),
                        texts.of("coverage.fill." + fill.name())),
                "/coverage/towns/" + town.slug());
    }
}

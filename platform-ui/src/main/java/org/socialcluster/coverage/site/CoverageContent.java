package org.socialcluster.coverage.site;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.charts.Fill;
import org.socialcluster.charts.Patterns;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.site.Link;
import org.socialcluster.site.Texts;

/**
 * What the public pages of coverage show.
 *
 * @param moment when it was counted, in words
 * @param groups of the needs that are shown, in the order of the pack
 * @param town the one town that is shown; null for all
 * @param map the drawn map for a wide screen and for a narrow one; empty where none is shown
 */
public record CoverageContent(
        CoverageMatrix matrix,
        String moment,
        List<Group> groups,
        @Nullable CoveredTown town,
        List<String> map) {
    /** Needs that belong together.
     *
     * @param anchor its code as addresses say it */
    public record Group(String anchor, String name, List<CountedNeed> needs) {}

    /** All needs that are shown. */
    public List<CountedNeed> needs() {
        return groups.stream().flatMap(it -> it.needs().stream()).toList();
    }

    public List<CoverageState> states() {
        return List.of(CoverageState.values());
    }

    /** All but the first: that nothing is missing. */
    public List<CoverageState> shortfalls() {
        return states().stream().filter(it -> it != CoverageState.COVERED).toList();
    }

    public List<Fill> fills() {
        return List.of(Fill.values());
    }

    public CoverageSum sum(CoveredTown of) {
        return matrix.sum(of.id(), needs());
    }

    public CoverageSum whole() {
        return matrix.sum(needs());
    }

    public CoverageCell cell(CoveredTown of, CountedNeed need) {
        return matrix.cell(of.id(), need.code());
    }

    /** Where a town tells what it has for a need. */
    public String link(CoveredTown of, CountedNeed need) {
        return "/" + of.slug() + "/needs/" + Link.word(need.code());
    }

    /** The drawn sign of a fill for the legend. */
    public static String swatch(Fill fill) {
        return Patterns.swatch(fill, "l-" + fill.name());
    }

    /** The state of a cell in words. */
    public static String said(Texts texts, CoverageCell cell) {
        return texts.of(
                cell.belowNorm()
                        ? "coverage.state.low"
                        : "coverage.state." + cell.state().key());
    }

    /** What the project proposes as the norm of a need, in words. */
    public static String norm(Texts texts, CountedNeed need) {
        return texts.of(
                "coverage.norm." + need.norm().kind().toLowerCase(Locale.ROOT),
                need.norm().min(),
                String.valueOf(need.norm().km()),
                String.valueOf(need.norm().onePer()));
    }
}

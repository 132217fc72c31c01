package org.socialcluster.coverage.office;

import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.office.lists.FilterRow;

/** For how long demand is shown: three months unless somebody asks otherwise. */
final class DemandChoice {
    private static final DemandPeriod USUAL = DemandPeriod.QUARTER;

    private DemandChoice() {}

    /** Adds the field to a filter. */
    static Select<DemandPeriod> in(FilterRow filter) {
        DemandPeriod[] others =
                Arrays.stream(DemandPeriod.values()).filter(it -> it != USUAL).toArray(DemandPeriod[]::new);
        return filter.choice(
                "period", others, CoverageSaid.text("coverage.filter.period"), said(USUAL), DemandChoice::said);
    }

    private static String said(DemandPeriod period) {
        return CoverageSaid.text("coverage.period." + period.name().toLowerCase(Locale.ROOT));
    }

    /** What is usual goes without saying on the screen, but not in a file. */
    static String words(Select<DemandPeriod> field) {
        return field.isEmpty() ? usual() : "";
    }

    /** The same where nothing else can be chosen. */
    static String usual() {
        return CoverageSaid.text("coverage.filter.period") + ": " + said(USUAL);
    }

    static DemandPeriod orUsual(@Nullable DemandPeriod chosen) {
        return chosen == null ? USUAL : chosen;
    }
}

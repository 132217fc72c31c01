package org.socialcluster.coverage.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.demand.DemandFigures;

/**
 * What a report tells.
 *
 * @param since the day of the last report
 * @param changes of cells since then; null where no snapshot tells
 * @param gaps the heaviest first
 * @param needs names by their codes
 */
record ReportFacts(
        LocalDate since,
        LocalDate day,
        @Nullable List<CellChange> changes,
        List<Gap> gaps,
        DemandFigures demand,
        Map<String, String> needs) {}

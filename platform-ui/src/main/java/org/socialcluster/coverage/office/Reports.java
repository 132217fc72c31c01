package org.socialcluster.coverage.office;

import java.util.List;
import java.util.stream.IntStream;
import org.socialcluster.office.AsOf;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;

/** Reports of coverage: each carries the method with it. */
final class Reports {
    private static final int NOTES = 10;

    private Reports() {}

    /**
     * A report with the notes on the method.
     *
     * @param file what it is, as its name begins
     * @param asOf when and where the cells are judged
     */
    static StatReport of(String file, String title, AsOf asOf, Asked asked, StatTable... tables) {
        return new StatReport(
                asked.file(file, asOf.day()),
                title,
                asked.about(CoverageSaid.text("coverage.as-of", asOf.moment()), asOf),
                notes(),
                CoverageSaid.text("coverage.notes"),
                List.of(tables));
    }

    /** The method in sentences. */
    static List<String> notes() {
        return IntStream.rangeClosed(1, NOTES)
                .mapToObj(it -> CoverageSaid.text("coverage.note." + it))
                .toList();
    }
}

package org.socialcluster.coverage.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;

/** Reports of coverage: each carries the method with it. */
final class Reports {
    private static final int NOTES = 9;

    private Reports() {}

    /**
     * A report with the notes on the method.
     *
     * @param file name without an ending
     * @param moment that the cells are judged by, in words
     * @param asked the filter in words; empty: none
     */
    static StatReport of(String file, String title, String moment, String asked, StatTable... tables) {
        List<String> about = new ArrayList<>();
        about.add(CoverageSaid.text("coverage.as-of", moment));
        if (!asked.isEmpty()) {
            about.add(asked.endsWith(".") ? asked : asked + ".");
        }
        return new StatReport(file, title, about, notes(), CoverageSaid.text("coverage.notes"), List.of(tables));
    }

    /** The method in sentences. */
    static List<String> notes() {
        return IntStream.rangeClosed(1, NOTES)
                .mapToObj(it -> CoverageSaid.text("coverage.note." + it))
                .toList();
    }
}

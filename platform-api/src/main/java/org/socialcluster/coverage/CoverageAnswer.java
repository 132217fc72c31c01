package org.socialcluster.coverage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Coverage as the API answers.
 *
 * @param by what a row stands for
 * @param demo whether the listings are made up for a demonstration
 */
public record CoverageAnswer(String by, Instant generatedAt, boolean demo, List<CoverageRow> rows) {
    /** A need, or several under one name, in each town. */
    public record CoverageRow(String code, String name, List<TownState> cells) {}

    /**
     * The state in a town.
     *
     * @param services null where several needs stand together: one service may answer many of them
     * @param counts number of needs by state; null for a single need
     */
    public record TownState(
            String town,
            String state,
            @Nullable String level,
            boolean belowNorm,
            boolean alsoElsewhere,
            @Nullable Integer services,
            @Nullable Map<String, Integer> counts) {}

    static CoverageAnswer of(OpenTable table) {
        Map<String, List<OpenRow>> byCode = table.rows().stream()
                .collect(Collectors.groupingBy(OpenRow::code, LinkedHashMap::new, Collectors.toList()));
        return new CoverageAnswer(
                table.by().key(),
                table.at(),
                table.demo(),
                byCode.values().stream()
                        .map(rows -> new CoverageRow(
                                rows.get(0).code(),
                                rows.get(0).name(),
                                rows.stream().map(CoverageAnswer::cell).toList()))
                        .toList());
    }

    private static TownState cell(OpenRow row) {
        CoverageSum sum = row.sum();
        return new TownState(
                row.town().slug(),
                sum.worst().key(),
                row.level() == null ? null : row.level().code(),
                sum.belowNorm() > 0,
                row.alsoElsewhere(),
                row.services(),
                row.by() == By.NEED ? null : counts(sum));
    }

    private static Map<String, Integer> counts(CoverageSum sum) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (CoverageState state : CoverageState.values()) {
            counts.put(state.key(), sum.count(state));
        }
        return counts;
    }
}

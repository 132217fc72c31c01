package org.socialcluster.hsds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.hsds.Arrivals.Arrival;
import org.socialcluster.hsds.Arrivals.Outcome;
import org.socialcluster.hsds.HsdsReport.Counts;
import org.socialcluster.hsds.HsdsReport.RowError;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/**
 * Counts what became of the rows of a package. Ends early where very much is wrong, and after a while in any case: whoever
 * sends the same package again goes on there.
 */
final class Ledger {
    private static final int LONGEST_ID = 100;

    private final Map<String, Map<Outcome, Integer>> counts = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private final long deadline;
    private boolean ended;

    Ledger(Duration patience) {
        deadline = System.nanoTime() + patience.toNanos();
    }

    /** Lets a row arrive. */
    @FunctionalInterface
    interface Row {
        Arrival arrive(Map<String, String> row, String id);
    }

    /** Takes the rows of a table one after the other.
     *
     * @return records by the identifiers of the package */
    Map<String, UUID> rows(String table, List<Map<String, String>> rows, Row taker) {
        Map<String, UUID> records = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < rows.size() && !ends(table, at + 1); at++) {
            Map<String, String> row = rows.get(at);
            try {
                String id = id(row, seen);
                Arrival arrival = taker.arrive(row, id);
                records.put(id, arrival.record());
                counts.computeIfAbsent(table, it -> new EnumMap<>(Outcome.class))
                        .merge(arrival.outcome(), 1, Integer::sum);
            } catch (RuntimeException failure) {
                List<FieldError> wrong = HsdsImports.errors(failure);
                if (wrong == null) {
                    throw failure;
                }
                refuse(table, at + 1, wrong);
            }
        }
        return records;
    }

    private static String id(Map<String, String> row, Set<String> seen) {
        String id = row.getOrDefault("id", "");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw Problem.ofField("id", "hsds.id");
        }
        if (!seen.add(id)) {
            throw Problem.ofField("id", "hsds.repeated");
        }
        return id;
    }

    /** Says at the first row that is not read why it is not. */
    private boolean ends(String table, int number) {
        boolean wrong = errors.size() >= HsdsReport.MOST_ERRORS - 1;
        if (!ended && (wrong || System.nanoTime() > deadline)) {
            ended = true;
            errors.add(new RowError(table + ".csv", number, "", Problem.text(wrong ? "hsds.errors" : "hsds.late")));
        }
        return ended;
    }

    private void refuse(String table, int number, List<FieldError> wrong) {
        refused.merge(table, 1, Integer::sum);
        wrong.stream()
                .limit((long) HsdsReport.MOST_ERRORS - 1 - errors.size())
                .forEach(it -> errors.add(new RowError(table + ".csv", number, it.field(), it.message())));
    }

    HsdsReport report() {
        return new HsdsReport(counts("organizations"), counts("locations"), counts("services"), List.copyOf(errors));
    }

    private Counts counts(String table) {
        Map<Outcome, Integer> of = counts.getOrDefault(table, Map.of());
        return new Counts(
                of.getOrDefault(Outcome.ADDED, 0),
                of.getOrDefault(Outcome.CHANGED, 0),
                of.getOrDefault(Outcome.SAME, 0),
                of.getOrDefault(Outcome.KEPT, 0),
                refused.getOrDefault(table, 0));
    }
}

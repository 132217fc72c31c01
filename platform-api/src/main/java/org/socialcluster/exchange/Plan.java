package org.socialcluster.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an import is going to write, and why not all of it.
 *
 * @param rows every row that was asked about, in its order
 */
record Plan(List<Planned> rows) {
    /**
     * What becomes of a row.
     *
     * @param steps the records that it is the first to speak of, in the order of writing
     * @param record the record that it means
     * @param errors by field of the import; then there are no steps
     */
    record Planned(Line line, List<Step<?>> steps, Step<?> record, boolean known, Map<String, String> errors) {
        Planned(Line line, List<Step<?>> steps, Step<?> record, boolean known) {
            this(line, steps, record, known, Map.of());
        }
    }

    List<Planned> good() {
        return rows.stream().filter(it -> it.errors().isEmpty()).toList();
    }

    /** The rows as the database keeps them. */
    List<Map<String, Object>> kept() {
        return rows.stream().map(Plan::kept).toList();
    }

    private static Map<String, Object> kept(Planned row) {
        UUID id = row.record().id();
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("number", row.line().number());
        kept.put("recordId", id == null ? row.line().recordId() : id);
        kept.put("known", row.known());
        kept.put("errors", row.errors());
        return kept;
    }
}

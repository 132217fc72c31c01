package org.socialcluster.coverage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Coverage as open data: the same for everybody, without demand.
 *
 * @param at the moment that the cells are judged by
 * @param demo whether the listings are made up for a demonstration
 * @param rows town by town, within a town in the order of the pack
 */
record OpenTable(By by, Instant at, boolean demo, List<OpenRow> rows) {
    /**
     * Names what the table says and how it is described; not the moment, for a table that is judged again each minute mostly
     * says the same.
     */
    String tag() {
        StringBuilder said = new StringBuilder(OpenCsvw.json());
        List<OpenColumn> columns = OpenColumn.ALL.stream()
                .filter(it -> it.kind() != OpenColumn.Kind.MOMENT)
                .toList();
        for (OpenRow row : rows) {
            columns.forEach(it -> said.append(it.value().apply(row)).append('\n'));
        }
        return UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

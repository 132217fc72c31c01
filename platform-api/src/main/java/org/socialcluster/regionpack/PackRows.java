package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.socialcluster.shared.Id;

/** Rows for one table as the pack gives them, in the shape that the statements of {@link PackTable} read. */
final class PackRows {
    private final PackTable table;
    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    private final List<String> keys = new ArrayList<>();

    PackRows(PackTable table) {
        this.table = table;
    }

    PackTable table() {
        return table;
    }

    /**
     * Adds a row.
     *
     * @param key by which the pack knows the record; survives in {@code pack_record}
     * @param columns by name of the column
     * @param parts what the pack says of the record in other tables, e.g. the needs of a service
     */
    void add(String key, ObjectNode columns, ObjectNode parts) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        table.pack().forEach(column -> content.set(column, columns.path(column).deepCopy()));
        content.setAll(parts);
        ObjectNode row = rows.addObject();
        row.put("pack_key", key);
        row.put("proposal", Id.fresh().toString());
        row.set("content", content);
        row.set("columns", columns);
        keys.add(key);
    }

    void add(String key, ObjectNode columns) {
        add(key, columns, JsonNodeFactory.instance.objectNode());
    }

    int size() {
        return rows.size();
    }

    String json() {
        return rows.toString();
    }

    String[] keys() {
        return keys.toArray(String[]::new);
    }
}

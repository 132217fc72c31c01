package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.serialization.node.JsonLocationAware;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a file: a value, the way to it and its line. Reading is lenient, because the checks of references also run
 * over files that break their schema.
 *
 * @param path e.g. {@code services[3].needs}; empty for the whole file
 */
record Entry(PackFile file, JsonNode node, String path, int line) {
    Entry at(String field) {
        return child(node.path(field), path.isEmpty() ? field : path + "." + field);
    }

    List<Entry> each(String field) {
        Entry list = at(field);
        List<Entry> items = new ArrayList<>();
        for (int i = 0; list.node.isArray() && i < list.node.size(); i++) {
            items.add(list.item(i));
        }
        return items;
    }

    Entry item(int index) {
        return child(node.path(index), path + "[" + index + "]");
    }

    List<String> texts(String field) {
        return at(field).texts();
    }

    /** The texts of a list. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        node.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    /** The value, null in the sense of JSON where there is none. */
    JsonNode value(String field) {
        return has(field) ? node.path(field) : NullNode.getInstance();
    }

    /** The list, empty where there is none. */
    JsonNode list(String field) {
        return has(field) ? node.path(field) : JsonNodeFactory.instance.arrayNode();
    }

    /** A row with these fields as its columns. */
    ObjectNode copy(String... fields) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            copy.set(field, value(field));
        }
        return copy;
    }

    String text() {
        return node.asText("");
    }

    String text(String field) {
        return node.path(field).asText("");
    }

    String textOr(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    boolean flag(String field) {
        return node.path(field).asBoolean();
    }

    int number(String field) {
        return node.path(field).asInt();
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    private Entry child(JsonNode child, String childPath) {
        int childLine =
                child instanceof JsonLocationAware aware ? aware.tokenLocation().getLineNr() : line;
        return new Entry(file, child, childPath, childLine);
    }
}

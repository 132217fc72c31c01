package org.socialcluster.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says to machines: schema.org in JSON-LD. A data block is never executed, so the policy that forbids scripts
 * does not concern it. Only what is known and shown to everybody may be said.
 */
public final class LinkedData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LinkedData() {}

    /** A thing of a type of schema.org. */
    public static ObjectNode thing(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    /** Says it only if it is known. */
    public static void put(ObjectNode thing, String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            thing.put(property, value);
        }
    }

    /** Says it only if there is something to say. */
    public static void put(ObjectNode thing, String property, List<ObjectNode> values) {
        if (!values.isEmpty()) {
            values.forEach(thing.withArray(property)::add);
        }
    }

    static @Nullable String of(Page.Head head, String origin) {
        if (head.path() == null || (head.crumbs().isEmpty() && head.thing() == null)) {
            return null;
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("@context", "https://schema.org");
        ArrayNode graph = all.putArray("@graph");
        if (head.thing() != null) {
            graph.add(head.thing().apply(origin));
        }
        if (!head.crumbs().isEmpty()) {
            graph.add(way(head.crumbs(), origin));
        }
        return inHtml(all);
    }

    private static ObjectNode way(List<Page.Crumb> crumbs, String origin) {
        ObjectNode way = thing("BreadcrumbList");
        ArrayNode items = way.putArray("itemListElement");
        for (Page.Crumb crumb : crumbs) {
            items.add(thing("ListItem")
                    .put("position", items.size() + 1)
                    .put("name", crumb.name())
                    .put("item", origin + crumb.path()));
        }
        return way;
    }

    /** No text inside can end the element it stands in. */
    private static String inHtml(ObjectNode data) {
        try {
            return JSON.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.socialcluster.regionpack;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a part of a JSON schema allows. */
final class Allowed {
    private Allowed() {}

    /** @param root the whole schema, for {@code $ref} */
    static String by(JsonNode rule, JsonNode root) {
        if (rule.has("$ref")) {
            return by(root.at(JsonPointer.compile(rule.path("$ref").asText().substring(1))), root);
        }
        if (rule.has("enum")) {
            return words(rule.path("enum"));
        }
        if (rule.has("const")) {
            return rule.path("const").asText();
        }
        if (rule.isBoolean()) {
            return "nothing here";
        }
        String type = rule.path("type").isArray()
                ? rule.path("type").path(0).asText()
                : rule.path("type").asText("");
        return ofType(type, rule) + (rule.path("type").isArray() ? " or null" : "");
    }

    private static String ofType(String type, JsonNode rule) {
        return switch (type) {
            case "string" -> text(rule);
            case "integer" -> "a whole number" + range(rule);
            case "number" -> "a number" + range(rule);
            case "boolean" -> "true, false";
            case "array" -> list(rule);
            default -> fields(rule);
        };
    }

    private static String text(JsonNode rule) {
        String length =
                rule.has("maxLength") ? " of at most " + rule.path("maxLength").asInt() + " characters" : "";
        String example =
                rule.has("examples") ? " like " + rule.path("examples").path(0).asText() : "";
        return rule.has("pattern")
                ? "a text" + length + " that matches " + rule.path("pattern").asText() + example
                : "a text" + length + example;
    }

    private static String range(JsonNode rule) {
        String from = rule.has("minimum") ? " from " + rule.path("minimum").asText() : "";
        String above = rule.has("exclusiveMinimum")
                ? " above " + rule.path("exclusiveMinimum").asText()
                : "";
        return from
                + above
                + (rule.has("maximum") ? " to " + rule.path("maximum").asText() : "");
    }

    private static String list(JsonNode rule) {
        String size =
                rule.has("minItems") ? " of at least " + rule.path("minItems").asInt() : "";
        return "a list" + size + (rule.path("uniqueItems").asBoolean() ? " without repetition" : "");
    }

    private static String fields(JsonNode rule) {
        List<String> names = new ArrayList<>();
        rule.path("properties").fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "fields" : "the fields " + String.join(", ", names);
    }

    private static String words(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(it -> words.add(it.asText()));
        return String.join(", ", words);
    }
}

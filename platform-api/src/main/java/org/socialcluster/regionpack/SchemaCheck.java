package org.socialcluster.regionpack;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Holds files against the schema of their kind; the schemas are the program's own, a foreign pack brings none. */
final class SchemaCheck {
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<PackFiles.Kind, JsonSchema> schemas = new EnumMap<>(PackFiles.Kind.class);
    private final Findings findings;

    SchemaCheck(Findings findings) {
        this.findings = findings;
    }

    void check(PackFile file, PackFiles.Kind kind) {
        JsonSchema schema = schemas.computeIfAbsent(kind, this::schema);
        schema.validate(file.root()).forEach(message -> report(file, schema.getSchemaNode(), message));
    }

    private void report(PackFile file, JsonNode schema, ValidationMessage message) {
        Entry where = file.entry();
        JsonNodePath path = message.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            where = path.getElement(i) instanceof Integer index
                    ? where.item(index)
                    : where.at(String.valueOf(path.getElement(i)));
        }
        JsonNode rule = rule(schema, message);
        if (message.getProperty() == null) {
            findings.add(where, Findings.show(where.node()), Allowed.by(rule, schema));
        } else if (message.getType().equals("required")) {
            findings.add(
                    where.at(message.getProperty()),
                    "nothing",
                    Allowed.by(rule.path("properties").path(message.getProperty()), schema));
        } else {
            findings.add(where.at(message.getProperty()), "an unknown field", Allowed.by(rule, schema));
        }
    }

    /** The part of the schema that holds the broken keyword. */
    private static JsonNode rule(JsonNode schema, ValidationMessage message) {
        JsonNodePath keyword = message.getSchemaLocation().getFragment();
        return schema.at(JsonPointer.compile(keyword.toString()).head());
    }

    private JsonSchema schema(PackFiles.Kind kind) {
        String resource = "/regionpack/" + kind.schema() + ".schema.json";
        try (InputStream json = SchemaCheck.class.getResourceAsStream(resource)) {
            return factory.getSchema(Objects.requireNonNull(json, resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

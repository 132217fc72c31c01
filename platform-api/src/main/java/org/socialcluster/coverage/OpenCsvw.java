package org.socialcluster.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.socialcluster.resolution.AnswerLevel;

/**
 * The description of {@code coverage.csv} for programs: CSV on the Web (W3C, «Metadata Vocabulary for Tabular Data», 2015).
 * The file is the one for machines: commas, UTF-8 without a mark, ISO moments. The office's own CSV, for spreadsheets, has
 * semicolons; that is why the dialect is said in full, though it is the standard's usual one.
 */
final class OpenCsvw {
    static final String FILE = "coverage.csv";
    private static final JsonMapper JSON = new JsonMapper();

    private OpenCsvw() {}

    static String json() {
        ObjectNode table = JSON.createObjectNode();
        table.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "ru");
        table.put("url", FILE);
        table.put("dc:title", OpenWords.text("title"));
        table.put("dc:description", OpenWords.text("description"));
        table.put("dc:rights", OpenWords.text("rights"));
        table.put("dc:language", "ru");
        ArrayNode notes = table.putArray("notes");
        OpenWords.method().forEach(it -> notes.addObject().put("dc:description", it));
        dialect(table.putObject("dialect"));
        schema(table.putObject("tableSchema"));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(table);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void dialect(ObjectNode dialect) {
        dialect.put("encoding", "utf-8")
                .put("delimiter", ",")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true)
                .put("headerRowCount", 1)
                .putArray("lineTerminators")
                .add("\r\n");
    }

    private static void schema(ObjectNode schema) {
        ArrayNode columns = schema.putArray("columns");
        for (OpenColumn column : OpenColumn.ALL) {
            ObjectNode described = columns.addObject()
                    .put("name", column.name())
                    .put("titles", column.name())
                    .put("dc:title", OpenWords.text("column." + column.name()))
                    .put("dc:description", OpenWords.text("column." + column.name() + ".about"))
                    .put("required", column.required());
            datatype(column.kind(), described);
        }
        schema.putArray("primaryKey").add("town").add("code");
    }

    private static void datatype(OpenColumn.Kind kind, ObjectNode column) {
        switch (kind) {
            case TEXT -> column.put("datatype", "string");
            case CODE -> column.putObject("datatype").put("base", "string").put("format", "[A-Za-z0-9_-]+");
            case STATE -> column.putObject("datatype").put("base", "string").put("format", states());
            case LEVEL -> column.putObject("datatype").put("base", "string").put("format", levels());
            case FLAG -> column.putObject("datatype").put("base", "boolean").put("format", "true|false");
            case COUNT -> column.putObject("datatype").put("base", "integer").put("minimum", 0);
            case MOMENT -> column.put("datatype", "dateTime");
        }
    }

    private static String states() {
        return Arrays.stream(CoverageState.values()).map(CoverageState::key).collect(Collectors.joining("|"));
    }

    private static String levels() {
        return Arrays.stream(AnswerLevel.values())
                .filter(it -> it.compareTo(AnswerLevel.REGION) <= 0)
                .map(AnswerLevel::code)
                .collect(Collectors.joining("|"));
    }
}

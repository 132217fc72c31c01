package org.socialcluster.sheets;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view of statistics as it goes out: the tables, and how to read them.
 *
 * @param file name without an ending
 * @param about what was asked for: the day, the filter
 * @param notes on the method; a sheet of its own in XLSX
 * @param tables at least one; a file that holds one table only has the first
 */
public record StatReport(
        String file, String title, List<String> about, List<String> notes, String notesTitle, List<StatTable> tables) {

    /** Writes the tables and the notes. */
    public void write(SheetFormat format, OutputStream target) throws IOException {
        StatTable first = tables.get(0);
        try (SheetWriter writer = format.write(target, first.title(), first.header())) {
            rows(writer, first, format);
            for (StatTable next : tables.subList(1, tables.size())) {
                if (writer.table(next.title(), next.header())) {
                    rows(writer, next, format);
                }
            }
            if (writer.table(notesTitle, List.of(title))) {
                for (String line : about) {
                    writer.row(List.of(line));
                }
                for (String line : notes) {
                    writer.row(List.of(line));
                }
            }
        }
    }

    private static void rows(SheetWriter writer, StatTable table, SheetFormat format) throws IOException {
        for (List<@Nullable Object> row : table.rows()) {
            writer.row(
                    format == SheetFormat.CSV
                            ? row.stream().map(StatReport::withComma).toList()
                            : row);
        }
    }

    /** A Russian spreadsheet takes 3.8 for the third of August. */
    private static @Nullable Object withComma(@Nullable Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString().replace('.', ',') : cell;
    }

    /** Writes all of it as JSON: a row is an object by the columns' codes. */
    public void writeJson(OutputStream target) {
        try (JsonGenerator json = Json.createGenerator(target)) {
            json.writeStartObject().write("title", title);
            texts(json, "about", about);
            texts(json, "notes", notes);
            json.writeStartArray("tables");
            tables.forEach(it -> table(json, it));
            json.writeEnd().writeEnd();
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> lines) {
        json.writeStartArray(name);
        lines.forEach(json::write);
        json.writeEnd();
    }

    private static void table(JsonGenerator json, StatTable table) {
        json.writeStartObject().write("title", table.title());
        json.writeStartArray("columns");
        table.columns()
                .forEach(it -> json.writeStartObject()
                        .write("code", it.code())
                        .write("name", it.header())
                        .writeEnd());
        json.writeEnd().writeStartArray("rows");
        for (List<@Nullable Object> row : table.rows()) {
            json.writeStartObject();
            for (int column = 0; column < row.size(); column++) {
                value(json, table.columns().get(column).code(), row.get(column));
            }
            json.writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void value(JsonGenerator json, String code, @Nullable Object value) {
        if (value == null) {
            json.writeNull(code);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(code, ((Number) value).longValue());
        } else if (value instanceof Number number) {
            json.write(code, new BigDecimal(number.toString()));
        } else if (value instanceof Boolean flag) {
            json.write(code, flag);
        } else {
            json.write(code, value.toString());
        }
    }
}

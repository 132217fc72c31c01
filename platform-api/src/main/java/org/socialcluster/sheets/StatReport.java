package org.socialcluster.sheets;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A view of statistics as it goes out: the tables, and how to read them.
 *
 * @param file name without an ending
 * @param about what was asked for: the day, the filter
 * @param notes on the method; a sheet of its own in XLSX
 * @param tables at least one
 */
public record StatReport(
        String file, String title, List<String> about, List<String> notes, String notesTitle, List<StatTable> tables) {

    /** Writes the tables with what was asked above them, and the notes. */
    public void write(SheetFormat format, OutputStream target) throws IOException {
        if (format == SheetFormat.XLSX) {
            book(target);
        } else {
            text(target);
        }
    }

    private void book(OutputStream target) throws IOException {
        try (XlsxWriter book = new XlsxWriter(target, title)) {
            for (StatTable table : tables) {
                List<String> above = new ArrayList<>(List.of(title));
                if (!table.title().equals(title)) {
                    above.add(table.title());
                }
                above.addAll(about);
                book.begin(table.title(), above, table.header(), table.naming());
                for (List<@Nullable Object> row : table.rows()) {
                    book.row(row);
                }
                book.totals(table.totals());
            }
            book.begin(notesTitle, List.of(), List.of(title), 0);
            for (String line : lines()) {
                book.row(List.of(line));
            }
        }
    }

    /** All tables, one under another: a spreadsheet shows what the view does. */
    private void text(OutputStream target) throws IOException {
        try (CsvSheetWriter file = new CsvSheetWriter(target, List.of(title))) {
            about.forEach(it -> file.row(List.of(it)));
            for (StatTable table : tables) {
                file.row(List.of());
                if (tables.size() > 1) {
                    file.row(List.of(table.title()));
                }
                file.row(table.header());
                Stream.concat(table.rows().stream(), table.totals().stream())
                        .forEach(row ->
                                file.row(row.stream().map(StatReport::withComma).toList()));
            }
            file.row(List.of());
            file.row(List.of(notesTitle));
            notes.forEach(it -> file.row(List.of(it)));
        }
    }

    private List<String> lines() {
        return Stream.concat(about.stream(), notes.stream()).toList();
    }

    /** A Russian spreadsheet takes 3.8 for the third of August. */
    private static @Nullable Object withComma(@Nullable Object cell) {
        Object plain = cell instanceof Share share ? share.percent() : cell;
        return plain instanceof BigDecimal number ? number.toPlainString().replace('.', ',') : plain;
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
        json.writeEnd();
        rows(json, "rows", table, table.rows());
        if (!table.totals().isEmpty()) {
            rows(json, "totals", table, table.totals());
        }
        json.writeEnd();
    }

    private static void rows(JsonGenerator json, String name, StatTable table, List<List<@Nullable Object>> rows) {
        json.writeStartArray(name);
        for (List<@Nullable Object> row : rows) {
            json.writeStartObject();
            for (int column = 0; column < row.size(); column++) {
                value(json, table.columns().get(column).code(), row.get(column));
            }
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void value(JsonGenerator json, String code, @Nullable Object value) {
        if (value == null) {
            json.writeNull(code);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(code, ((Number) value).longValue());
        } else if (value instanceof Share share) {
            json.write(code, share.percent());
        } else if (value instanceof Number number) {
            json.write(code, new BigDecimal(number.toString()));
        } else if (value instanceof Boolean flag) {
            json.write(code, flag);
        } else {
            json.write(code, value.toString());
        }
    }
}

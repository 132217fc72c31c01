package org.socialcluster.coverage;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.sheets.SheetFormat;
import org.socialcluster.sheets.StatReport;
import org.socialcluster.sheets.StatTable;

/** Writes the open table: as JSON and CSV for programs, and as a workbook for people. */
final class OpenFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private OpenFiles() {}

    static void json(OpenTable table, OutputStream file) throws IOException {
        JSON.writeValue(file, CoverageAnswer.of(table));
    }

    /** As {@link OpenCsvw} describes it. */
    static void csv(OpenTable table, OutputStream file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(file, StandardCharsets.UTF_8))) {
            csv.writeRecord(OpenColumn.ALL.stream().map(OpenColumn::name).toList());
            for (OpenRow row : table.rows()) {
                csv.writeRecord(cells(row).stream()
                        .map(it -> it == null ? "" : it.toString())
                        .toList());
            }
        }
    }

    /** With the states in words, and the method on a sheet of its own. */
    static void workbook(OpenTable table, OutputStream file) throws IOException {
        StatTable sheet = new StatTable(
                OpenWords.text("title"),
                OpenColumn.ALL.stream()
                        .map(it -> new StatTable.Column(it.name(), OpenWords.text("column." + it.name())))
                        .toList(),
                table.rows().stream().map(OpenFiles::said).toList());
        new StatReport(
                        "coverage",
                        OpenWords.text("title"),
                        List.of(OpenWords.text("description"), OpenWords.text("rights")),
                        OpenWords.method(),
                        OpenWords.text("notes"),
                        List.of(sheet))
                .write(SheetFormat.XLSX, file);
    }

    private static List<@Nullable Object> cells(OpenRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        OpenColumn.ALL.forEach(it -> cells.add(it.value().apply(row)));
        return cells;
    }

    private static List<@Nullable Object> said(OpenRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (OpenColumn column : OpenColumn.ALL) {
            Object value = column.value().apply(row);
            cells.add(
                    value == null
                            ? null
                            : switch (column.kind()) {
                                case STATE, LEVEL, FLAG -> OpenWords.text(value.toString());
                                default -> value;
                            });
        }
        return cells;
    }
}

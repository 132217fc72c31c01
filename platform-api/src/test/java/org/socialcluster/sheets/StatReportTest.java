package org.socialcluster.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view of statistics as it goes out to spreadsheets and programs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatReportTest {
    private static final StatReport REPORT = new StatReport(
            "coverage",
            "Покрытие",
            List.of("На 22 ноября."),
            List.of("Нормы — предложение проекта."),
            "Как посчитано",
            List.of(
                    new StatTable(
                            "Города",
                            List.of(
                                    new StatTable.Column("town", "Город"),
                                    new StatTable.Column("population", "Жителей"),
                                    new StatTable.Column("per10000", "На 10 000")),
                            List.of(
                                    Arrays.asList("Реж", 36_585, new BigDecimal("4.4")),
                                    Arrays.asList("=1+1", null, null))),
                    new StatTable(
                            "Состояния",
                            List.of(new StatTable.Column("need", "Потребность")),
                            List.of(List.of("Юрист")))));

    @TempDir
    private Path folder;

    @Test
    void a_spreadsheet_has_a_sheet_for_each_table_and_one_for_the_method_and_numbers_are_numbers() throws IOException {
        byte[] file = written(SheetFormat.XLSX);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Города", "Состояния", "Как посчитано");
            assertThat(sheets.get(0).read().get(1).getCellAsNumber(1)).contains(new BigDecimal("36585"));
            assertThat(sheets.get(0).read().get(2).getCellText(0)).isEqualTo("=1+1");
            assertThat(sheets.get(2).read().stream().map(it -> it.getCellText(0)))
                    .containsExactly("Покрытие", "На 22 ноября.", "Нормы — предложение проекта.");
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .as("the header stays in sight")
                .contains("ySplit=\"1\"")
                .contains("frozen")
                .doesNotContain("<f>");
    }

    @Test
    void a_csv_has_the_first_table() throws IOException {
        assertThat(new String(written(SheetFormat.CSV), StandardCharsets.UTF_8))
                .contains("Город;Жителей;На 10 000")
                .contains("Реж;36585;4,4")
                .contains("'=1+1")
                .doesNotContain("Юрист");
    }

    @Test
    void a_program_gets_rows_by_the_codes_of_the_columns_with_what_was_asked_and_the_method() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        REPORT.writeJson(file);
        JsonObject json =
                Json.createReader(new ByteArrayInputStream(file.toByteArray())).readObject();

        JsonObject rezh = json.getJsonArray("tables")
                .getJsonObject(0)
                .getJsonArray("rows")
                .getJsonObject(0);
        assertThat(rezh.getInt("population")).isEqualTo(36_585);
        assertThat(rezh.getJsonNumber("per10000").bigDecimalValue()).isEqualTo(new BigDecimal("4.4"));
        assertThat(json.getJsonArray("tables")
                        .getJsonObject(0)
                        .getJsonArray("rows")
                        .getJsonObject(1)
                        .isNull("population"))
                .isTrue();
        assertThat(json.getJsonArray("notes").getString(0)).isEqualTo("Нормы — предложение проекта.");
        assertThat(json.getJsonArray("about").getString(0)).isEqualTo("На 22 ноября.");
    }

    private static byte[] written(SheetFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        REPORT.write(format, file);
        return file.toByteArray();
    }

    private String part(byte[] file, String name) throws IOException {
        Path kept = Files.write(folder.resolve("report.xlsx"), file);
        try (ZipFile parts = new ZipFile(kept.toFile())) {
            return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

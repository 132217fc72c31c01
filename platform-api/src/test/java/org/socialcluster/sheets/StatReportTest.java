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
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view of statistics as it goes out to spreadsheets and programs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatReportTest {
    private static final String LONG = "Уход на дому: соцработник или сиделка — Реж";
    private static final StatReport REPORT = new StatReport(
            "coverage",
            "Покрытие",
            List.of("На 22 ноября.", "Демонстрация."),
            List.of("Нормы — предложение проекта."),
            "Как посчитано",
            List.of(
                    new StatTable(
                                    "Города",
                                    List.of(
                                            new StatTable.Column("town", "Город"),
                                            new StatTable.Column("population", "Жителей"),
                                            new StatTable.Column("per10000", "На 10 000"),
                                            new StatTable.Column("share", "Есть, %"),
                                            new StatTable.Column("demand", "Спрос")),
                                    List.of(
                                            Arrays.asList(
                                                    "Реж",
                                                    36_585,
                                                    new BigDecimal("4.4"),
                                                    new Share(0.575),
                                                    new AtLeast("не меньше", 21)),
                                            Arrays.asList("=1+1", null, null, null, null)))
                            .summed(List.of(Arrays.asList("Всего", 36_585, null, null, null))),
                    new StatTable(
                                    LONG,
                                    List.of(
                                            new StatTable.Column("group", "Группа"),
                                            new StatTable.Column("need", "Потребность"),
                                            new StatTable.Column("rezh", "Реж")),
                                    List.of(List.of("Право", "Юрист", new Marked("Нет", Marked.Mark.MISSING))))
                            .named(2)));

    @TempDir
    private Path folder;

    @Test
    void a_spreadsheet_has_a_sheet_for_each_table_and_one_for_the_method_and_numbers_are_numbers() throws IOException {
        byte[] file = written(SheetFormat.XLSX);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets)
                    .extracting(Sheet::getName)
                    .as("a name is cut between two words")
                    .containsExactly("Города", "Уход на дому соцработник или", "Как посчитано");
            Row rezh = sheets.get(0).read().get(5);
            assertThat(rezh.getCellAsNumber(1)).contains(new BigDecimal("36585"));
            assertThat(rezh.getCellAsNumber(3)).contains(new BigDecimal("0.575"));
            assertThat(rezh.getCellAsNumber(4)).contains(new BigDecimal("21"));
            assertThat(sheets.get(0).read().get(6).getCellText(0)).isEqualTo("=1+1");
            assertThat(sheets.get(2).read().stream().map(it -> it.getCellText(0)))
                    .containsExactly("Покрытие", "На 22 ноября.", "Демонстрация.", "Нормы — предложение проекта.");
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(part(file, "xl/styles.xml"))
                .as("how the numbers look")
                .contains("\"0.0%\"", "\"#,##0.0\"", " &quot;#,##0\"");
    }

    @Test
    void each_sheet_says_above_its_table_what_was_asked_and_below_it_the_sums() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written(SheetFormat.XLSX)))) {
            List<Row> towns = book.getSheets().toList().get(0).read();
            assertThat(towns.stream().map(it -> it.getCellText(0)))
                    .containsExactly(
                            "Покрытие", "Города", "На 22 ноября.", "Демонстрация.", "Город", "Реж", "=1+1", "Всего");
        }
    }

    @Test
    void what_names_rows_and_columns_stays_in_sight_on_the_screen_and_on_each_sheet_of_paper() throws IOException {
        byte[] file = written(SheetFormat.XLSX);

        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("xSplit=\"1\"", "ySplit=\"6\"", "frozen")
                .as("the filter holds the rows without their sums")
                .contains("<autoFilter ref=\"A6:E8\"")
                .contains("fitToWidth=\"1\"", "fitToHeight=\"0\"", "fitToPage=\"true\"", "paperSize=\"9\"");
        assertThat(part(file, "xl/worksheets/sheet2.xml"))
                .as("the group and the need")
                .contains("xSplit=\"2\"", "ySplit=\"6\"");
        assertThat(part(file, "xl/worksheets/sheet3.xml")).as("the method").doesNotContain("autoFilter");
        assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$A:$A", "$6:$6", "$A:$B");
    }

    @Test
    void a_state_is_shaded_and_said_in_words() throws IOException {
        byte[] file = written(SheetFormat.XLSX);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().toList().get(1).read().get(5).getCellText(2))
                    .isEqualTo("Нет");
        }
        assertThat(part(file, "xl/styles.xml")).containsIgnoringCase("7a1a10");
    }

    @Test
    void columns_are_as_wide_as_what_stands_in_them() throws IOException {
        assertThat(part(written(SheetFormat.XLSX), "xl/worksheets/sheet1.xml"))
                .contains("<col min=\"1\" max=\"1\" width=\"9.0\"")
                .contains("<col min=\"5\" max=\"5\" width=\"14.0\"");
    }

    @Test
    void two_sheets_never_have_one_name() {
        assertThat(SheetName.of("Уход на дому: соцработник или сиделка", List.of("уход на дому соцработник или")))
                .isEqualTo("Уход на дому соцработник или 2");
        assertThat(SheetName.of("Уход на дому (соцработник или (сиделка)", List.of()))
                .isEqualTo("Уход на дому (соцработник или");
        assertThat(SheetName.of("Оченьдлинноесловобезединогопробела", List.of()))
                .hasSize(31);
    }

    @Test
    void a_part_of_a_whole_is_neither_all_nor_none_unless_it_is_so() {
        assertThat(new Share(1 - 1e-9)).hasToString("99,9\u00a0%");
        assertThat(new Share(1e-9)).hasToString("0,1\u00a0%");
        assertThat(Share.of(0, 5)).hasToString("0,0\u00a0%");
        assertThat(Share.of(1, 0)).isNull();
    }

    @Test
    void a_csv_has_what_was_asked_and_all_tables_with_decimals_as_a_russian_spreadsheet_reads_them()
            throws IOException {
        assertThat(new String(written(SheetFormat.CSV), StandardCharsets.UTF_8))
                .startsWith("\uFEFFПокрытие\r\nНа 22 ноября.\r\nДемонстрация.\r\n")
                .contains("Город;Жителей;На 10 000")
                .contains("Реж;36585;4,4;57,5;не меньше\u00a021")
                .contains("Всего;36585;")
                .contains("'=1+1")
                .contains("Право;Юрист;Нет")
                .contains("Нормы — предложение проекта.");
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
        assertThat(rezh.getJsonNumber("share").bigDecimalValue()).isEqualTo(new BigDecimal("57.5"));
        assertThat(rezh.getString("demand")).isEqualTo("не меньше\u00a021");
        assertThat(json.getJsonArray("tables")
                        .getJsonObject(0)
                        .getJsonArray("totals")
                        .getJsonObject(0)
                        .getInt("population"))
                .isEqualTo(36_585);
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

package org.socialcluster.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingSheetsTest {
    private static final List<Object> CELLS = Arrays.asList(
            "=HYPERLINK(\"http://example.org\")",
            7,
            LocalDate.of(2026, 11, 22),
            LocalDateTime.of(2026, 11, 22, 9, 5),
            null,
            "+7 343 000-00-00",
            "две\nстроки; и «кавычки»");

    @Test
    void a_csv_opens_in_a_russian_spreadsheet_program_and_computes_nothing() throws IOException {
        assertThat(new String(written(SheetFormat.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFА;Б;В;Г;Д;Е;Ж\r\n"
                        + "\"'=HYPERLINK(\"\"http://example.org\"\")\";7;22.11.2026;22.11.2026 09:05;;'+7 343 000-00-00;"
                        + "\"две\nстроки; и «кавычки»\"\r\n");
    }

    @Test
    void numbers_and_dates_of_an_xlsx_are_numbers_and_dates_and_text_is_never_a_formula() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(written(SheetFormat.XLSX)))) {
            List<Row> rows = book.getFirstSheet().read();

            assertThat(rows).hasSize(2);
            Row row = rows.get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getText()).isEqualTo(CELLS.get(0));
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCell(1).asNumber()).isEqualTo(BigDecimal.valueOf(7));
            assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2026, 11, 22, 0, 0));
            assertThat(row.getCell(3).asDate()).isEqualTo(CELLS.get(3));
            assertThat(row.getCell(5).getText()).isEqualTo(CELLS.get(5));
        }
    }

    @Test
    void what_looks_like_a_formula_is_told_from_a_phone_and_from_a_dash() {
        assertThat(List.of("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0"))
                .allMatch(Formula::in);
        assertThat(List.of("+7 (343) 000-00-00", "- помощь на дому (до 2 часов)", "-5", "обычный текст", ""))
                .noneMatch(Formula::in);
        assertThat(List.of("=1", "+7 343", "-", "текст"))
                .allMatch(it -> Formula.unescaped(Formula.escaped(it)).equals(it));
    }

    private static byte[] written(SheetFormat format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SheetWriter sheet = format.write(file, "Услуги: все", List.of("А", "Б", "В", "Г", "Д", "Е", "Ж"))) {
            sheet.row(CELLS);
        }
        return file.toByteArray();
    }
}

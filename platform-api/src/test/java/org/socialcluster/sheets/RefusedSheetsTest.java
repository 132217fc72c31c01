package org.socialcluster.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcluster.shared.Problem;

/** Files that are no tables, or more than tables, are told apart before anybody reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedSheetsTest {
    @TempDir
    Path folder;

    @Test
    void what_is_no_table_gets_a_sentence_that_says_so() throws IOException {
        refused("sheet.empty", new byte[0]);
        refused("sheet.no-table", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        refused("sheet.no-table", "%PDF-1.7 text".getBytes(StandardCharsets.US_ASCII));
        refused("sheet.old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        refused("sheet.broken", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        refused("sheet.no-table", WrittenBook.zip(Map.of("word/document.xml", "<a/>")));
        refused("sheet.quotes", "а;б\n\"не закрыта;в\n".getBytes(StandardCharsets.UTF_8));
        refused("sheet.too-wide", ("а;б\n" + "в;".repeat(300) + "г\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_unpacks_to_very_much_or_asks_for_others_is_not_opened() throws IOException {
        refused(
                "sheet.bomb",
                WrittenBook.book(
                        "",
                        ("<row><c t=\"inlineStr\"><is><t>" + "а".repeat(10_000) + "</t></is></c></row>").repeat(600)));
        refused(
                "sheet.entities",
                WrittenBook.book("<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<row r=\"1\"/>"));
        Map<String, String> many = WrittenBook.parts("", "");
        for (int i = 0; i < 1_001; i++) {
            many.put("xl/media/" + i + ".xml", "<a/>");
        }
        refused("sheet.bomb", WrittenBook.zip(many));
    }

    @Test
    void texts_that_cells_share_are_weighed_whatever_their_part_is_called_and_a_long_sheet_is_not() throws IOException {
        String many = "<si><t>а</t></si>".repeat(600_000);
        String pad = WrittenBook.noise(900_000);
        for (String name : List.of("xl/other.xml", "xl/worksheets/other.xml", "xl/Worksheets/Sheet1.xml")) {
            Map<String, String> parts = WrittenBook.withTexts(name, many);
            parts.put("pad.bin", pad);
            refused("sheet.much-text", WrittenBook.zip(parts));
        }
        Map<String, String> large = WrittenBook.parts("", (" ".repeat(1_000) + "<row/>").repeat(66_000));
        large.put("pad.bin", pad);
        assertThat(rows(WrittenBook.zip(large))).isEmpty();
    }

    @Test
    void of_a_formula_the_saved_value_is_read_and_nothing_is_computed() throws IOException {
        byte[] file = WrittenBook.book(
                "",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>HYPERLINK(\"http://example.org\",\"да\")</f><v>да</v></c>"
                        + "<c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"D1\" t=\"b\"><v>1</v></c></row>");

        assertThat(rows(file)).containsExactly(List.of("да", "2", "", "1"));
    }

    @Test
    void encodings_and_the_row_that_names_the_separator_are_known() throws IOException {
        String text = "Имя;Город\nЁлка;Реж\n";
        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1251")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("sep=;\n" + text).getBytes(StandardCharsets.UTF_8))) {
            assertThat(rows(file)).containsExactly(List.of("Имя", "Город"), List.of("Ёлка", "Реж"));
        }
    }

    private void refused(String text, byte[] file) {
        WrittenBook.refused(folder, Problem.text(text, SheetSource.MOST_COLUMNS), file);
    }

    private List<List<String>> rows(byte[] file) throws IOException {
        return WrittenBook.rows(folder, file);
    }
}

package org.socialcluster.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.socialcluster.shared.Problem;

/** Small files that would cost their reader all the memory or the time of the process. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HostileSheetsTest {
    @TempDir
    Path folder;

    @Test
    void a_number_that_would_be_long_when_written_out_is_told_by_its_cell() throws IOException {
        for (String number : List.of("1e999999999", "1e-999999999", "-1e400", "9E2147483647")) {
            byte[] book = WrittenBook.book("", "<row r=\"2\"><c r=\"B2\"><v>" + number + "</v></c></row>");
            WrittenBook.refused(folder, Problem.text("sheet.number", "B2"), book);
        }
        refused("sheet.much-text", cell("<v>" + "7".repeat(200) + "</v>"));
        assertThat(rows(cell("<v>5.5511151231257827E-17</v></c><c r=\"B1\"><v>1e3</v>")))
                .containsExactly(List.of("0.000000000000000055511151231257827", "1000"));
    }

    @Test
    void a_day_beyond_all_days_is_the_number_that_it_is() throws IOException {
        Map<String, String> parts = WrittenBook.withFormat("dd.mm.yyyy", """
                <row><c s="0"><v>46348</v></c><c s="0"><v>1e300</v></c><c s="0"><v>-5</v></c></row>""");

        assertThat(WrittenBook.rows(folder, WrittenBook.zip(parts)))
                .containsExactly(List.of("22.11.2026", "1" + "0".repeat(300), "-5"));
    }

    @Test
    void a_cell_further_out_than_cells_are_is_not_looked_for() throws IOException {
        for (String reference : List.of("ZZZZZZ1", "XFE1", "A1048577", "A-1", "A0", "1", "", "AAAAAAAAAAAAAA1", "Б1")) {
            refused("sheet.broken", "<row r=\"1\"><c r=\"" + reference + "\"><v>1</v></c></row>");
        }
        for (String row : List.of("1048577", "-1", "0", "99999999999")) {
            refused("sheet.broken", "<row r=\"" + row + "\"><c><v>1</v></c></row>");
        }
        refused("sheet.broken", "<row>" + "<c/>".repeat(16_385) + "</row>");
        refused("sheet.broken", "<row>" + ("<row>" + "<c/>".repeat(9_000)).repeat(2) + "</row></row></row>");
        assertThat(rows("<row r=\"1048576\"><c r=\"XFD1048576\"/></row><row r=\"2\"><c r=\"$B$2\"><v>1</v></c></row>"))
                .containsExactly(List.of("", "1"));
    }

    @Test
    void a_shared_text_that_is_not_there_is_not_looked_for() {
        Map<String, String> parts = WrittenBook.withTexts("xl/sharedStrings.xml", "<si><t>а</t></si>");
        for (String index : List.of("1", "2000000000", "9999999999")) {
            parts.put("xl/worksheets/sheet1.xml", WrittenBook.sheet("<row><c t=\"s\"><v>" + index + "</v></c></row>"));
            refused("sheet.broken", parts);
        }
    }

    @Test
    void parts_that_become_many_small_objects_are_short() {
        String many = "<xf numFmtId=\"1\"/>".repeat(150_000);
        Map<String, String> formats = WrittenBook.withFormat("0", "");
        formats.computeIfPresent("xl/styles.xml", (name, text) -> text.replace("</cellXfs>", many + "</cellXfs>"));
        formats.put("pad.bin", WrittenBook.noise(300_000));
        refused("sheet.much-format", formats);
        for (String name : List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
            Map<String, String> parts = WrittenBook.parts("", "");
            parts.computeIfPresent(name, (part, text) -> text.replaceFirst("(</\\w+>)$", many + "$1"));
            parts.put("pad.bin", WrittenBook.noise(300_000));
            refused("sheet.much-format", parts);
        }
    }

    @Test
    void all_parts_that_are_no_sheets_are_weighed_together() {
        Map<String, String> parts = WrittenBook.parts("", "");
        for (int part = 0; part < 3; part++) {
            parts.put("xl/other" + part + ".xml", "<a>" + (" ".repeat(1_000) + "<b/>").repeat(25_000) + "</a>");
        }
        parts.put("pad.bin", WrittenBook.noise(900_000));

        refused("sheet.much-text", parts);
    }

    @Test
    void no_markup_is_taken_that_a_parser_keeps_in_one_piece() {
        refused("sheet.broken", "<a>".repeat(200) + "</a>".repeat(200));
        StringBuilder names = new StringBuilder();
        for (int name = 0; name < 3_000; name++) {
            names.append("<a").append(name).append("/>");
        }
        refused("sheet.broken", names.toString());
        refused("sheet.broken", "<row><c t=\"inlineStr\"><is><t><![CDATA[text]]></t></is></c></row>");
        refused("sheet.much-text", "<row r=\"1\" a=\"" + WrittenBook.noise(1_100_000) + "\"/>");
        String pieces = ("<t>" + WrittenBook.noise(100_000) + "</t>").repeat(12);
        refused("sheet.much-text", "<row><c t=\"inlineStr\"><is>" + pieces + "</is></c></row>");
        refused(
                "sheet.much-text",
                cell("<f t=\"shared\" si=\"0\" ref=\"A1:A9\">" + "A1+".repeat(900) + "1</f><v>1</v>"));
    }

    @Test
    void a_sheet_in_another_encoding_or_with_entities_after_much_space_is_not_read() {
        Map<String, String> wide = WrittenBook.parts("", "");
        wide.computeIfPresent("xl/workbook.xml", (name, text) -> "\0<\0?" + text);
        refused("sheet.broken", wide);
        Map<String, String> named = WrittenBook.parts("", "");
        named.computeIfPresent("xl/workbook.xml", (name, text) -> text.replace("UTF-8", "ISO-2022-JP"));
        refused("sheet.broken", named);
        refused("sheet.entities", WrittenBook.parts(" ".repeat(2_000) + "<!DOCTYPE workbook>", ""));
    }

    @Test
    void what_other_programs_keep_in_a_file_is_passed_over_and_is_no_sheet() throws IOException {
        Map<String, String> parts = WrittenBook.parts("", cell("<v>1</v>"));
        parts.put("customXml/item1.xml", "\0<\0?<![CDATA[of a query]]>");
        assertThat(WrittenBook.rows(folder, WrittenBook.zip(parts))).containsExactly(List.of("1"));

        String relations = "xl/_rels/workbook.xml.rels";
        parts.computeIfPresent(
                relations, (name, text) -> text.replace("worksheets/sheet1.xml", "/customXml/item1.xml"));
        refused("sheet.broken", parts);

        Map<String, String> elsewhere = WrittenBook.parts("", "");
        elsewhere.computeIfPresent(
                "[Content_Types].xml", (name, text) -> text.replace("/xl/workbook.xml", "/c_rel/workbook.xml"));
        refused("sheet.broken", elsewhere);
    }

    @Test
    void what_the_reader_stumbles_over_is_a_broken_file() {
        refused("sheet.broken", "<row><c t=\"nothing\"><v>1</v></c></row>");
        refused("sheet.broken", "<row><c s=\"x\"><v>1</v></c></row>");
        refused("sheet.broken", cell("<f t=\"shared\" si=\"7\"/><v>1</v>"));
    }

    private static String cell(String content) {
        return "<row r=\"1\"><c r=\"A1\">" + content + "</c></row>";
    }

    private void refused(String key, String rows) {
        refused(key, WrittenBook.parts("", rows));
    }

    private void refused(String key, Map<String, String> parts) {
        WrittenBook.refused(folder, Problem.text(key), WrittenBook.zip(parts));
    }

    private List<List<String>> rows(String rows) throws IOException {
        return WrittenBook.rows(folder, WrittenBook.zip(WrittenBook.parts("", rows)));
    }
}

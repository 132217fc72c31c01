package org.socialcluster.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcluster.shared.Problem;

/** Files that are no tables, or more than tables, are told apart before anybody reads them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedSheetsTest {
    private static final String CONTENT_TYPES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
            + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
            + " PartName=\"/xl/worksheets/sheet1.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    private static final String SHARED = "<Override PartName=\"/%s\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>";
    private static final String BOOK = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s<workbook"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\""
            + " sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String RELATIONS = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
            + " Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static final String TOP = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
            + " Target=\"xl/workbook.xml\"/></Relationships>";
    private static final String SHEET = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    @TempDir
    Path folder;

    @Test
    void what_is_no_table_gets_a_sentence_that_says_so() throws IOException {
        refused("sheet.empty", new byte[0]);
        refused("sheet.no-table", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        refused("sheet.no-table", "%PDF-1.7 text".getBytes(StandardCharsets.US_ASCII));
        refused("sheet.old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});
        refused("sheet.broken", new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        refused("sheet.no-table", zip(Map.of("word/document.xml", "<a/>")));
        refused("sheet.quotes", "а;б\n\"не закрыта;в\n".getBytes(StandardCharsets.UTF_8));
        refused("sheet.too-wide", ("а;б\n" + "в;".repeat(300) + "г\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_unpacks_to_very_much_or_asks_for_others_is_not_opened() throws IOException {
        refused(
                "sheet.bomb",
                book("", "<row><c t=\"inlineStr\"><is><t>" + "а".repeat(6 << 20) + "</t></is></c></row>"));
        refused(
                "sheet.entities",
                book("<!DOCTYPE workbook [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<row r=\"1\"/>"));
        Map<String, String> many = parts("", "");
        for (int i = 0; i < 1_001; i++) {
            many.put("xl/media/" + i + ".xml", "<a/>");
        }
        refused("sheet.bomb", zip(many));
    }

    @Test
    void texts_that_cells_share_are_bounded_whatever_their_part_is_called_and_a_long_sheet_is_not() throws IOException {
        String much = " ".repeat(49 << 20);
        String pad = random(900_000);
        for (String name : List.of("xl/other.xml", "xl/worksheets/other.xml", "xl/Worksheets/Sheet1.xml")) {
            Map<String, String> parts = parts("", "");
            parts.put("[Content_Types].xml", CONTENT_TYPES.replace("</Types>", SHARED.formatted(name) + "</Types>"));
            parts.put("pad.bin", pad);
            parts.remove(name.toLowerCase(Locale.ROOT));
            parts.put(name, "<sst xmlns=\"x\">" + much + "</sst>");
            refused("sheet.much-text", zip(parts));
        }
        Map<String, String> large = parts("", much);
        large.put("pad.bin", pad);
        assertThat(rows(zip(large))).isEmpty();
    }

    private static String random(int length) {
        return new Random(7)
                .ints(length, 'A', 'z')
                .mapToObj(it -> String.valueOf((char) it))
                .collect(Collectors.joining());
    }

    @Test
    void of_a_formula_the_saved_value_is_read_and_nothing_is_computed() throws IOException {
        byte[] file = book(
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
        String sentence = Problem.text(text, SheetSource.MOST_COLUMNS);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> rows(file)).withMessage(sentence);
    }

    private List<List<String>> rows(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("picture.xlsx"), bytes);
        List<List<String>> rows = new ArrayList<>();
        SheetSource.of(file).read((number, cells) -> rows.add(List.copyOf(cells)));
        return rows;
    }

    private static byte[] book(String prologue, String rows) throws IOException {
        return zip(parts(prologue, rows));
    }

    private static Map<String, String> parts(String prologue, String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", CONTENT_TYPES);
        parts.put("_rels/.rels", TOP);
        parts.put("xl/workbook.xml", BOOK.formatted(prologue));
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/worksheets/sheet1.xml", SHEET.formatted(rows));
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }
}

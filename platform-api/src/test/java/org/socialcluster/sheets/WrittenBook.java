package org.socialcluster.sheets;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.socialcluster.shared.Problem;

/** An XLSX file written by hand, part by part: no program writes what the tests of the sheets want to be read. */
final class WrittenBook {
    private static final String CONTENT_TYPES = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
            + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
            + " PartName=\"/xl/worksheets/sheet1.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    private static final String SHARED = "<Override PartName=\"/%s\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>";
    private static final String STYLES = "<Override PartName=\"/xl/styles.xml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";
    private static final String FORMATS = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"164\"/></cellXfs></styleSheet>";
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

    private WrittenBook() {}

    static void refused(Path folder, String sentence, byte[] file) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> rows(folder, file))
                .withMessage(sentence);
    }

    static List<List<String>> rows(Path folder, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("picture.xlsx"), bytes);
        List<List<String>> rows = new ArrayList<>();
        SheetSource.of(file).read((number, cells) -> rows.add(List.copyOf(cells)));
        return rows;
    }

    static Map<String, String> withTexts(String name, String texts) {
        Map<String, String> parts = parts("", "<row><c t=\"s\"><v>0</v></c></row>");
        parts.put("[Content_Types].xml", CONTENT_TYPES.replace("</Types>", SHARED.formatted(name) + "</Types>"));
        parts.remove(name.toLowerCase(Locale.ROOT));
        parts.put(name, "<sst xmlns=\"x\">" + texts + "</sst>");
        return parts;
    }

    /** Its first cell has the format. */
    static Map<String, String> withFormat(String format, String rows) {
        Map<String, String> parts = parts("", rows);
        parts.put("[Content_Types].xml", CONTENT_TYPES.replace("</Types>", STYLES + "</Types>"));
        parts.put("xl/styles.xml", FORMATS.formatted(format));
        return parts;
    }

    /** What packing does not make smaller. */
    static String noise(int length) {
        return new Random(7)
                .ints(length, 'A', 'z')
                .mapToObj(it -> String.valueOf((char) it))
                .collect(Collectors.joining());
    }

    static byte[] book(String prologue, String rows) {
        return zip(parts(prologue, rows));
    }

    static String sheet(String rows) {
        return SHEET.formatted(rows);
    }

    static Map<String, String> parts(String prologue, String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", CONTENT_TYPES);
        parts.put("_rels/.rels", TOP);
        parts.put("xl/workbook.xml", BOOK.formatted(prologue));
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}

package org.socialcluster.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What the reader of an XLSX file takes the parts for: a file may give any name to any part. Unpacked and parsed by what that
 * reader unpacks and parses with, so that no file looks one way here and another way there.
 */
final class SheetParts {
    /** The first that is said of a part holds. */
    enum Kind {
        /** Read whole into many small objects: formats, the list of sheets and where they are. */
        SMALL,
        /** The texts that cells share. */
        TEXTS,
        OTHER,
        /** Read row by row. */
        SHEET
    }

    static final String CONTENTS = "[Content_Types].xml";
    static final String BOOK = "xl/workbook.xml";
    private static final String MAIN = ".main+xml";
    private static final String FOREIGN = "customxml/";

    private static final int MOST_LISTED = 1 << 20;
    private static final XMLInputFactory XML = factory();

    private SheetParts() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamReader parser(InputStream part) throws XMLStreamException {
        return XML.createXMLStreamReader(part);
    }

    /** By the list of contents that the file carries; the names are as {@link #name} gives them. */
    static Map<String, Kind> in(ZipFile zip, ZipArchiveEntry list) throws IOException {
        Map<String, Kind> kinds = new HashMap<>();
        try (InputStream bytes = zip.getInputStream(list)) {
            byte[] text = bytes.readNBytes(MOST_LISTED + 1);
            if (text.length > MOST_LISTED) {
                throw SheetSource.refused("sheet.bomb");
            }
            XMLStreamReader parts = parser(new ByteArrayInputStream(text));
            while (parts.hasNext()) {
                if (parts.next() == XMLStreamReader.START_ELEMENT
                        && parts.getLocalName().equals("Override")) {
                    list(
                            kinds,
                            name(String.valueOf(parts.getAttributeValue(null, "PartName"))),
                            String.valueOf(parts.getAttributeValue(null, "ContentType")));
                }
            }
        } catch (XMLStreamException broken) {
            throw SheetSource.refused("sheet.broken");
        }
        return kinds;
    }

    private static void list(Map<String, Kind> kinds, String name, String type) {
        if (type.endsWith(MAIN) && !name.equals(BOOK)) {
            throw SheetSource.refused("sheet.broken");
        }
        kinds.merge(name, kind(type), (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private static Kind kind(String type) {
        if (type.endsWith(".worksheet+xml")) {
            return Kind.SHEET;
        }
        if (type.endsWith(".sharedStrings+xml")) {
            return Kind.TEXTS;
        }
        return type.endsWith(MAIN) || type.endsWith(".styles+xml") ? Kind.SMALL : Kind.OTHER;
    }

    /** What a part is, by its name as {@link #name} gives it. */
    static Kind kind(Map<String, Kind> listed, String name) {
        return name.equals(BOOK) || name.endsWith(".rels") ? Kind.SMALL : listed.getOrDefault(name, Kind.OTHER);
    }

    /** Whether a name belongs to the data that other programs keep in the file, in encodings of their own. No sheet is there. */
    static boolean isForeign(String name) {
        return name.startsWith(FOREIGN);
    }

    /** One name for all ways to write it. */
    static String name(String written) {
        return written.replaceFirst("^/+", "").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

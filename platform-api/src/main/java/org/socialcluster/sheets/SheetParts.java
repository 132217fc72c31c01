package org.socialcluster.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which parts of an XLSX file are sheets and nothing else: a file may give any name to any part. */
final class SheetParts {
    private static final int MOST_LISTED = 1 << 20;
    private static final XMLInputFactory XML = factory();

    private SheetParts() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Their names as {@link #name} gives them, by the list of contents that the file carries. */
    static Set<String> in(ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry("[Content_Types].xml");
        Set<String> sheets = new HashSet<>();
        Set<String> others = new HashSet<>();
        try (InputStream bytes = zip.getInputStream(list)) {
            byte[] text = bytes.readNBytes(MOST_LISTED + 1);
            if (text.length > MOST_LISTED) {
                throw SheetSource.refused("sheet.bomb");
            }
            XMLStreamReader parts = XML.createXMLStreamReader(new ByteArrayInputStream(text));
            while (parts.hasNext()) {
                if (parts.next() == XMLStreamReader.START_ELEMENT
                        && parts.getLocalName().equals("Override")) {
                    String type = String.valueOf(parts.getAttributeValue(null, "ContentType"));
                    (type.endsWith(".worksheet+xml") ? sheets : others)
                            .add(name(String.valueOf(parts.getAttributeValue(null, "PartName"))));
                }
            }
        } catch (XMLStreamException broken) {
            // A list that cannot be read names none; whoever opens the file says that it is broken.
            return Set.of();
        }
        sheets.removeAll(others);
        return sheets;
    }

    /** One name for all ways to write it. */
    static String name(String written) {
        return written.replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }
}

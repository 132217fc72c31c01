package org.socialcluster.charts;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** SVG as it is written, element by element. Words go through an XML writer, never into markup. */
final class Drawing {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Begins the picture.
     *
     * @param pairs names and values of the root's attributes */
    Drawing(int width, int height, Object... pairs) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        attributes("viewBox", "0 0 " + width + " " + height);
        attributes(pairs);
    }

    /** Opens an element; what comes next is inside, until {@link #close}. */
    Drawing open(String name, Object... pairs) {
        try {
            xml.writeStartElement(name);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return attributes(pairs);
    }

    Drawing close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    /** An element with nothing in it. */
    Drawing put(String name, Object... pairs) {
        return open(name, pairs).close();
    }

    /** An element with words in it. */
    Drawing say(String words, String name, Object... pairs) {
        open(name, pairs);
        try {
            xml.writeCharacters(words);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return close();
    }

    /** The picture, ended. */
    String end() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private Drawing attributes(Object... pairs) {
        try {
            for (int at = 0; at < pairs.length; at += 2) {
                Object value = pairs[at + 1];
                xml.writeAttribute(
                        String.valueOf(pairs[at]),
                        value instanceof Double number ? rounded(number) : String.valueOf(value));
            }
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return this;
    }

    /** A tenth of a pixel is finer than any paper. */
    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "");
    }
}

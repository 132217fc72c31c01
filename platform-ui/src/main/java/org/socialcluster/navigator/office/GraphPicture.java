package org.socialcluster.navigator.office;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Question;

/**
 * The graph of a navigator as SVG: questions in columns by how many stand before them, outcomes in the last column, a line
 * from each answer to where it leads. All that people have typed goes through an XML writer, never into markup.
 */
final class GraphPicture {
    private static final int BOX = 260;
    private static final int BETWEEN = 110;
    private static final int LINE = 20;
    private static final int GAP = 18;
    private static final int MARGIN = 8;
    private static final int LONGEST = 34;

    private final Navigator navigator;
    private final Map<String, String> routes;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, int[]> places = new HashMap<>();
    private final StringWriter text = new StringWriter();
    private int width;
    private int height;

    private GraphPicture(Navigator navigator, Map<String, String> routes) {
        this.navigator = navigator;
        this.routes = routes;
    }

    /** The picture; it is drawn of navigators with errors, too.
     *
     * @param routes names by slug */
    static String of(Navigator navigator, Map<String, String> routes) {
        GraphPicture picture = new GraphPicture(navigator, routes);
        try {
            picture.place();
            picture.draw();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return picture.text.toString();
    }

    private void place() {
        navigator.node(navigator.start()).ifPresent(it -> column(it, 0));
        int last = columns.values().stream().mapToInt(it -> it).max().orElse(0);
        navigator.nodes().forEach(it -> columns.putIfAbsent(it.code(), last));
        Map<Integer, Integer> filled = new TreeMap<>();
        for (Question question : navigator.nodes()) {
            int column = columns.getOrDefault(question.code(), 0);
            put(question.code(), column, question.answers().size() + 1, filled);
        }
        for (Outcome outcome : navigator.outcomes()) {
            put(outcome.code(), last + 1, Math.max(1, outcome.routes().size()), filled);
        }
        width = (last + 2) * (BOX + BETWEEN) - BETWEEN + 2 * MARGIN;
        height = filled.values().stream().mapToInt(it -> it).max().orElse(0) + MARGIN;
    }

    /** The longest way to a question; ends where answers go in a circle. */
    private void column(Question question, int column) {
        if (column > navigator.nodes().size() || columns.getOrDefault(question.code(), -1) >= column) {
            return;
        }
        columns.put(question.code(), column);
        question.answers().forEach(it -> navigator.node(it.next()).ifPresent(next -> column(next, column + 1)));
    }

    private void put(String code, int column, int lines, Map<Integer, Integer> filled) {
        int top = filled.getOrDefault(column, MARGIN);
        places.putIfAbsent(code, new int[] {MARGIN + column * (BOX + BETWEEN), top, lines * LINE + MARGIN});
        filled.put(column, top + lines * LINE + MARGIN + GAP);
    }

    private void draw() throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(xml, "viewBox", "0 0 " + width + " " + height, "width", width, "height", height);
        attributes(xml, "aria-hidden", "true", "class", "graph");
        for (Question question : navigator.nodes()) {
            lines(xml, question);
        }
        for (Question question : navigator.nodes()) {
            List<String> rows = new ArrayList<>(List.of(question.text()));
            question.answers().forEach(it -> rows.add(it.text()));
            box(xml, question.code(), "question", rows);
        }
        for (Outcome outcome : navigator.outcomes()) {
            box(xml, outcome.code(), outcome.callCentre() ? "outcome call" : "outcome", rows(outcome));
        }
        xml.writeEndElement();
        xml.close();
    }

    private List<String> rows(Outcome outcome) {
        return outcome.routes().isEmpty()
                ? List.of(outcome.reason())
                : outcome.routes().stream()
                        .map(it -> routes.getOrDefault(it, it))
                        .toList();
    }

    private void lines(XMLStreamWriter xml, Question question) throws XMLStreamException {
        int[] from = places.getOrDefault(question.code(), new int[3]);
        for (int at = 0; at < question.answers().size(); at++) {
            Answer answer = question.answers().get(at);
            String code = answer.next() == null ? answer.outcome() : answer.next();
            int[] to = code == null ? null : places.get(code);
            if (to != null) {
                int x = from[0] + BOX;
                int y = from[1] + (at + 1) * LINE + LINE / 2;
                int bend = (to[0] - x) / 2;
                int end = to[1] + LINE / 2;
                xml.writeEmptyElement("path");
                attributes(
                        xml,
                        "d",
                        "M%d %dC%d %d %d %d %d %d".formatted(x, y, x + bend, y, to[0] - bend, end, to[0], end));
            }
        }
    }

    private void box(XMLStreamWriter xml, String code, String kind, List<String> rows) throws XMLStreamException {
        int[] place = places.getOrDefault(code, new int[3]);
        xml.writeStartElement("g");
        attributes(xml, "class", kind);
        xml.writeEmptyElement("rect");
        attributes(xml, "x", place[0], "y", place[1], "width", BOX, "height", place[2], "rx", 6);
        for (int at = 0; at < rows.size(); at++) {
            xml.writeStartElement("text");
            attributes(xml, "x", place[0] + MARGIN, "y", place[1] + at * LINE + LINE - MARGIN / 2);
            xml.writeCharacters(shortened(rows.get(at)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, Object... pairs) throws XMLStreamException {
        for (int at = 0; at < pairs.length; at += 2) {
            xml.writeAttribute(String.valueOf(pairs[at]), String.valueOf(pairs[at + 1]));
        }
    }

    private static String shortened(String words) {
        String plain = words.replaceAll("\\p{C}", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}

package org.socialcluster.sheets;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part of an XLSX file as its reader will, keeps nothing of it, and refuses what would cost that reader more than the
 * part is long: it fills a row with empty cells up to the last one, computes with numbers of any length, and looks for a
 * shared text until there is one.
 */
final class PartCheck {
    private static final int MOST_DEEP = 100;
    private static final int MOST_NAMES = 2_000;
    private static final int LONGEST_NUMBER = 128;
    private static final int LONGEST_KEPT_FORMULA = 2_048;
    private static final int MOST_KEPT_FORMULAS = 10_000;
    /** What the reader takes in one piece, in bytes; none has another of its name inside. */
    private static final Map<String, Integer> LONGEST =
            Map.of("row", 8 << 20, "c", 1 << 20, "v", 1 << 20, "f", 1 << 20, "si", 1 << 20);

    private final XMLStreamReader part;
    private final Map<String, Integer> ends = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final StringBuilder index = new StringBuilder();
    private int depth;
    private int rows;
    private int cells;
    private int formulas;
    private String type = "";
    private boolean readsIndex;
    private int texts;
    private int highest = -1;

    private PartCheck(XMLStreamReader part) {
        this.part = part;
    }

    /** What was found in a part.
     *
     * @param texts that cells share
     * @param highest number of a shared text that a cell asks for, or -1 */
    record Found(int texts, int highest) {}

    /** Reads a part as far as it can be read. Its reader gets no further. */
    static Found read(InputStream bytes) throws XMLStreamException {
        PartCheck check = new PartCheck(SheetParts.parser(bytes));
        String encoding = check.part.getCharacterEncodingScheme();
        require(encoding == null || encoding.equalsIgnoreCase("UTF-8"));
        try {
            while (check.part.hasNext()) {
                check.take(check.part.next(), check.part.getLocation().getCharacterOffset());
            }
        } catch (XMLStreamException unreadable) {
            return check.found();
        }
        return check.found();
    }

    private Found found() {
        return new Found(texts, highest);
    }

    private void take(int event, int at) {
        for (int end : ends.values()) {
            if (at > end) {
                throw SheetSource.refused("sheet.much-text");
            }
        }
        if (event == XMLStreamReader.START_ELEMENT) {
            begin(part.getLocalName(), at);
        } else if (event == XMLStreamReader.END_ELEMENT) {
            end(part.getLocalName());
        } else if (readsIndex && event == XMLStreamReader.CHARACTERS) {
            index.append(part.getText());
        }
    }

    private void begin(String name, int at) {
        names.add(name);
        names.add(part.getPrefix());
        for (int attribute = 0; attribute < part.getAttributeCount(); attribute++) {
            names.add(part.getAttributeLocalName(attribute));
        }
        require(++depth <= MOST_DEEP && names.size() <= MOST_NAMES);
        if (name.equals("Relationship")) {
            String target = String.valueOf(part.getAttributeValue(null, "Target"));
            require(!target.startsWith("/") || !SheetParts.isForeign(SheetParts.name(target)));
        }
        Integer longest = LONGEST.get(name);
        if (longest == null) {
            return;
        }
        int most = longest;
        switch (name) {
            case "row" -> row();
            case "c" -> cell();
            case "v" -> most = value(longest);
            case "f" -> most = formula(longest);
            default -> texts++;
        }
        require(ends.put(name, at + most) == null);
    }

    private void row() {
        cells = 0;
        String number = part.getAttributeValue(null, "r");
        require(++rows <= Reference.LAST_ROW && (number == null || Reference.isRow(number)));
    }

    private void cell() {
        String said = part.getAttributeValue(null, "t");
        type = said == null ? "n" : said;
        if (ends.containsKey("row")) {
            String reference = part.getAttributeValue(null, "r");
            require(++cells <= Reference.LAST_COLUMN && (reference == null || Reference.isCell(reference)));
        }
    }

    private int value(int longest) {
        if (type.equals("s")) {
            // Of several values in such a cell the reader looks at the first one.
            type = "";
            readsIndex = true;
            index.setLength(0);
            return LONGEST_NUMBER;
        }
        return type.equals("n") ? LONGEST_NUMBER : longest;
    }

    /** These the reader keeps, and computes others from them. */
    private int formula(int longest) {
        if (part.getAttributeValue(null, "ref") == null) {
            return longest;
        }
        require(++formulas <= MOST_KEPT_FORMULAS);
        return LONGEST_KEPT_FORMULA;
    }

    private void end(String name) {
        depth--;
        ends.remove(name);
        if (name.equals("c")) {
            type = "";
        }
        if (readsIndex && name.equals("v")) {
            readsIndex = false;
            asksFor(index.toString());
        }
    }

    private void asksFor(String text) {
        try {
            highest = Math.max(highest, text.isEmpty() ? -1 : Integer.parseInt(text));
        } catch (NumberFormatException none) {
            throw SheetSource.refused("sheet.broken");
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw SheetSource.refused("sheet.broken");
        }
    }
}

package org.socialcluster.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.socialcluster.shared.Problem;

/** What people write into cells, understood. */
final class Cells {
    private static final int LONGEST_ECHO = 60;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Cells() {}

    /** Names as people compare them: whatever the case, ё as е, one space for many. As {@code compared_name} of the database. */
    static String folded(String name) {
        return SPACES.matcher(name.strip())
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }

    /** A cell as a message repeats it. */
    static String echo(String cell) {
        String text = SPACES.matcher(cell.replaceAll("\\p{C}", " ")).replaceAll(" ");
        return text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text;
    }

    static boolean flag(String field, String cell) {
        String word = folded(cell);
        if (CellWords.list("flag.yes").contains(word)) {
            return true;
        }
        if (CellWords.list("flag.no").contains(word)) {
            return false;
        }
        throw Problem.ofField(field, "import.flag", echo(cell));
    }

    static int number(String field, String cell) {
        if (!cell.matches("\\d{1,6}")) {
            throw Problem.ofField(field, "import.number", echo(cell));
        }
        return Integer.parseInt(cell);
    }

    static BigDecimal decimal(String field, String cell) {
        String text = cell.replace(',', '.');
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
            throw Problem.ofField(field, "import.decimal", echo(cell));
        }
        return new BigDecimal(text);
    }

    /** An address of the web as people write it: mostly without its beginning. */
    static String web(String cell) {
        return cell.contains("://") ? cell : "https://" + cell;
    }

    /** One of few values, by its code or by a word for it.
     *
     * @param words begin of the keys of the words, e.g. {@code form.} */
    static <E extends Enum<E>> E one(String field, String cell, Class<E> type, String words) {
        String word = folded(cell);
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> folded(it.name()).equals(word)
                        || CellWords.list(words + it.name()).contains(word))
                .findFirst()
                .orElseThrow(() -> Problem.ofField(field, "import.one", echo(cell), allowed(type, words)));
    }

    private static <E extends Enum<E>> String allowed(Class<E> type, String words) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(it -> CellWords.first(words + it.name()))
                        .toList());
    }

    /** A code of a classifier, given by itself or by its name.
     *
     * @param known codes by folded name and by folded code */
    static String code(String field, String cell, Map<String, String> known) {
        return meant(cell, known).orElseThrow(() -> unknown(field, cell, known));
    }

    /** A code by itself, by its name, or by the beginning of one name alone. */
    private static Optional<String> meant(String cell, Map<String, String> known) {
        return Optional.ofNullable(known.get(folded(cell)))
                .or(() -> Likely.begun(cell, known.keySet()).map(known::get));
    }

    private static Problem unknown(String field, String cell, Map<String, String> known) {
        return Likely.nearest(cell, known.keySet())
                .map(it -> Problem.ofField(field, "import.code-like", echo(cell), it))
                .orElseGet(() -> Problem.ofField(field, "import.code", echo(cell)));
    }

    /** Codes of a classifier, each given by its code or its name; names may have commas in them.
     *
     * @param known codes by folded name and by folded code */
    static Set<String> codes(String field, String cell, Map<String, String> known) {
        Set<String> codes = new LinkedHashSet<>();
        String whole = known.get(folded(cell));
        if (whole != null) {
            return Set.of(whole);
        }
        for (String part : cell.split("[;\\n|]", -1)) {
            codes.addAll(part(field, part, known));
        }
        return codes;
    }

    private static List<String> part(String field, String part, Map<String, String> known) {
        if (part.isBlank()) {
            return List.of();
        }
        Optional<String> code = meant(part, known);
        if (code.isPresent()) {
            return List.of(code.get());
        }
        int comma = part.indexOf(',');
        while (comma >= 0) {
            Optional<String> first = meant(part.substring(0, comma), known);
            if (first.isPresent()) {
                return Stream.concat(first.stream(), part(field, part.substring(comma + 1), known).stream())
                        .toList();
            }
            comma = part.indexOf(',', comma + 1);
        }
        throw unknown(field, part.strip(), known);
    }
}

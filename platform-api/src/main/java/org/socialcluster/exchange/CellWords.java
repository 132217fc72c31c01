package org.socialcluster.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words by which columns and cells of people's tables are known: {@code import.properties}. */
final class CellWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("import", Locale.ROOT);

    private CellWords() {}

    static String text(String key) {
        return WORDS.getString(key);
    }

    /** The word that is shown, of several that stand for the same. */
    static String first(String key) {
        return WORDS.getString(key).split("\\|", -1)[0];
    }

    /** The words that stand for the same, as {@link Cells#folded} writes them. */
    static List<String> list(String key) {
        return Arrays.stream(WORDS.getString(key).split("\\|", -1))
                .map(Cells::folded)
                .toList();
    }
}

package org.socialcluster.coverage;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the open data of coverage says in words: those of {@code coverage-open.properties}. */
final class OpenWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("coverage-open", Locale.ROOT);

    private OpenWords() {}

    static String text(String key) {
        return WORDS.getString(key);
    }

    /** How the states come about, sentence by sentence. */
    static List<String> method() {
        return IntStream.iterate(1, it -> WORDS.containsKey("method." + it), it -> it + 1)
                .mapToObj(it -> text("method." + it))
                .collect(Collectors.toList());
    }
}

package org.socialcluster.demand;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of a search, if they can be kept: letters alone, so neither a number, a date, a mail address nor a phone. */
final class DemandWords {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final Pattern HARMLESS = Pattern.compile("\\p{L}+(?:[ -]\\p{L}+)*");

    private DemandWords() {}

    /** The words in the one form in which they are counted; empty where they may say who somebody is. */
    static Optional<String> harmless(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .strip()
                .replaceAll("[\\s,.!?«»\"]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        int letters = plain.codePointCount(0, plain.length());
        return letters >= SHORTEST
                        && letters <= LONGEST
                        && HARMLESS.matcher(plain).matches()
                ? Optional.of(plain)
                : Optional.empty();
    }
}

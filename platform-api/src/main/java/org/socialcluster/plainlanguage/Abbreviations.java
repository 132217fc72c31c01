package org.socialcluster.plainlanguage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialcluster.plainlanguage.Advice.Kind;

/**
 * Abbreviations in capital letters that the text does not explain, each once, where it stands first. What everybody knows
 * stands alone in {@code abbreviations.txt}, the others there with their words.
 */
final class Abbreviations {
    private static final Map<String, String> KNOWN = WordList.read("abbreviations.txt");

    /** Not a part of a law's number (442-ФЗ). */
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\p{Nd}-])[А-ЯЁ]{2,8}(?![\\p{L}\\p{Nd}])");

    private Abbreviations() {}

    static List<Advice> in(String text) {
        List<Advice> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Matcher capitals = CAPITALS.matcher(text);
        while (capitals.find()) {
            String written = capitals.group();
            if (seen.add(written) && !known(written) && !explained(text, written)) {
                found.add(new Advice(capitals.start(), capitals.end(), Kind.ABBREVIATION, written, words(written)));
            }
        }
        return found;
    }

    private static boolean known(String abbreviation) {
        return "".equals(KNOWN.get(abbreviation));
    }

    private static String words(String abbreviation) {
        String meaning = KNOWN.get(abbreviation);
        return meaning == null ? Texts.of("abbreviation.unknown") : Texts.of("abbreviation", meaning, abbreviation);
    }

    /** «медико-социальная экспертиза (МСЭ)», «МСЭ (медико-социальная экспертиза)», «МСЭ — медико-социальная экспертиза». */
    static boolean explained(String text, String abbreviation) {
        if (Pattern.compile("\\p{L}{3,}[»”\"]?\\s+\\(" + abbreviation + "\\)")
                .matcher(text)
                .find()) {
            return true;
        }
        Matcher behind = Pattern.compile("(?<!\\p{L})" + abbreviation + "\\s*[(—–]\\s*([^).;!?\\n]+)")
                .matcher(text);
        return behind.results().anyMatch(it -> standsFor(abbreviation, it.group(1)));
    }

    /** Whether the letters come one after the other in the words, the first of them at their beginning. */
    private static boolean standsFor(String abbreviation, String words) {
        String small = words.toLowerCase(Locale.ROOT);
        String letters = abbreviation.toLowerCase(Locale.ROOT);
        if (small.isEmpty() || small.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int behind = 0;
        for (int letter = 0; letter < letters.length(); letter++) {
            behind = small.indexOf(letters.charAt(letter), behind) + 1;
            if (behind == 0) {
                return false;
            }
        }
        return true;
    }
}

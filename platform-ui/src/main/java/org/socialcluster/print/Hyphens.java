package org.socialcluster.print;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where long Russian words may break in a narrow column: paper breaks them nowhere by itself. */
final class Hyphens {
    private static final char SOFT = '\u00ad';
    private static final int LEAST = 3;

    /** Words that fit everywhere stay whole. */
    private static final Pattern LONG = Pattern.compile("\\p{L}{9,}");

    private static final String VOWELS = "аеёиоуыэюя";
    private static final String NEVER_FIRST = "ьъй";

    private Hyphens() {}

    static String soft(String text) {
        return LONG.matcher(text).replaceAll(it -> Matcher.quoteReplacement(word(it.group())));
    }

    private static String word(String word) {
        StringBuilder soft = new StringBuilder(word.substring(0, LEAST));
        for (int at = LEAST; at < word.length(); at++) {
            if (at <= word.length() - LEAST && begins(word.toLowerCase(Locale.ROOT), at)) {
                soft.append(SOFT);
            }
            soft.append(word.charAt(at));
        }
        return soft.toString();
    }

    /** Whether a syllable may begin there: a consonant before a vowel, with another syllable before it. */
    private static boolean begins(String word, int at) {
        return !vowel(word.charAt(at))
                && NEVER_FIRST.indexOf(word.charAt(at)) < 0
                && vowel(word.charAt(at + 1))
                && word.substring(0, at).chars().anyMatch(it -> vowel((char) it));
    }

    private static boolean vowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}

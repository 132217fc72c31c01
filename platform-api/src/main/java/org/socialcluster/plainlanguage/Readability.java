package org.socialcluster.plainlanguage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.plainlanguage.Reading.Ease;

/**
 * Flesch's reading ease with the coefficients for Russian by I. V. Oborneva: 206.835 − 1.3 · words per sentence − 60.1 ·
 * syllables per word; the higher, the easier. Оборнева И. В. Автоматизированная оценка сложности учебных текстов на основе
 * статистических параметров: дис. … канд. пед. наук. М., 2006. Flesch R. A new readability yardstick // Journal of Applied
 * Psychology. 1948. Vol. 32.
 */
final class Readability {
    /** The measure is one of samples; of a few words it says nothing. */
    private static final int FEWEST_WORDS = 12;

    /** From Flesch's "fairly easy" on, and below which he has "difficult". */
    private static final double EASY = 60;

    private static final double HARD = 30;
    private static final String VOWELS = "аеёиоуыэюяaeiouy";

    private Readability() {}

    static @Nullable Ease ease(String text) {
        int words = Parts.words(text).size();
        if (words < FEWEST_WORDS) {
            return null;
        }
        double score = score(text);
        return score >= EASY ? Ease.EASY : score >= HARD ? Ease.FAIR : Ease.HARD;
    }

    /** Of a text with at least one word. */
    static double score(String text) {
        List<String> words = Parts.words(text);
        int sentences = Math.max(1, Parts.sentences(text).size());
        int syllables = words.stream().mapToInt(Readability::syllables).sum();
        return 206.835 - 1.3 * words.size() / sentences - 60.1 * syllables / words.size();
    }

    /** A Russian word has as many syllables as vowels; a word without any is read by its letters or not at all. */
    static int syllables(String word) {
        return (int) word.toLowerCase(Locale.ROOT)
                .chars()
                .filter(it -> VOWELS.indexOf(it) >= 0)
                .count();
    }
}

package org.socialcluster.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tartarus.snowball.ext.russianStemmer;

/** Words of a text in the form in which they are compared: small letters, ё as е; and their stems. */
final class Words {
    /** Longer than any question; what is behind it does not count. */
    static final int LONGEST_TEXT = 200;

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 40;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern FLEETING = Pattern.compile("([бвгджзклмнпрстфхцчшщ])[ео]([кнц])$");
    private static final Map<String, String> ANOTHER_PLURAL =
            Map.of("дет", "ребенк", "детк", "ребенк", "люд", "человк", "лет", "год");
    private static final String UNSTRESSED = "оеэяый";
    private static final String HEARD = "аиииии";
    private static final Pattern SILENT = Pattern.compile("[ъь]");
    private static final Set<String> SAY_NOTHING = sayNothing();

    private Words() {}

    /** The words of a text that say something, each once, in their order. */
    static List<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return BETWEEN.splitAsStream(compared(start))
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST_WORD && !SAY_NOTHING.contains(it))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    static String compared(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
    }

    /** What is left of a Russian word without its endings, the same for all its forms: a vowel that comes and goes before the
     * last consonant (ребёнок, ребёнка) is gone, and words whose plural is another word (человек, люди) are one. */
    static String stem(String word) {
        russianStemmer stemmer = new russianStemmer();
        stemmer.setCurrent(word);
        String stem =
                FLEETING.matcher(stemmer.stem() ? stemmer.getCurrent() : word).replaceFirst("$1$2");
        return ANOTHER_PLURAL.getOrDefault(stem, stem);
    }

    /** As a word sounds where its vowels are not stressed: most mistakes of spelling are none any more. */
    static String sound(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        for (char letter : SILENT.matcher(word).replaceAll("").toCharArray()) {
            int at = UNSTRESSED.indexOf(letter);
            char heard = at < 0 ? letter : HEARD.charAt(at);
            if (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }

    private static Set<String> sayNothing() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/search/stop-words.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(Words::compared).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

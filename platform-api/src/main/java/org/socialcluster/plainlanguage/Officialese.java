package org.socialcluster.plainlanguage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.socialcluster.plainlanguage.Advice.Kind;

/** Phrases of offices that people say otherwise. The list is {@code officialese.txt}. */
final class Officialese {
    private static final String NOT_WITHIN_A_WORD = "(?<![\\p{L}\\p{Nd}-])(?:%s)(?![\\p{L}\\p{Nd}-])";
    private static final List<Entry> ENTRIES = WordList.read("officialese.txt").entrySet().stream()
            .map(it -> new Entry(pattern(it.getKey()), it.getValue()))
            .toList();

    private Officialese() {}

    private record Entry(Pattern phrase, String plain) {
        /** A whole sentence begins with a capital letter. */
        String words() {
            return Character.isUpperCase(plain.charAt(0)) ? plain : Texts.of("officialese", plain);
        }
    }

    /** Of phrases within each other the longest. */
    static List<Advice> in(String text) {
        List<Advice> found = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            Matcher phrase = entry.phrase().matcher(text);
            while (phrase.find()) {
                found.add(new Advice(phrase.start(), phrase.end(), Kind.OFFICIALESE, phrase.group(), entry.words()));
            }
        }
        found.sort(Comparator.comparingInt(it -> it.start() - it.end()));
        List<Advice> longest = new ArrayList<>();
        for (Advice advice : found) {
            if (longest.stream().noneMatch(it -> span(it).overlaps(span(advice)))) {
                longest.add(advice);
            }
        }
        return longest;
    }

    private static Span span(Advice advice) {
        return new Span(advice.start(), advice.end());
    }

    /** Words between spaces; a star stands for any ending, a stroke between two words for either, ё for е too. */
    private static Pattern pattern(String written) {
        String words = written.replace("*", "\\p{L}*").replaceAll("[её]", "[её]");
        String phrase = Pattern.compile(" ")
                .splitAsStream(words)
                .map(it -> it.contains("|") ? "(?:" + it + ")" : it)
                .reduce((one, next) -> one + "\\s+" + next)
                .orElseThrow();
        return Pattern.compile(
                NOT_WITHIN_A_WORD.formatted(phrase),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}

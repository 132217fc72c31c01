package org.socialcluster.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.englishStemmer;
import org.tartarus.snowball.ext.russianStemmer;

/** Conditions in PostgreSQL's {@code tsquery} over the words and marks of {@code search_entry}. Null stands for nothing asked. */
final class TextQuery {
    /** Fits no entry: PostgreSQL has no query that is simply false. */
    static final String NOTHING = "'!'";

    private TextQuery() {}

    /** Each word in some form of it. */
    static @Nullable String all(List<String> words, String weight) {
        return words.isEmpty()
                ? null
                : words.stream().map(it -> any(lexemes(it), weight)).collect(joining(" & ", "(", ")"));
    }

    /** Any of the queries. */
    static @Nullable String any(List<@Nullable String> queries) {
        return joined(queries, " | ");
    }

    /** All of the queries. */
    static @Nullable String both(List<@Nullable String> queries) {
        return joined(queries, " & ");
    }

    /** What is filtered by, as {@code need:HOME_CARE}; code and value are ours, never typed. */
    static String mark(String name, String value) {
        return quoted(name + ":" + value);
    }

    static String mark(String name) {
        return quoted(name);
    }

    private static @Nullable String joined(List<@Nullable String> queries, String sign) {
        List<String> asked = new ArrayList<>();
        for (String query : queries) {
            if (query != null) {
                asked.add(query);
            }
        }
        return asked.isEmpty() ? null : asked.stream().collect(joining(sign, "(", ")"));
    }

    private static String any(Set<String> lexemes, String weight) {
        return lexemes.stream()
                .map(it -> quoted(it) + (weight.isEmpty() ? "" : ":" + weight))
                .collect(joining(" | ", "(", ")"));
    }

    /** A word as the index may hold it: PostgreSQL leaves the same stems. */
    private static Set<String> lexemes(String word) {
        Set<String> lexemes = new LinkedHashSet<>();
        if (Spelling.hasLatin(word)) {
            englishStemmer english = new englishStemmer();
            english.setCurrent(word);
            lexemes.add(english.stem() ? english.getCurrent() : word);
            return lexemes;
        }
        russianStemmer russian = new russianStemmer();
        Stream.of(word, Words.stem(word)).forEach(it -> {
            russian.setCurrent(it);
            lexemes.add(russian.stem() ? russian.getCurrent() : it);
        });
        return lexemes;
    }

    /** Letters, digits, colons and hyphens only reach this: {@link Words} leaves nothing else of what was typed. */
    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "").replace("'", "") + "'";
    }
}

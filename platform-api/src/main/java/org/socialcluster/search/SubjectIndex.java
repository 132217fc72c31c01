package org.socialcluster.search;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Every word of needs, or of routes, by stem. A stem weighs the more, the fewer subjects have it; a word that nobody knows is read as the
 * known ones that look like it.
 */
final class SubjectIndex {
    private static final double LIKE_ENOUGH = 0.4;
    private static final double NEARLY_AS_LIKE = 0.1;
    private static final int SHORTEST_MISSPELT = 4;
    private static final double OF_THE_DESCRIPTION = 0.35;
    private static final double OF_THE_GROUP = 0.2;

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, List<Phrase>> phrasesOf;
    private final Map<String, Double> weights = new HashMap<>();
    private final Trigrams spellings;

    /**
     * Words that belong together: a name, a synonym, a description.
     *
     * @param factor what they count beside others
     * @param whole false for a text in which nobody means all words
     */
    record Phrase(String subject, Set<String> stems, double factor, boolean whole) {}

    /**
     * How a word of a question is read.
     *
     * @param stems known stems, and how sure each is, 0 to 1; empty where no subject has a word like it
     * @param known whether it is one of the known words itself
     */
    record Reading(String word, Map<String, Double> stems, boolean known) {}

    SubjectIndex(Collection<Subject> all) {
        Set<String> words = new LinkedHashSet<>();
        all.forEach(subject -> {
            subjects.put(subject.code(), subject);
            words.addAll(add(subject.code(), subject.name(), 1, true));
            subject.synonyms().forEach(it -> words.addAll(add(subject.code(), it, 1, true)));
            words.addAll(add(subject.code(), subject.description(), OF_THE_DESCRIPTION, false));
            words.addAll(add(subject.code(), subject.group(), OF_THE_GROUP, false));
        });
        phrasesOf = new HashMap<>();
        phrases.forEach(phrase -> phrase.stems()
                .forEach(stem -> phrasesOf
                        .computeIfAbsent(stem, none -> new ArrayList<>())
                        .add(phrase)));
        phrasesOf.forEach((stem, where) -> weights.put(
                stem,
                Math.log(1
                        + (double) subjects.size()
                                / where.stream()
                                        .collect(groupingBy(Phrase::subject))
                                        .size())));
        spellings = new Trigrams(words);
    }

    private List<String> add(String subject, String text, double factor, boolean whole) {
        List<String> words = Words.of(text);
        Set<String> stems = new HashSet<>();
        words.forEach(it -> stems.add(Words.stem(it)));
        if (!stems.isEmpty()) {
            phrases.add(new Phrase(subject, stems, factor, whole));
        }
        return words;
    }

    Subject subject(String code) {
        return Objects.requireNonNull(subjects.get(code));
    }

    List<Phrase> phrases(String stem) {
        return phrasesOf.getOrDefault(stem, List.of());
    }

    /** What a stem weighs; one that no subject has weighs as much as the rarest. */
    double weight(String stem) {
        return weights.getOrDefault(stem, Math.log(1 + subjects.size()));
    }

    Reading read(String word) {
        String stem = Words.stem(word);
        if (weights.containsKey(stem)) {
            return new Reading(word, Map.of(stem, 1.0), true);
        }
        if (word.length() < SHORTEST_MISSPELT) {
            return new Reading(word, Map.of(), false);
        }
        List<Trigrams.Alike> alike = spellings.alike(word, LIKE_ENOUGH);
        double best = alike.stream().mapToDouble(Trigrams.Alike::likeness).max().orElse(0);
        Map<String, Double> stems = new HashMap<>();
        alike.stream()
                .filter(it -> it.likeness() > best - NEARLY_AS_LIKE)
                .forEach(it -> stems.merge(Words.stem(it.word()), sure(it.likeness()), Math::max));
        return new Reading(word, stems, false);
    }

    private static double sure(double likeness) {
        return LIKE_ENOUGH + (1 - LIKE_ENOUGH) * likeness;
    }
}

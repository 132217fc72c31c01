package org.socialcluster.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.socialcluster.search.SubjectIndex.Phrase;
import org.socialcluster.search.SubjectIndex.Reading;

/**
 * What a question may mean: its words in each way in which they can be read, and the needs that they name, likeliest first.
 *
 * @param readings words as typed and, of latin letters, as another keyboard or another alphabet would have them
 * @param best which reading names the needs
 * @param routes help routes that it may mean, likeliest first
 */
record Meaning(List<List<String>> readings, int best, List<Candidate> needs, List<Candidate> routes) {
    private static final int MOST_NEEDS = 3;
    private static final double LEAST_SCORE = 0.07;
    private static final double OF_THE_LIKELIEST = 0.4;
    private static final double OF_A_PART = 0.4;
    private static final double OF_SINGLE_WORDS = 0.5;

    /** Reads a question of any length; only its beginning counts. */
    static Meaning of(String typed, Knowledge known) {
        SubjectIndex index = known.needs();
        String start = typed.substring(0, Math.min(typed.length(), Words.LONGEST_TEXT));
        Set<List<String>> readings = new LinkedHashSet<>(List.of(Words.of(start)));
        if (Spelling.hasLatin(start)) {
            readings.add(Words.of(Spelling.switched(start)));
            readings.add(Words.of(Spelling.bySound(start)));
        }
        readings.removeIf(List::isEmpty);
        List<List<String>> all = List.copyOf(readings);
        List<Candidate> likeliest = List.of();
        int best = 0;
        for (int at = 0; at < all.size(); at++) {
            List<Candidate> needs = candidates(all.get(at), index);
            if (score(needs) > score(likeliest)) {
                likeliest = needs;
                best = at;
            }
        }
        List<Candidate> named = all.isEmpty()
                ? List.of()
                : candidates(all.get(best), known.routes().words());
        return new Meaning(all, best, likely(likeliest), known.routes().likely(named, likeliest));
    }

    private static double score(List<Candidate> needs) {
        return needs.isEmpty() ? 0 : needs.get(0).score();
    }

    boolean isEmpty() {
        return readings.isEmpty();
    }

    private static List<Candidate> likely(List<Candidate> all) {
        double least = all.isEmpty() ? 0 : Math.max(LEAST_SCORE, all.get(0).score() * OF_THE_LIKELIEST);
        return all.stream().filter(it -> it.score() >= least).limit(MOST_NEEDS).toList();
    }

    private static List<Candidate> candidates(List<String> words, SubjectIndex index) {
        List<Reading> readings = words.stream().map(index::read).toList();
        double asked = readings.stream().mapToDouble(it -> weight(it, index)).sum();
        Map<String, Heard> heard = new HashMap<>();
        readings.forEach(reading -> reading.stems()
                .forEach((stem, sure) -> index.phrases(stem)
                        .forEach(phrase -> heard.computeIfAbsent(phrase.subject(), none -> new Heard())
                                .hear(phrase, stem, sure, reading))));
        List<Candidate> all = new ArrayList<>();
        heard.forEach((code, what) ->
                all.add(new Candidate(index.subject(code), what.score(index, asked), what.said(words, index))));
        all.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(it -> it.subject().code()));
        return all;
    }

    private static double weight(Reading reading, SubjectIndex index) {
        return reading.stems().isEmpty()
                ? index.weight(reading.word())
                : reading.stems().keySet().stream()
                        .mapToDouble(index::weight)
                        .max()
                        .orElse(0);
    }

    /** What of a question stands with one need. */
    private static final class Heard {
        private final Map<Phrase, Map<String, Double>> stemsOf = new HashMap<>();
        private final Map<String, Map<String, Double>> words = new HashMap<>();

        void hear(Phrase phrase, String stem, double sure, Reading reading) {
            stemsOf.computeIfAbsent(phrase, none -> new HashMap<>()).merge(stem, sure, Math::max);
            words.computeIfAbsent(reading.word(), none -> new HashMap<>()).merge(stem, sure, Math::max);
        }

        /** The phrase that says it best, something for every single word, and all of it by how much of the question it is. */
        double score(SubjectIndex index, double asked) {
            double phrase = stemsOf.keySet().stream()
                    .mapToDouble(it -> ofPhrase(it, index))
                    .max()
                    .orElse(0);
            Map<String, Double> single = new HashMap<>();
            stemsOf.forEach((where, stems) -> stems.forEach(
                    (stem, sure) -> single.merge(stem, sure * index.weight(stem) * where.factor(), Math::max)));
            double parts = single.values().stream().mapToDouble(it -> it).sum();
            double share = words.values().stream()
                            .mapToDouble(stems -> best(stems, index))
                            .sum()
                    / asked;
            return (phrase + OF_SINGLE_WORDS * parts)
                    / asked
                    * (OF_A_PART + (1 - OF_A_PART) * share)
                    / (1 + OF_SINGLE_WORDS);
        }

        List<String> said(List<String> all, SubjectIndex index) {
            Phrase best = stemsOf.keySet().stream()
                    .max(Comparator.comparingDouble(it -> ofPhrase(it, index)))
                    .orElseThrow();
            return all.stream()
                    .filter(word ->
                            words.getOrDefault(word, Map.of()).keySet().stream().anyMatch(best.stems()::contains))
                    .toList();
        }

        private double ofPhrase(Phrase phrase, SubjectIndex index) {
            double matched = stemsOf.getOrDefault(phrase, Map.of()).entrySet().stream()
                    .mapToDouble(it -> it.getValue() * index.weight(it.getKey()))
                    .sum();
            double whole = phrase.stems().stream().mapToDouble(index::weight).sum();
            double covered = phrase.whole() ? matched / whole : 0;
            return phrase.factor() * matched * (OF_A_PART + (1 - OF_A_PART) * covered);
        }

        private static double best(Map<String, Double> stems, SubjectIndex index) {
            return stems.entrySet().stream()
                    .mapToDouble(it -> it.getValue() * index.weight(it.getKey()))
                    .max()
                    .orElse(0);
        }
    }
}

package org.socialcluster.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds words that look like another one, by the share of common trigrams, as PostgreSQL's {@code pg_trgm} counts them. */
final class Trigrams {
    private static final int SHORTEST_BEGINNING = 5;
    private static final double OF_A_BEGINNING = 0.8;

    private final List<Known> words = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    /**
     * A word that looks alike.
     *
     * @param likeness 0 to 1: common trigrams of all
     */
    record Alike(String word, double likeness) {}

    private record Known(String word, String sound, Set<String> parts) {}

    Trigrams(Collection<String> known) {
        known.forEach(word -> {
            String sound = Words.sound(word);
            Set<String> parts = of(sound);
            parts.forEach(
                    it -> places.computeIfAbsent(it, none -> new ArrayList<>()).add(words.size()));
            words.add(new Known(word, sound, parts));
        });
    }

    /** The known words that share at least so much with the given one, or with its beginning. */
    List<Alike> alike(String word, double least) {
        String sound = Words.sound(word);
        Set<String> parts = of(sound);
        Set<Integer> near = new HashSet<>();
        parts.forEach(part -> near.addAll(places.getOrDefault(part, List.of())));
        return near.stream()
                .map(words::get)
                .map(it -> new Alike(it.word(), Math.max(likeness(parts, it.parts()), beginning(sound, it))))
                .filter(it -> it.likeness() >= least)
                .toList();
    }

    private static double beginning(String sound, Known known) {
        int length = known.sound().length();
        return length >= SHORTEST_BEGINNING && length < sound.length()
                ? OF_A_BEGINNING * likeness(of(sound.substring(0, length)), known.parts())
                : 0;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return (double) shared / (one.size() + other.size() - shared);
    }

    private static Set<String> of(String word) {
        String padded = "  " + word + " ";
        Set<String> parts = new HashSet<>();
        for (int at = 0; at + 3 <= padded.length(); at++) {
            parts.add(padded.substring(at, at + 3));
        }
        return parts;
    }
}

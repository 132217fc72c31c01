package org.socialcluster.exchange;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the known names somebody may have meant who wrote another one. */
final class Likely {
    private static final int SHORTEST = 4;
    private static final int STEM = 5;

    private Likely() {}

    /** The one name that begins with these words, whole; empty where none does or several do.
     *
     * @param names folded, as {@link Cells#folded} has it */
    static Optional<String> begun(String written, Collection<String> names) {
        String begin = Cells.folded(written);
        if (begin.length() < SHORTEST) {
            return Optional.empty();
        }
        List<String> found = names.stream()
                .filter(it -> it.startsWith(begin)
                        && it.length() > begin.length()
                        && !Character.isLetterOrDigit(it.charAt(begin.length())))
                .distinct()
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The name that shares most words with what is written, whatever their endings; empty where none shares any. */
    static Optional<String> nearest(String written, Collection<String> names) {
        Set<String> wanted = stems(written);
        return names.stream()
                .filter(it -> shared(wanted, it) > 0)
                .max(Comparator.<String>comparingDouble(it -> shared(wanted, it))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** Of all words of both, the part that both have. */
    private static double shared(Set<String> wanted, String name) {
        Set<String> own = stems(name);
        long both = own.stream().filter(wanted::contains).count();
        return both == 0 ? 0 : (double) both / (wanted.size() + own.size() - both);
    }

    private static Set<String> stems(String name) {
        return Arrays.stream(Cells.folded(name).split("[^\\p{L}\\p{Nd}]+", -1))
                .filter(it -> it.length() >= SHORTEST)
                .map(it -> it.substring(0, Math.min(STEM, it.length())))
                .collect(Collectors.toSet());
    }
}

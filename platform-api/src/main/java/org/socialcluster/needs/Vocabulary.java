package org.socialcluster.needs;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem.FieldError;

/** The codes of the classifiers that may be chosen now, by classifier. */
public record Vocabulary(Map<String, Set<String>> codes) {
    private static final int LONGEST_ECHO = 60;

    static Vocabulary of(List<NeedGroupView> needs, List<TaxonomyView> taxonomies) {
        Map<String, Set<String>> codes = new HashMap<>();
        taxonomies.forEach(taxonomy -> codes.put(
                taxonomy.code(),
                taxonomy.terms().stream().map(TaxonomyView.Term::code).collect(toUnmodifiableSet())));
        codes.put(
                "needs",
                needs.stream()
                        .flatMap(it -> it.needs().stream())
                        .map(NeedView::code)
                        .collect(toUnmodifiableSet()));
        return new Vocabulary(codes);
    }

    /** What is wrong with each code of a list, by its place in it.
     *
     * @param taxonomies classifiers of which one has to have each code */
    public Stream<FieldError> eachError(String field, List<@Nullable String> written, String... taxonomies) {
        return IntStream.range(0, written.size())
                .boxed()
                .flatMap(at -> errors(field + "[" + at + "]", Collections.singletonList(written.get(at)), taxonomies));
    }

    /** What is wrong with the codes of one field: one error, or none.
     *
     * @param taxonomies classifiers of which one has to have each code */
    public Stream<FieldError> errors(String field, List<@Nullable String> written, String... taxonomies) {
        return written.stream()
                .filter(code -> Arrays.stream(taxonomies).noneMatch(it -> has(it, code)))
                .map(code -> FieldError.of(field, "listing.code", echo(code), String.join(", ", taxonomies)))
                .limit(1);
    }

    private boolean has(String taxonomy, @Nullable String code) {
        return code != null && codes.getOrDefault(taxonomy, Set.of()).contains(code);
    }

    private static String echo(@Nullable String code) {
        String text = String.valueOf(code).replaceAll("\\p{C}", "");
        return text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text;
    }
}

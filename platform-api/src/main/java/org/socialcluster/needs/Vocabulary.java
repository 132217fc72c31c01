package org.socialcluster.needs;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem.FieldError;

/** The codes of the classifiers that may be chosen now, by classifier. */
public record Vocabulary(Map<String, Set<String>> codes) {
    private static final int LONGEST_ECHO = 60;

    static Vocabulary of(List<TaxonomyView> taxonomies) {
        return new Vocabulary(taxonomies.stream()
                .collect(toMap(
                        TaxonomyView::code,
                        it -> it.terms().stream().map(TaxonomyView.Term::code).collect(toUnmodifiableSet()))));
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

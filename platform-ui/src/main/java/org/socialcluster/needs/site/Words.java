package org.socialcluster.needs.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.TaxonomyView;

/** Needs and classifiers by code, in the words of residents. A code that is retired has no words and is not shown. */
public final class Words {
    private final List<NeedGroupView> groups;
    private final Map<String, NeedView> needs;
    private final Map<String, Map<String, TaxonomyView.Term>> terms;

    Words(List<NeedGroupView> groups, List<TaxonomyView> taxonomies) {
        this.groups = groups;
        this.needs = groups.stream()
                .flatMap(it -> it.needs().stream())
                .collect(Collectors.toMap(NeedView::code, Function.identity()));
        this.terms = taxonomies.stream()
                .collect(Collectors.toMap(
                        TaxonomyView::code,
                        it -> it.terms().stream()
                                .collect(Collectors.toMap(
                                        TaxonomyView.Term::code,
                                        Function.identity(),
                                        (first, second) -> first,
                                        LinkedHashMap::new))));
    }

    /** All groups, in the order of the pack. */
    public List<NeedGroupView> groups() {
        return groups;
    }

    public Optional<NeedGroupView> group(String code) {
        return groups.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    public Optional<NeedView> need(String code) {
        return Optional.ofNullable(needs.get(code));
    }

    public List<NeedView> needs(List<String> codes) {
        return codes.stream().map(needs::get).filter(Objects::nonNull).toList();
    }

    /** The codes of a classifier in words. */
    public List<String> words(String taxonomy, List<String> codes) {
        return codes.stream().flatMap(code -> word(taxonomy, code).stream()).toList();
    }

    public Optional<String> word(String taxonomy, String code) {
        return Optional.ofNullable(terms.getOrDefault(taxonomy, Map.of()).get(code))
                .map(it -> it.plain() == null ? it.name() : it.plain());
    }

    /** Code and words of everything in a classifier, in its order. */
    public Stream<Map.Entry<String, String>> terms(String taxonomy) {
        return terms.getOrDefault(taxonomy, Map.of()).values().stream()
                .map(it -> Map.entry(it.code(), it.plain() == null ? it.name() : it.plain()));
    }

    /** For whom a place is fit, then what it has. */
    public List<String> access(List<String> codes) {
        return Stream.concat(
                        words("accessibility_groups", codes).stream(), words("accessibility_features", codes).stream())
                .distinct()
                .toList();
    }

    /** Days after which a service that answers these needs is long unconfirmed: the shortest of them all.
     *
     * @param codes of needs; without any nothing grows old */
    public int staleAfterDays(List<String> codes) {
        return needs(codes).stream()
                .mapToInt(it -> it.norm().staleAfterDays())
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}

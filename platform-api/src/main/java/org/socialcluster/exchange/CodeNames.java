package org.socialcluster.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.TaxonomyView;

/** Codes of needs and classifiers, by the name that people know and by the code itself. */
record CodeNames(Map<String, Map<String, String>> byField, Map<String, List<String>> namesByField) {
    private static final Map<String, List<String>> TAXONOMIES = Map.of(
            "serviceTypes", List.of("service_types"),
            "audience", List.of("recipient_categories"),
            "documents", List.of("document_kinds"),
            "languages", List.of("languages"),
            "accessibility", List.of("accessibility_groups", "accessibility_features"),
            "kind", List.of("provider_kinds"),
            "authorityKind", List.of("authority_kinds"),
            "sectors", List.of("sectors"),
            "passportClass", List.of("accessibility_passport_classes"),
            "topics", List.of("topics"));

    static CodeNames of(List<NeedGroupView> needs, List<TaxonomyView> taxonomies) {
        Map<String, Map<String, String>> all = new HashMap<>();
        Map<String, List<String>> names = new HashMap<>();
        Map<String, String> ofNeeds = all.computeIfAbsent("needs", it -> new HashMap<>());
        needs.stream().flatMap(it -> it.needs().stream()).forEach(it -> {
            put(ofNeeds, it.code(), it.name());
            names.computeIfAbsent("needs", field -> new ArrayList<>()).add(it.name());
        });
        TAXONOMIES.forEach((field, codes) -> {
            Map<String, String> known = all.computeIfAbsent(field, it -> new HashMap<>());
            taxonomies.stream()
                    .filter(it -> codes.contains(it.code()))
                    .flatMap(it -> it.terms().stream())
                    .forEach(it -> {
                        put(known, it.code(), it.name());
                        names.computeIfAbsent(field, any -> new ArrayList<>()).add(it.name());
                    });
        });
        return new CodeNames(all, names);
    }

    private static void put(Map<String, String> known, String code, String name) {
        known.putIfAbsent(Cells.folded(name), code);
        known.put(Cells.folded(code), code);
    }

    Map<String, String> of(String field) {
        return byField.getOrDefault(field, Map.of());
    }

    /** What may be written, as people call it, in the order of the classifier. */
    List<String> names(String field) {
        return namesByField.getOrDefault(field, List.of());
    }
}

package org.socialcluster.routes.office.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.routes.editing.RouteChoices;

/** What the fields of a route choose from. */
record Lists(Vocabulary vocabulary, Codes documents, Codes acts, Codes routes) {
    static Lists of(Vocabulary vocabulary, RouteChoices choices, String slug) {
        Map<String, String> documents = new LinkedHashMap<>();
        choices.documents().forEach(it -> documents.put(it.code(), name(vocabulary, it)));
        Map<String, String> acts = new LinkedHashMap<>();
        choices.acts().forEach(it -> acts.put(it.id().toString(), it.name()));
        Map<String, String> routes = new LinkedHashMap<>();
        choices.routes().stream()
                .filter(it -> !it.slug().equals(slug))
                .forEach(it -> routes.put(it.slug(), it.title()));
        return new Lists(vocabulary, new Codes(documents), new Codes(acts), new Codes(routes));
    }

    /** Papers of one name differ by who issues them and by their form. */
    private static String name(Vocabulary vocabulary, RouteChoices.Document document) {
        String form = vocabulary.of("document_forms").name(document.form());
        String issuer = document.issuedBy();
        return issuer == null || issuer.isBlank()
                ? Say.of("editing.document.nobody", document.name(), form)
                : Say.of("editing.document.issued", document.name(), form, issuer);
    }
}

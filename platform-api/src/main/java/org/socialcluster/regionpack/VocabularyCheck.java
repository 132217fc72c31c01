package org.socialcluster.regionpack;

import java.util.ArrayList;
import java.util.List;

/** Checks the codes of classifiers, need groups and needs, and that they exist where they are used. */
final class VocabularyCheck {
    private final Pack pack;
    private final Findings findings;

    VocabularyCheck(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void check() {
        pack.taxonomies()
                .node()
                .fieldNames()
                .forEachRemaining(taxonomy ->
                        findings.unique(pack.taxonomies().at(taxonomy).each("items"), "code"));
        List<String> groups = new ArrayList<>(findings.unique(pack.needs().each("groups"), "code"));
        findings.unique(pack.needs().each("needs"), "code");
        pack.needs().each("needs").forEach(need -> need(need, groups));
    }

    private void need(Entry need, List<String> groups) {
        findings.require(need.at("group"), groups);
        terms(need, "sectors", "sectors");
        terms(need, "service_types", "service_types");
        terms(need, "audience", "recipient_categories");
        terms(need, "provider_kinds", "provider_kinds");
        findings.require(need.at("office_kind"), pack.terms("authority_kinds"));
        if (need.text("answered_by").equals("office_kind") && !need.has("office_kind")) {
            findings.add(need.at("office_kind"), "nothing", "a code of authority_kinds, because answered_by says so");
        }
    }

    private void terms(Entry entry, String field, String taxonomy) {
        List<String> known = pack.terms(taxonomy);
        entry.each(field).forEach(code -> findings.require(code, known));
    }
}

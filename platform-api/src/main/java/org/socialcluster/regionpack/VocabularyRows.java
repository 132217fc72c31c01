package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.socialcluster.tenancy.ConfirmationDays;

/** Rows of the region, its classifiers and its needs. */
final class VocabularyRows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> TAXONOMY_OF_FIELD = Map.of(
            "sectors", "sectors",
            "service_types", "service_types",
            "audience", "recipient_categories",
            "provider_kinds", "provider_kinds");

    private final PackRows region = new PackRows(PackTables.REGION);
    private final PackRows taxonomies = new PackRows(PackTables.TAXONOMY);
    private final PackRows terms = new PackRows(PackTables.TERM);
    private final PackRows groups = new PackRows(PackTables.NEED_GROUP);
    private final PackRows needs = new PackRows(PackTables.NEED);
    private final ArrayNode needTerms = JSON.arrayNode();

    VocabularyRows(Pack pack) {
        region(pack.region());
        pack.taxonomies()
                .node()
                .fieldNames()
                .forEachRemaining(code -> taxonomy(code, pack.taxonomies().at(code)));
        pack.needs().each("groups").forEach(this::group);
        pack.needs().each("needs").forEach(this::need);
    }

    /** In the order in which they refer to each other. */
    List<PackRows> tables() {
        return List.of(region, taxonomies, terms, groups, needs);
    }

    PackRows terms() {
        return terms;
    }

    PackRows needs() {
        return needs;
    }

    ArrayNode needTerms() {
        return needTerms;
    }

    private void region(Entry entry) {
        ObjectNode row = entry.copy("code", "name", "in_region", "oktmo", "time_zone", "facts_as_of");
        row.put("genitive", entry.at("cases").text("genitive"));
        ObjectNode confirmation = row.putObject("confirmation");
        ConfirmationDays.USUAL.byName().forEach(confirmation::put);
        entry.at("confirmation").node().properties().forEach(it -> confirmation.set(it.getKey(), it.getValue()));
        region.add(entry.text("code"), row);
    }

    private void taxonomy(String code, Entry entry) {
        if (!entry.node().isObject()) {
            return;
        }
        ObjectNode row = entry.copy("name", "legal_source", "basis", "confidence", "note");
        taxonomies.add(code, row.put("code", code).put("sort_order", taxonomies.size() + 1));
        int order = 0;
        for (Entry item : entry.each("items")) {
            term(code, item, ++order);
        }
    }

    /** What has no column of its own (article of law, letter of the passport) is kept as it stands. */
    private void term(String taxonomy, Entry item, int order) {
        ObjectNode details = item.node().deepCopy();
        details.remove(List.of("code", "name", "plain"));
        ObjectNode row = item.copy("code", "name", "plain");
        row.put("taxonomy_code", taxonomy).put("retired", false).put("sort_order", order);
        row.set("details", details);
        terms.add(taxonomy + "/" + item.text("code"), row);
    }

    private void group(Entry entry) {
        groups.add(entry.text("code"), entry.copy("code", "name", "description").put("sort_order", groups.size() + 1));
    }

    private void need(Entry entry) {
        ObjectNode row = entry.copy(
                "code",
                "name",
                "description",
                "safety_note",
                "answered_by",
                "office_kind",
                "neighbour_ok",
                "expected_locally",
                "synonyms");
        Entry norm = entry.at("norm");
        row.put("group_code", entry.text("group")).put("retired", false).put("sort_order", needs.size() + 1);
        row.set("norm_kind", norm.node().path("kind"));
        row.set("norm_min", norm.node().path("min"));
        row.set("norm_km", norm.value("km"));
        row.set("norm_one_per", norm.value("one_per"));
        row.set("stale_after_days", norm.node().path("stale_after_days"));
        row.set("norm_rationale", norm.node().path("rationale"));
        needs.add(entry.text("code"), row, needParts(entry));
    }

    private ObjectNode needParts(Entry need) {
        ObjectNode parts = JSON.objectNode();
        TAXONOMY_OF_FIELD.forEach((field, taxonomy) -> {
            JsonNode codes = need.node().path(field);
            parts.set(field, codes);
            int order = 0;
            for (JsonNode code : codes) {
                needTerms
                        .addObject()
                        .put("need_code", need.text("code"))
                        .put("taxonomy_code", taxonomy)
                        .put("term_code", code.asText())
                        .put("sort_order", ++order);
            }
        });
        return parts;
    }
}

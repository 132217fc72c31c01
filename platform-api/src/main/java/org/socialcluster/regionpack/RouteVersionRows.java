package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.socialcluster.shared.Id;

/** Rows of versions of routes, by table, in the order in which they refer to each other. */
final class RouteVersionRows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ArrayNode> tables = new LinkedHashMap<>();
    private final Map<String, UUID> ids;

    /** @param ids of documents and acts, by their keys in the pack */
    RouteVersionRows(Map<String, UUID> ids) {
        this.ids = ids;
        List.of(
                        "route_version",
                        "route_step",
                        "route_step_channel",
                        "route_step_document",
                        "route_basis",
                        "route_source",
                        "route_amount",
                        "route_evidence",
                        "expert_check",
                        "route_term",
                        "route_related")
                .forEach(it -> tables.put(it, JSON.arrayNode()));
    }

    Map<String, ArrayNode> tables() {
        return tables;
    }

    /** Adds one version as a draft. */
    UUID add(Entry route, UUID routeId, int number, StepKeys keys, String now) {
        UUID version = Id.fresh();
        ObjectNode row = route.copy("title", "short_title", "summary", "cost", "total_time", "change_note");
        row.setAll(route.at("freshness").copy("facts_as_of", "newest_fact_as_of", "review_after_days", "origin"));
        row.put("id", version.toString())
                .put("route_id", routeId.toString())
                .put("number", number)
                .put("status", "DRAFT")
                .put("from_pack", true)
                .put("level", upper(route, "level"))
                .put("version", 1)
                .put("updated_at", now);
        row.putArray("writers");
        row.putArray("links_seen");
        table("route_version").add(row);
        route.each("steps").forEach(step -> step(step, version, keys.of(step)));
        facts(route, version);
        return version;
    }

    private void step(Entry step, UUID version, UUID key) {
        Entry deadline = step.at("deadline");
        String id = Id.fresh().toString();
        ObjectNode row = step.copy("title", "authority", "need_reason", "result", "if_refused");
        row.put("id", id)
                .put("version_id", version.toString())
                .put("step_key", key.toString())
                .put("authority_taxonomy", "authority_kinds")
                .put("number", step.number("n"))
                .put("do_text", step.text("do"))
                .put("optional", step.flag("optional"))
                .put("deadline_unit", deadline.text("unit"))
                .put("deadline_statutory", deadline.flag("statutory"))
                .put("deadline_confidence", upper(deadline, "confidence"));
        row.set("need_code", step.value("need"));
        row.set("branch", step.value("either"));
        row.set("deadline_days", deadline.value("days"));
        row.set("deadline_from", deadline.value("from"));
        row.set("deadline_source", deadline.value("source"));
        table("route_step").add(row);
        for (String channel : step.texts("channels")) {
            part("route_step_channel", "step_id", id).put("channel", channel).put("taxonomy_code", "step_channels");
        }
        for (Entry document : step.each("documents")) {
            ObjectNode part = part("route_step_document", "step_id", id);
            part.setAll(document.copy("role", "required", "note"));
            part.put("document_id", String.valueOf(ids.get(RouteRows.documentKey(document))));
        }
    }

    private void facts(Entry route, UUID version) {
        String id = version.toString();
        for (Entry basis : route.each("legal_basis")) {
            ObjectNode part = part("route_basis", "version_id", id);
            part.setAll(basis.copy("articles"));
            part.put("act_id", String.valueOf(ids.get(basis.text("act"))))
                    .put("confidence", upper(basis, "confidence"));
        }
        route.each("official_sources")
                .forEach(it -> part("route_source", "version_id", id).setAll(it.copy("name", "url")));
        route.each("amounts").forEach(it -> amount(it, part("route_amount", "version_id", id)));
        for (Entry evidence : route.each("evidence")) {
            part("route_evidence", "version_id", id)
                    .put("found", evidence.text("where"))
                    .setAll(evidence.copy("fact", "kind"));
        }
        route.texts("expert_check")
                .forEach(it -> part("expert_check", "version_id", id).put("question", it));
        RouteRows.TERMS.forEach((field, taxonomy) -> {
            for (String code : route.texts(field)) {
                part("route_term", "version_id", id)
                        .put("taxonomy_code", taxonomy)
                        .put("term_code", code);
            }
        });
        route.texts("related")
                .forEach(it -> part("route_related", "version_id", id).put("related_slug", it));
    }

    private static void amount(Entry amount, ObjectNode part) {
        part.setAll(amount.copy("what", "source"));
        part.set("valid_from", amount.value("from"));
        part.put("confidence", upper(amount, "confidence"));
        RouteRows.UNITS.forEach((field, unit) -> {
            if (amount.has(field)) {
                JsonNode said = amount.node().path(field);
                part.put("unit", unit);
                part.set("amounts", said.isArray() ? said : JSON.arrayNode().add(said));
            }
        });
    }

    /** Parts stand in the order of the file. */
    private ObjectNode part(String table, String ownerColumn, String owner) {
        int order = table(table).size() + 1;
        return table(table)
                .addObject()
                .put("id", Id.fresh().toString())
                .put(ownerColumn, owner)
                .put("position", order)
                .put("sort_order", order);
    }

    private ArrayNode table(String name) {
        return tables.getOrDefault(name, JSON.arrayNode());
    }

    private static String upper(Entry entry, String field) {
        return entry.text(field).toUpperCase(Locale.ROOT);
    }

    /** How steps keep their keys from version to version. */
    interface StepKeys {
        UUID of(Entry step);
    }
}

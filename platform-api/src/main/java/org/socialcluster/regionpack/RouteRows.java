package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.socialcluster.shared.Id;

/** Rows of the help routes, and of the documents and acts that their steps name; the versions are written apart. */
final class RouteRows {
    /** Fields of a route that hold codes, with their classifiers. */
    static final Map<String, String> TERMS = Map.of(
            "audience", "recipient_categories",
            "topics", "topics",
            "sectors", "sectors",
            "need_circumstances", "need_circumstances",
            "life_situations", "life_situations",
            "service_types", "service_types");

    /** How an amount may be said, with the unit of the database. */
    static final Map<String, String> UNITS =
            Map.of("amount_rub", "RUB", "percent", "PERCENT", "coefficient", "COEFFICIENT");

    private final PackRows routes = new PackRows(PackTables.ROUTE);
    private final PackRows documents = new PackRows(PackTables.DOCUMENT);
    private final PackRows acts = new PackRows(PackTables.LEGAL_ACT);
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, UUID> ids;

    /** @param ids of documents and acts that are there, by their keys in the pack; takes up the new ones
     * @param routeIds of the routes that are there, by slug; takes up the new ones
     * @param taken codes of documents that are given already */
    RouteRows(Pack pack, Map<String, UUID> ids, Map<String, UUID> routeIds, List<String> taken) {
        this.ids = ids;
        taken.forEach(this::take);
        pack.taxonomies().at("document_kinds").each("items").forEach(it -> kinds.put(it.text("code"), it.text("name")));
        Map<String, Entry> papers = new LinkedHashMap<>();
        Map<String, Entry> laws = new LinkedHashMap<>();
        int position = 0;
        for (Entry route : pack.routes()) {
            routes.add(
                    route.text("slug"),
                    route.copy("code", "slug")
                            .put("id", id(routeIds, route.text("slug")))
                            .put("position", ++position)
                            .put("retired", false));
            route.each("steps")
                    .forEach(step -> step.each("documents").forEach(it -> papers.putIfAbsent(documentKey(it), it)));
            route.each("legal_basis").forEach(it -> laws.putIfAbsent(it.text("act"), it));
        }
        papers.forEach(this::document);
        laws.forEach(this::act);
    }

    PackRows routes() {
        return routes;
    }

    /** Documents and acts, to which the versions refer. */
    List<PackRows> records() {
        return List.of(documents, acts);
    }

    /** What makes two papers of the pack the same record. */
    static String documentKey(Entry document) {
        return String.join(
                "|",
                document.text("kind"),
                document.text("issued_by"),
                document.text("form"),
                document.textOr("validity", ""));
    }

    private void document(String key, Entry document) {
        boolean known = ids.containsKey(key);
        ObjectNode row = document.copy("kind", "issued_by", "form", "validity");
        row.put("pack_name", key)
                .put("id", id(ids, key))
                .put("taxonomy_code", "document_kinds")
                .put("name", kinds.get(document.text("kind")))
                .put("code", known ? "kept" : code(document.text("kind")));
        documents.add(key, row);
    }

    private void act(String key, Entry act) {
        acts.add(
                key,
                act.copy("level").put("pack_name", key).put("id", id(ids, key)).put("name", act.text("act")));
    }

    private String code(String kind) {
        String base = kind.toLowerCase(Locale.ROOT).replace('_', '-');
        int number = codes.merge(base, 1, Integer::sum);
        return number == 1 ? base : base + "-n" + number;
    }

    private void take(String code) {
        codes.merge(code.replaceFirst("-n[0-9]+$", ""), 1, Integer::sum);
    }

    private static String id(Map<String, UUID> ids, String key) {
        return ids.computeIfAbsent(key, it -> Id.fresh()).toString();
    }
}

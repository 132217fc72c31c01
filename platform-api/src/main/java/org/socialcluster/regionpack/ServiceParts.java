package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a service says in other tables: its needs, its codes of classifiers, the other towns it serves. */
final class ServiceParts {
    private final ListingRows listings;
    private final ObjectNode row;
    private final Map<String, UUID> centres;

    ServiceParts(ListingRows listings, ObjectNode row, Map<String, UUID> centres) {
        this.listings = listings;
        this.row = row;
        this.centres = centres;
    }

    /** Adds the parts to their tables and gives them back as the pack says them. */
    ObjectNode of(Entry service) {
        ObjectNode said = service.copy("needs", "service_types", "audience", "documents", "languages", "service_area");
        said.set("features", service.at("accessibility").list("features"));
        int order = 0;
        for (String need : service.texts("needs")) {
            listings.part(PartTable.SERVICE_NEED, row, "service_id")
                    .put("need_code", need)
                    .put("sort_order", ++order);
        }
        terms(service);
        towns(service.at("service_area"));
        return said;
    }

    private void terms(Entry service) {
        Map<String, Entry> lists = new LinkedHashMap<>();
        lists.put("service_types", service.at("service_types"));
        lists.put("recipient_categories", service.at("audience"));
        lists.put("document_kinds", service.at("documents"));
        lists.put("languages", service.at("languages"));
        lists.put("accessibility_features", service.at("accessibility").at("features"));
        lists.forEach((taxonomy, codes) -> {
            int order = 0;
            for (String code : codes.texts()) {
                listings.part(PartTable.SERVICE_TERM, row, "service_id")
                        .put("taxonomy_code", taxonomy)
                        .put("term_code", code)
                        .put("sort_order", ++order);
            }
        });
    }

    private void towns(Entry area) {
        for (String town : area.texts("towns")) {
            ObjectNode part = listings.part(PartTable.SERVICE_TOWN, row, "service_id");
            part.put("serves_centre", String.valueOf(centres.get(town)));
            part.set("monthly_quota", area.value("monthly_quota"));
            part.set("note", area.value("note"));
        }
    }
}

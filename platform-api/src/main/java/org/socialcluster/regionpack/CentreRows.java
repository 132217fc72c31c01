package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Phone;

/** Rows of the centres: the region's own first, for the history of the others is kept under it. */
final class CentreRows {
    private final Pack pack;
    private final Map<String, UUID> ids;
    private final PackRows rows = new PackRows(PackTables.CENTRE);

    /** @param known ids of the centres that are there, by slug */
    CentreRows(Pack pack, Map<String, UUID> known) {
        this.pack = pack;
        this.ids = new HashMap<>(known);
        regional();
        pack.centres().forEach(this::town);
    }

    PackRows rows() {
        return rows;
    }

    /** Ids of all centres by slug, {@code region} among them. */
    Map<String, UUID> ids() {
        return ids;
    }

    ArrayNode distances() {
        ArrayNode distances = JsonNodeFactory.instance.arrayNode();
        for (Distances.Distance distance : new Distances(pack).all()) {
            distances
                    .addObject()
                    .put("from_centre", String.valueOf(ids.get(distance.from())))
                    .put("to_centre", String.valueOf(ids.get(distance.to())))
                    .put("km", distance.km())
                    .put("neighbour", distance.neighbour());
        }
        return distances;
    }

    private void regional() {
        Entry region = pack.region();
        ObjectNode row = names(region, "in_region", "to_region", "from_region");
        row.put("kind", "REGION").put("status", "OPEN").put("confirmed", true).put("sort_order", 0);
        row.set("oktmo", region.value("oktmo"));
        add("region", row, region);
    }

    private void town(Entry centre) {
        ObjectNode row = names(centre, "in_town", "to_town", "from_town");
        row.setAll(centre.copy("oktmo", "population", "population_year", "confirmed"));
        row.put("kind", "TOWN").put("status", centre.text("status").toUpperCase(Locale.ROOT));
        row.set("latitude", centre.node().path("lat"));
        row.set("longitude", centre.node().path("lon"));
        row.put("sort_order", centre.number("order"));
        add(centre.text("slug"), row, centre);
    }

    private void add(String slug, ObjectNode row, Entry entry) {
        UUID id = ids.computeIfAbsent(slug, it -> Id.fresh());
        row.put("id", id.toString()).put("slug", slug);
        contacts(slug, row, entry);
        rows.add(slug, row);
    }

    private static ObjectNode names(Entry entry, String in, String to, String from) {
        ObjectNode row = entry.at("cases").copy("genitive", "dative", "accusative", "instrumental", "prepositional");
        row.put("name", entry.text("name")).put("title", entry.text("centre_title"));
        return row.put("in_town", entry.text(in)).put("to_town", entry.text(to)).put("from_town", entry.text(from));
    }

    /** Real contacts go before those of the demonstration. */
    private void contacts(String slug, ObjectNode row, Entry entry) {
        Entry demo = pack.demo().stream()
                .filter(it -> it.file().slug().equals(slug))
                .findFirst()
                .map(it -> it.at("centre"))
                .orElse(entry.at("contacts"));
        Entry contacts = entry.has("contacts") ? entry.at("contacts") : demo;
        row.setAll(contacts.copy("address", "phone", "email"));
        row.put("phone", Phone.kept(row.path("phone").textValue()));
        row.set("hours", contacts.list("hours"));
        row.put(
                "contacts_demo",
                !Objects.equals(contacts, entry.at("contacts"))
                        && contacts.node().isObject());
    }
}

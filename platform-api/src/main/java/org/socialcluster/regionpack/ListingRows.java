package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Phone;

/** Rows of the demonstration listings of all centres. */
final class ListingRows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, UUID> centres;
    private final Map<String, UUID> providerIds;
    private final Map<String, UUID> placeIds;
    private final Map<String, UUID> serviceIds;
    private final Instant now;
    private final PackRows providers = new PackRows(PackTables.PROVIDER);
    private final PackRows places = new PackRows(PackTables.PLACE);
    private final PackRows services = new PackRows(PackTables.SERVICE);
    private final Map<PartTable, ArrayNode> parts = new LinkedHashMap<>();

    ListingRows(
            Map<String, UUID> centres,
            Map<String, UUID> providerIds,
            Map<String, UUID> placeIds,
            Map<String, UUID> serviceIds,
            Instant now) {
        this.centres = centres;
        this.providerIds = providerIds;
        this.placeIds = placeIds;
        this.serviceIds = serviceIds;
        this.now = now;
        List.of(
                        PartTable.PROVIDER_SECTOR,
                        PartTable.PLACE_ACCESSIBILITY,
                        PartTable.SERVICE_NEED,
                        PartTable.SERVICE_TERM,
                        PartTable.SERVICE_TOWN)
                .forEach(it -> parts.put(it, JSON.arrayNode()));
    }

    List<PackRows> tables() {
        return List.of(providers, places, services);
    }

    PackRows providers() {
        return providers;
    }

    PackRows services() {
        return services;
    }

    /** Parts of the rows by table; every table is there, also when it has none. */
    Map<PartTable, ArrayNode> parts() {
        return parts;
    }

    /** Adds the listings of one centre. */
    void add(Entry listing) {
        String centre = listing.file().slug();
        Map<String, String> owners = new HashMap<>();
        for (Entry provider : listing.each("providers")) {
            provider(centre, provider);
            if (provider.has("place")) {
                owners.putIfAbsent(provider.text("place"), provider.text("slug"));
            }
        }
        listing.each("places").forEach(it -> place(centre, it, owners.get(it.text("slug"))));
        listing.each("services").forEach(it -> service(centre, it));
    }

    private void provider(String centre, Entry provider) {
        ObjectNode row = row(centre, provider, providerIds);
        row.setAll(provider.copy("name", "kind", "authority_kind", "email", "phone", "website", "inn", "ogrn"));
        row.put("phone", Phone.kept(row.path("phone").textValue()));
        row.put("confirmed_at", confirmed(provider));
        row.put("in_social_registry", provider.flag("in_social_registry")).put("status", "PUBLISHED");
        ObjectNode said = JSON.objectNode();
        said.set("sectors", provider.list("sectors"));
        providers.add(key(centre, provider), row, said);
        for (String sector : provider.texts("sectors")) {
            part(PartTable.PROVIDER_SECTOR, row, "provider_id").put("sector", sector);
        }
    }

    private void place(String centre, Entry place, @Nullable String provider) {
        ObjectNode row = row(centre, place, placeIds);
        Entry accessibility = place.at("accessibility");
        row.setAll(place.at("address").copy("street", "city", "postal_code"));
        row.setAll(place.copy("name", "note"));
        row.set("latitude", place.value("lat"));
        row.set("longitude", place.value("lon"));
        row.put("confirmed_at", confirmed(place));
        row.put("address_hidden", place.flag("address_hidden"));
        row.put("passport_class", accessibility.textOr("passport_class", "UNKNOWN"));
        row.put("provider_id", provider == null ? null : id(providerIds, centre, provider));
        ObjectNode said = JSON.objectNode();
        said.set("accessibility", accessibility.copy("groups", "features"));
        places.add(key(centre, place), row, said);
        for (String field : List.of("groups", "features")) {
            accessibility
                    .texts(field)
                    .forEach(code -> part(PartTable.PLACE_ACCESSIBILITY, row, "place_id")
                            .put("taxonomy_code", "accessibility_" + field)
                            .put("term_code", code));
        }
    }

    private void service(String centre, Entry service) {
        ObjectNode row = row(centre, service, serviceIds);
        row.setAll(service.copy("name", "description", "form", "closed_reason", "confirmed_by"));
        row.put("provider_id", id(providerIds, centre, service.text("provider")));
        row.put("place_id", service.has("place") ? id(placeIds, centre, service.text("place")) : null);
        row.put("cost_kind", service.at("cost").text("kind"))
                .set("cost_text", service.at("cost").value("text"));
        row.set("eligibility_text", service.at("eligibility").value("text"));
        row.put("ippsu_required", service.at("eligibility").flag("ippsu_required"));
        row.put("by_appointment", service.flag("by_appointment"));
        row.set("schedule", service.list("schedule"));
        row.put("status", service.textOr("status", "published").toUpperCase(Locale.ROOT));
        row.put("confirmed_at", daysAgo(service, "last_confirmed_days_ago"));
        capacity(row, service.at("capacity"));
        services.add(key(centre, service), row, new ServiceParts(this, row, centres).of(service));
    }

    private void capacity(ObjectNode row, Entry capacity) {
        row.put("capacity_state", capacity.text("state"));
        row.set("capacity_waiting", capacity.value("waiting"));
        row.set("capacity_note", capacity.value("note"));
        row.put("capacity_updated_at", daysAgo(capacity, "updated_days_ago"));
    }

    /** A part of the record of {@code row}, to be completed. */
    ObjectNode part(PartTable table, ObjectNode row, String ownerId) {
        ObjectNode part = Objects.requireNonNull(parts.get(table), table.name()).addObject();
        part.set("centre_id", row.path("centre_id"));
        part.set(ownerId, row.path("id"));
        return part;
    }

    private ObjectNode row(String centre, Entry entry, Map<String, UUID> ids) {
        return JSON.objectNode()
                .put("centre_id", String.valueOf(centres.get(centre)))
                .put("slug", entry.text("slug"))
                .put("id", id(ids, centre, entry.text("slug")))
                .put("demo", true);
    }

    private static String key(String centre, Entry entry) {
        return centre + "/" + entry.text("slug");
    }

    private static String id(Map<String, UUID> ids, String centre, String slug) {
        return ids.computeIfAbsent(centre + "/" + slug, it -> Id.fresh()).toString();
    }

    /** Where the pack does not say when, it says so now. */
    private String confirmed(Entry entry) {
        return Objects.requireNonNullElseGet(daysAgo(entry, "last_confirmed_days_ago"), now::toString);
    }

    private @Nullable String daysAgo(Entry entry, String field) {
        return entry.has(field)
                ? now.minus(Duration.ofDays(entry.number(field))).toString()
                : null;
    }
}

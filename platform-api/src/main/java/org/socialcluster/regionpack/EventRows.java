package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.socialcluster.events.EventDates;
import org.socialcluster.shared.Id;

/** Rows of the demonstration events. They begin so many days after the load: a changed pack brings them up to the day. */
final class EventRows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Ids ids;
    private final Instant now;
    private final ZoneId zone;
    private final PackRows events = new PackRows(PackTables.EVENT);
    private final Map<PartTable, ArrayNode> parts = new LinkedHashMap<>();

    /** Identifiers by the key of the pack; those of centres by their slug. */
    record Ids(
            Map<String, UUID> centres,
            Map<String, UUID> providers,
            Map<String, UUID> places,
            Map<String, UUID> events) {
        String of(Map<String, UUID> those, String centre, Entry entry, String field) {
            return those.computeIfAbsent(centre + "/" + entry.text(field), it -> Id.fresh())
                    .toString();
        }
    }

    EventRows(Ids ids, Instant now, ZoneId zone) {
        this.ids = ids;
        this.now = now;
        this.zone = zone;
        List.of(PartTable.EVENT_NEED, PartTable.EVENT_TERM, PartTable.EVENT_OCCURRENCE)
                .forEach(it -> parts.put(it, JSON.arrayNode()));
    }

    PackRows events() {
        return events;
    }

    /** Parts of the rows by table; every table is there, also when it has none. */
    Map<PartTable, ArrayNode> parts() {
        return parts;
    }

    /** Adds the events of one centre. */
    void add(Entry listing) {
        listing.each("events").forEach(it -> event(listing.file().slug(), it));
    }

    private void event(String centre, Entry event) {
        boolean online = event.text("format").equals("ONLINE");
        ObjectNode row = JSON.objectNode()
                .put("centre_id", String.valueOf(ids.centres().get(centre)))
                .put("slug", event.text("slug"))
                .put("id", ids.of(ids.events(), centre, event, "slug"))
                .put("demo", true)
                .put("name", event.text("title"))
                .put("status", "PUBLISHED")
                .put("all_day", false)
                .put("confirmed_at", now.toString())
                .put("provider_id", ids.of(ids.providers(), centre, event, "organiser"))
                .put("place_id", online || !event.has("place") ? null : ids.of(ids.places(), centre, event, "place"))
                .put("registration", event.flag("registration_required"));
        row.setAll(event.copy("description", "kind", "format", "online_url", "rrule", "capacity", "cancelled_reason"));
        row.put("duration_minutes", event.number("duration_min"));
        row.put("cost_kind", event.at("cost").text("kind"))
                .set("cost_text", event.at("cost").value("text"));
        times(row, event);
        codes(row, event);
        ObjectNode said =
                event.copy("start_in_days", "start_time", "exdate_occurrences", "needs", "audience", "languages");
        // The row moves with the day of the load; what the pack says does not.
        said.putNull("starts").putNull("ends_by");
        events.add(centre + "/" + event.text("slug"), row, said);
    }

    private void times(ObjectNode row, Entry event) {
        LocalDateTime starts = now.atZone(zone)
                .toLocalDate()
                .plusDays(event.number("start_in_days"))
                .atTime(LocalTime.parse(event.text("start_time")));
        List<LocalDateTime> dates =
                event.has("rrule") ? EventDates.planned(starts, event.text("rrule"), zone) : List.of(starts);
        row.put("starts", starts.toString());
        row.put(
                "ends_by",
                dates.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plusMinutes(event.number("duration_min"))
                        .toString());
        for (Entry number : event.each("exdate_occurrences")) {
            part(PartTable.EVENT_OCCURRENCE, row)
                    .put("original", dates.get(number.node().asInt() - 1).toString())
                    .put("state", "CANCELLED");
        }
    }

    private void codes(ObjectNode row, Entry event) {
        int order = 0;
        for (String need : event.texts("needs")) {
            part(PartTable.EVENT_NEED, row).put("need_code", need).put("sort_order", ++order);
        }
        Map.of("audience", "recipient_categories", "languages", "languages").forEach((field, taxonomy) -> {
            int place = 0;
            for (String code : event.texts(field)) {
                part(PartTable.EVENT_TERM, row)
                        .put("taxonomy_code", taxonomy)
                        .put("term_code", code)
                        .put("sort_order", ++place);
            }
        });
    }

    private ObjectNode part(PartTable table, ObjectNode row) {
        ObjectNode part = Objects.requireNonNull(parts.get(table), table.name()).addObject();
        part.set("centre_id", row.path("centre_id"));
        part.set("event_id", row.path("id"));
        return part;
    }
}

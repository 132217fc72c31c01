package org.socialcluster.regionpack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Id;

/** Rows of the demonstration staff of all centres. They are made up, and so is their consent to be named. */
final class StaffRows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, UUID> centres;
    private final Map<String, UUID> ids;
    private final Instant now;
    private final LocalDate today;
    private final PackRows people = new PackRows(PackTables.STAFF);
    private final ArrayNode terms = JSON.arrayNode();

    StaffRows(Pack pack, Map<String, UUID> centres, Map<String, UUID> ids, Instant now) {
        this.centres = centres;
        this.ids = ids;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneId.of(pack.region().text("time_zone")));
        for (Entry listing : pack.demo()) {
            int order = 0;
            for (Entry person : listing.each("staff")) {
                add(listing.file().slug(), person, ++order);
            }
        }
    }

    PackRows people() {
        return people;
    }

    ArrayNode terms() {
        return terms;
    }

    private void add(String centre, Entry person, int order) {
        ObjectNode row = person.copy("position", "display_name", "phone", "email", "room", "note");
        row.put("centre_id", String.valueOf(centres.get(centre)))
                .put("slug", person.text("slug"))
                .put("id", id(centre, person.text("slug")))
                .put("sort_order", order)
                .put("status", "PUBLISHED")
                .put("demo", true)
                .put("name_consent", person.has("display_name"))
                .put("photo_consent", false)
                .put("consent_given", person.has("display_name") ? today.toString() : null)
                .put("confirmed_at", confirmed(person));
        row.set("reception", person.list("reception"));
        absence(centre, person.at("away"), row);
        ObjectNode said = person.copy("topics", "languages", "away");
        people.add(centre + "/" + person.text("slug"), row, said);
        terms(row, "topics", person.at("topics"));
        terms(row, "languages", person.at("languages"));
    }

    /** Days are counted from the load, so that the demonstration always has somebody away. */
    private void absence(String centre, Entry away, ObjectNode row) {
        boolean any = away.has("since_days_ago");
        row.put(
                "away_from",
                any ? today.minusDays(away.number("since_days_ago")).toString() : null);
        row.put(
                "away_until",
                any && away.has("days_left")
                        ? today.plusDays(away.number("days_left")).toString()
                        : null);
        row.put("substitute_id", any && away.has("substitute") ? id(centre, away.text("substitute")) : null);
    }

    private void terms(ObjectNode row, String taxonomy, Entry codes) {
        int order = 0;
        for (String code : codes.texts()) {
            ObjectNode term = terms.addObject()
                    .put("taxonomy_code", taxonomy)
                    .put("term_code", code)
                    .put("sort_order", ++order);
            term.set("centre_id", row.path("centre_id"));
            term.set("staff_id", row.path("id"));
        }
    }

    private @Nullable String confirmed(Entry person) {
        return person.has("last_confirmed_days_ago")
                ? now.minus(Duration.ofDays(person.number("last_confirmed_days_ago")))
                        .toString()
                : null;
    }

    private String id(String centre, String slug) {
        return ids.computeIfAbsent(centre + "/" + slug, it -> Id.fresh()).toString();
    }
}

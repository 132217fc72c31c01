package org.socialcluster.regionpack;

import java.util.List;

/** The tables that packs fill. */
final class PackTables {
    private static final String OF_CENTRE = "(select slug from centre where id = t.centre_id) || '/' || t.slug";

    static final PackTable REGION = new PackTable(
            "region",
            List.of("code"),
            List.of("name", "genitive", "in_region", "oktmo", "time_zone", "facts_as_of", "confirmation"),
            List.of(),
            false,
            "t.code");
    static final PackTable CENTRE = new PackTable(
            "centre",
            List.of("slug"),
            List.of(
                    "kind",
                    "name",
                    "genitive",
                    "dative",
                    "accusative",
                    "instrumental",
                    "prepositional",
                    "in_town",
                    "to_town",
                    "from_town",
                    "title",
                    "status",
                    "oktmo",
                    "latitude",
                    "longitude",
                    "population",
                    "population_year",
                    "confirmed",
                    "sort_order",
                    "address",
                    "phone",
                    "email",
                    "hours",
                    "contacts_demo"),
            List.of("id"),
            true,
            "t.slug");
    static final PackTable TAXONOMY = new PackTable(
            "taxonomy",
            List.of("code"),
            List.of("name", "legal_source", "basis", "confidence", "note", "sort_order"),
            List.of(),
            false,
            "t.code");
    static final PackTable TERM = new PackTable(
            "taxonomy_term",
            List.of("taxonomy_code", "code"),
            List.of("name", "plain", "details", "retired", "sort_order"),
            List.of(),
            false,
            "t.taxonomy_code || '/' || t.code");
    static final PackTable NEED_GROUP = new PackTable(
            "need_group", List.of("code"), List.of("name", "description", "sort_order"), List.of(), false, "t.code");
    static final PackTable NEED = new PackTable(
            "need",
            List.of("code"),
            List.of(
                    "group_code",
                    "name",
                    "description",
                    "safety_note",
                    "answered_by",
                    "office_kind",
                    "neighbour_ok",
                    "expected_locally",
                    "norm_kind",
                    "norm_min",
                    "norm_km",
                    "norm_one_per",
                    "stale_after_days",
                    "norm_rationale",
                    "synonyms",
                    "retired",
                    "sort_order"),
            List.of(),
            false,
            "t.code");
    static final PackTable PROVIDER = new PackTable(
            "provider",
            List.of("centre_id", "slug"),
            List.of(
                    "name",
                    "kind",
                    "authority_kind",
                    "email",
                    "phone",
                    "website",
                    "inn",
                    "ogrn",
                    "in_social_registry",
                    "status"),
            List.of("id", "demo", "confirmed_at"),
            true,
            OF_CENTRE);
    static final PackTable PLACE = new PackTable(
            "place",
            List.of("centre_id", "slug"),
            List.of(
                    "provider_id",
                    "name",
                    "street",
                    "city",
                    "postal_code",
                    "latitude",
                    "longitude",
                    "address_hidden",
                    "passport_class",
                    "note"),
            List.of("id", "demo", "confirmed_at"),
            true,
            OF_CENTRE);
    static final PackTable SERVICE = new PackTable(
            "social_service",
            List.of("centre_id", "slug"),
            List.of(
                    "name",
                    "description",
                    "provider_id",
                    "place_id",
                    "form",
                    "cost_kind",
                    "cost_text",
                    "eligibility_text",
                    "ippsu_required",
                    "by_appointment",
                    "schedule",
                    "capacity_state",
                    "capacity_waiting",
                    "capacity_note",
                    "status",
                    "closed_reason",
                    "closed_until",
                    "confirmed_by"),
            List.of("id", "demo", "confirmed_at", "capacity_updated_at"),
            true,
            OF_CENTRE);

    static final PackTable STAFF = new PackTable(
            "staff_member",
            List.of("centre_id", "slug"),
            List.of("position", "phone", "email", "room", "note", "reception", "sort_order", "status"),
            List.of(
                    "id",
                    "demo",
                    "confirmed_at",
                    "display_name",
                    "name_consent",
                    "photo_consent",
                    "consent_given",
                    "substitute_id",
                    "away_from",
                    "away_until"),
            true,
            OF_CENTRE);
    static final PackTable CALENDAR_YEAR = new PackTable(
            "calendar_year",
            List.of("year"),
            List.of("complete", "confidence", "source", "note"),
            List.of(),
            false,
            "t.year::text");
    static final PackTable CALENDAR_DAY = new PackTable(
            "calendar_day",
            List.of("day"),
            List.of("kind", "name", "instead_of", "basis"),
            List.of(),
            false,
            "t.day::text");

    static final PackTable EVENT = new PackTable(
            "centre_event",
            List.of("centre_id", "slug"),
            List.of(
                    "name",
                    "description",
                    "kind",
                    "format",
                    "provider_id",
                    "place_id",
                    "online_url",
                    "starts",
                    "ends_by",
                    "duration_minutes",
                    "rrule",
                    "cancelled_reason",
                    "cost_kind",
                    "cost_text",
                    "capacity",
                    "registration",
                    "status"),
            List.of("id", "demo", "all_day", "confirmed_at"),
            true,
            OF_CENTRE);

    static final PackTable ROUTE = new PackTable(
            "route", List.of("slug"), List.of("code", "position", "retired"), List.of("id"), true, "t.slug");
    static final PackTable DOCUMENT = new PackTable(
            "document",
            List.of("pack_name"),
            List.of("kind", "name", "issued_by", "form", "validity"),
            List.of("id", "code", "taxonomy_code"),
            true,
            "t.pack_name");
    static final PackTable LEGAL_ACT = new PackTable(
            "legal_act", List.of("pack_name"), List.of("name", "level"), List.of("id"), true, "t.pack_name");

    private PackTables() {}
}

package org.socialcluster.regionpack;

/**
 * A table that holds parts of another table's rows, such as the needs of a service. The parts of a record that nobody
 * has edited are replaced as a whole.
 *
 * @param columns those the pack fills
 * @param join how a part {@code c} finds its owner {@code t}
 * @param demo whether the owners are demonstration listings
 */
record PartTable(String name, String columns, PackTable owner, String join, boolean demo) {
    static final PartTable NEED_TERM = new PartTable(
            "need_term",
            "need_code, taxonomy_code, term_code, sort_order",
            PackTables.NEED,
            "c.need_code = t.code",
            false);
    static final PartTable PROVIDER_SECTOR = listing("provider_sector", "provider_id", "sector", PackTables.PROVIDER);
    static final PartTable PLACE_ACCESSIBILITY =
            listing("place_accessibility", "place_id", "taxonomy_code, term_code", PackTables.PLACE);
    static final PartTable SERVICE_NEED =
            listing("service_need", "service_id", "need_code, sort_order", PackTables.SERVICE);
    static final PartTable SERVICE_TERM =
            listing("service_term", "service_id", "taxonomy_code, term_code, sort_order", PackTables.SERVICE);
    static final PartTable SERVICE_TOWN =
            listing("service_town", "service_id", "serves_centre, monthly_quota, note", PackTables.SERVICE);

    static final PartTable EVENT_NEED = listing("event_need", "event_id", "need_code, sort_order", PackTables.EVENT);
    static final PartTable EVENT_TERM =
            listing("event_term", "event_id", "taxonomy_code, term_code, sort_order", PackTables.EVENT);
    static final PartTable EVENT_OCCURRENCE =
            listing("event_occurrence", "event_id", "original, state", PackTables.EVENT);
    static final PartTable STAFF_TERM =
            listing("staff_term", "staff_id", "taxonomy_code, term_code, sort_order", PackTables.STAFF);

    private static PartTable listing(String name, String ownerId, String columns, PackTable owner) {
        return new PartTable(
                name,
                "centre_id, " + ownerId + ", " + columns,
                owner,
                "c.centre_id = t.centre_id and c.%s = t.id".formatted(ownerId),
                true);
    }

    String clear() {
        return "delete from %s c using %s t where %s and %s".formatted(name, owner.name(), join, untouched());
    }

    /** Parameter: the parts, a JSON array. */
    String fill() {
        return """
                insert into %1$s (%2$s)
                select %3$s from jsonb_populate_recordset(null::%1$s, ?::jsonb) c join %4$s t on %5$s where %6$s
                """.formatted(name, columns, "c." + columns.replace(", ", ", c."), owner.name(), join, untouched());
    }

    private String untouched() {
        return demo ? "t.updated_by is null and t.demo" : "t.updated_by is null";
    }
}

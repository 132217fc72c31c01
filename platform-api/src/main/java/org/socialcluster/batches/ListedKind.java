package org.socialcluster.batches;

import org.socialcluster.shared.ListingKind;

/**
 * How a kind of record with a status is changed many at a time. All but the kind is SQL over the alias {@code r}, written by the room
 * of the kind; nothing in it is ever typed by anybody.
 *
 * @param table with the columns that all listings have: status, closure, confirmation, version
 * @param name what people call a record
 * @param hidden the key of a sentence that says why residents cannot be shown it; null where they can
 * @param needs its needs, in order
 * @param audience for whom it is, in order
 * @param parts JSON of what else a change may replace
 */
public record ListedKind(
        ListingKind kind, String table, String name, String hidden, String needs, String audience, String parts) {

    /** A kind that everybody may be shown as it is, without needs and audience. */
    public static ListedKind plain(ListingKind kind, String table, String name) {
        String none = "cast('{}' as text[])";
        return new ListedKind(kind, table, name, "cast(null as text)", none, none, "cast('{}' as jsonb)");
    }
}

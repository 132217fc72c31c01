package org.socialcluster.batches;

import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingKind;

/**
 * How a kind of record with a status is changed many at a time. All but the kind is SQL over the alias {@code r}, written by the room
 * of the kind; nothing in it is ever typed by anybody.
 *
 * @param table with the columns that all listings have: status, closure, confirmation, version
 * @param name what people call a record
 * @param lacks the key of a sentence that says what residents would miss; null where they can be shown it
 * @param held the key of a sentence that says why residents have to see it on; null where it can be taken from them
 * @param parts beginning of the names of the tables with its needs and audience, e.g. {@code event}: a kind that has them comes
 *     from an organisation, and residents see it only with that one; null for one that stands alone
 */
public record ListedKind(
        ListingKind kind,
        String table,
        String name,
        String lacks,
        String held,
        @Nullable String parts) {
    /** For {@code lacks} and {@code held}: nothing ever does. */
    public static final String NOTHING = "cast(null as text)";

    private static final String NO_CODES = "cast('{}' as text[])";

    String needs() {
        return parts == null ? NO_CODES : ListedCodes.NEEDS.array(parts);
    }

    String audience() {
        return parts == null ? NO_CODES : ListedCodes.AUDIENCE.array(parts);
    }

    String provider() {
        return parts == null ? "cast(null as uuid)" : "r.provider_id";
    }

    /** What a change may replace, as JSON. */
    String before() {
        String parted = parts == null
                ? ""
                : ", 'provider', r.provider_id, 'needs', " + ListedCodes.NEEDS.json(parts) + ", 'audience', "
                        + ListedCodes.AUDIENCE.json(parts);
        return """
                cast(jsonb_build_object('status', r.status, 'closedReason', r.closed_reason, 'closedUntil', r.closed_until,
                  'confirmedAt', r.confirmed_at, 'confirmedBy', r.confirmed_by, 'confirmedByAccount', r.confirmed_by_account""" + parted + ") as text)";
    }

    /** The key of a sentence that says why residents cannot be shown it; null where they can.
     *
     * @param provider whose it is, an expression */
    String hidden(String provider) {
        return parts == null ? lacks : "coalesce(" + lacks + """
                , (select case p.status when 'DRAFT' then 'batch.provider-hidden' when 'ARCHIVED' then 'batch.provider-archived' end
                     from provider p where p.centre_id = ?1 and p.id =""" + " " + provider + "))";
    }
}

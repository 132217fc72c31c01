package org.socialcluster.search;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.services.CapacityState;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/**
 * A listing as the index found it and the published views show it.
 *
 * @param byName its name holds all words of the question
 * @param byNeed it answers the likeliest need
 */
record HitRow(
        SearchKind kind,
        boolean byName,
        boolean byNeed,
        int total,
        SearchHit.Town town,
        String slug,
        String name,
        List<String> needs,
        String description,
        SearchHit.Listing listing,
        Hours hours) {
    /** When it is open. */
    record Hours(CentreId centre, UUID id, @Nullable UUID place, List<OpeningHours> schedule) {}

    static HitRow of(Row row) {
        SearchKind kind = SearchKind.of(row.text(0)).orElseThrow();
        return new HitRow(
                kind,
                row.flag(1),
                row.flag(2),
                row.number(3),
                new SearchHit.Town(row.text(5), row.text(6), row.decimalOrNull(7)),
                row.text(8),
                row.text(9),
                row.texts(10),
                row.text(11),
                listing(row),
                new Hours(new CentreId(row.uuid(19)), row.uuid(20), row.uuidOrNull(21), schedule(row.textOrNull(22))));
    }

    private static SearchHit.Listing listing(Row row) {
        ListingStatus status = ListingStatus.valueOf(row.text(15));
        return new SearchHit.Listing(
                row.textOrNull(12),
                blankToNull(row.textOrNull(13)),
                Boolean.TRUE.equals(row.columns().get(14)),
                status,
                capacity(row.textOrNull(16)),
                Boolean.TRUE.equals(row.columns().get(4)),
                row.instantOrNull(17) != null,
                local(row.columns().get(18)));
    }

    private static List<OpeningHours> schedule(@Nullable String json) {
        return json == null ? List.of() : Arrays.asList(StoredJson.read(json, OpeningHours[].class));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The views say CLOSED here too, for those who count. */
    private static @Nullable CapacityState capacity(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return state.equals("CLOSED") ? CapacityState.UNKNOWN : CapacityState.valueOf(state);
    }

    private static @Nullable LocalDateTime local(@Nullable Object moment) {
        return moment instanceof Timestamp local ? local.toLocalDateTime() : (LocalDateTime) moment;
    }

    SearchHit hit(String why) {
        return new SearchHit(kind, slug, name, town, needs, description, why, listing, null);
    }
}

package org.socialcluster.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** One row of the staff with who stands in, as the views give it. */
final class StaffRow {
    static final String COLUMNS = """
            s.id, s.slug, s.position, s.display_name, s.photo_consent, s.phone, s.email, s.room, s.note, s.reception::text,
            s.away_from::text, s.away_until::text, s.substitute_id, s.sort_order, s.status, s.closed_reason,
            s.closed_until::text, s.confirmed_at, s.demo, s.updated_at, s.version, s.topics, s.languages,
            v.position, v.display_name, v.phone, v.email, v.room""";

    /** What only the office reads, after {@link #COLUMNS}. */
    static final String OF_OFFICE =
            ", s.name_consent, s.consent_given::text, s.consent_recorded_at, s.consent_recorded_by_name, s.confirmed_by_name";

    private static final int OFFICE = 28;

    private StaffRow() {}

    static StaffView view(Row row, boolean office) {
        UUID substitute = row.uuidOrNull(12);
        return new StaffView(
                new StaffId(row.uuid(0)),
                row.text(1),
                row.text(2),
                row.textOrNull(3),
                office ? consent(row) : null,
                row.flag(4),
                Arrays.asList(StoredJson.read(row.text(9), OpeningHours[].class)),
                row.texts(22),
                row.texts(21),
                Phone.shown(row.textOrNull(5)),
                row.textOrNull(6),
                row.textOrNull(7),
                row.textOrNull(8),
                substitute == null ? null : new StaffId(substitute),
                row.textOrNull(23) == null ? null : substitute(row),
                day(row.textOrNull(10)),
                day(row.textOrNull(11)),
                row.number(13) == StaffDraft.LAST ? null : Integer.valueOf(row.number(13)),
                ListingStatus.valueOf(row.text(14)),
                row.textOrNull(15),
                day(row.textOrNull(16)),
                moment(row.instantOrNull(17)),
                office ? row.textOrNull(OFFICE + 4) : null,
                row.flag(18),
                row.longNumber(20),
                row.instant(19).atOffset(ZoneOffset.UTC));
    }

    private static StaffView.Recorded consent(Row row) {
        return new StaffView.Recorded(
                row.flag(OFFICE),
                row.flag(4),
                day(row.textOrNull(OFFICE + 1)),
                moment(row.instantOrNull(OFFICE + 2)),
                row.textOrNull(OFFICE + 3));
    }

    private static StaffView.Substitute substitute(Row row) {
        return new StaffView.Substitute(
                row.text(23),
                row.textOrNull(24),
                Phone.shown(row.textOrNull(25)),
                row.textOrNull(26),
                row.textOrNull(27));
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

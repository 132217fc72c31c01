package org.socialcluster.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** One row of an event with who holds it and its place, as the views give it. */
final class EventRow {
    /** To be followed by the name of who confirmed it, and since when its source has not had it. */
    static final String COLUMNS = """
            e.id, e.slug, e.name, e.description, e.kind, e.needs, e.terms, e.format, e.place_text, e.online_url,
            to_char(e.starts, 'YYYY-MM-DD"T"HH24:MI'), e.duration_minutes, e.all_day, e.rrule, e.occurrences::text,
            e.cancelled_reason, e.cost_kind, e.cost_text, e.capacity, e.registration, e.sequence, e.source_name,
            e.status, e.closed_reason, e.closed_until, e.confirmed_at, e.demo, e.version, e.created_at, e.updated_at,
            p.id, p.slug, p.name, p.status, p.phone, p.email, p.website,
            l.id, l.name, l.street, l.city, l.latitude, l.longitude, l.address_hidden, l.accessibility, l.note,
            e.contacts::text""";

    private static final int PROVIDER = 30;
    private static final int PLACE = 37;
    private static final int LAST = 47;

    private EventRow() {}

    /** @param dates of the event that is otherwise whole */
    static EventView view(Row row, List<EventDate> dates) {
        Map<String, List<String>> terms = terms(row.texts(6));
        UUID provider = row.uuidOrNull(PROVIDER);
        UUID place = row.uuidOrNull(PLACE);
        LocalDateTime starts = LocalDateTime.parse(row.text(10));
        return new EventView(
                new EventId(row.uuid(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                EventKind.valueOf(row.text(4)),
                row.texts(5),
                terms.getOrDefault("recipient_categories", List.of()),
                provider == null ? null : new ProviderId(provider),
                provider == null ? null : provider(row),
                EventFormat.valueOf(row.text(7)),
                place == null ? null : new PlaceId(place),
                place == null ? null : place(row),
                row.textOrNull(8),
                row.textOrNull(9),
                starts,
                starts.plusMinutes(row.number(11)),
                row.flag(12),
                row.textOrNull(13),
                occurrences(row.textOrNull(14)),
                row.textOrNull(15),
                new ServiceDraft.Cost(CostKind.valueOf(row.text(16)), row.textOrNull(17)),
                terms.getOrDefault("languages", List.of()),
                row.numberOrNull(18),
                row.flag(19),
                List.of(StoredJson.read(row.text(LAST - 1), ServiceDraft.Contact[].class)),
                dates,
                row.number(20),
                row.textOrNull(21),
                moment(row.instantOrNull(LAST + 1)),
                ListingStatus.valueOf(row.text(22)),
                row.textOrNull(23),
                row.textOrNull(24) == null ? null : LocalDate.parse(row.text(24)),
                moment(row.instantOrNull(25)),
                row.textOrNull(LAST),
                row.flag(26),
                row.longNumber(27),
                row.instant(28).atOffset(ZoneOffset.UTC),
                row.instant(29).atOffset(ZoneOffset.UTC));
    }

    private static ServiceView.Organisation provider(Row row) {
        return new ServiceView.Organisation(
                row.text(PROVIDER + 1),
                row.text(PROVIDER + 2),
                ListingStatus.valueOf(row.text(PROVIDER + 3)),
                row.textOrNull(PROVIDER + 4),
                row.textOrNull(PROVIDER + 5),
                row.textOrNull(PROVIDER + 6));
    }

    private static ServiceView.Site place(Row row) {
        return new ServiceView.Site(
                row.text(PLACE + 1),
                row.textOrNull(PLACE + 2),
                row.text(PLACE + 3),
                row.decimalOrNull(PLACE + 4),
                row.decimalOrNull(PLACE + 5),
                row.flag(PLACE + 6),
                row.texts(PLACE + 7),
                row.textOrNull(PLACE + 8));
    }

    private static List<EventDraft.Occurrence> occurrences(@Nullable String json) {
        return json == null ? List.of() : Arrays.asList(StoredJson.read(json, EventDraft.Occurrence[].class));
    }

    private static Map<String, List<String>> terms(List<String> codes) {
        return codes.stream()
                .map(it -> it.split("/", 2))
                .collect(groupingBy(it -> it[0], mapping(it -> it[1], toList())));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

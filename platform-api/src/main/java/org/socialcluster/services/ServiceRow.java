package org.socialcluster.services;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** One row of a service with its provider and place, as the views give it. */
final class ServiceRow {
    /** To be followed by the name of who confirmed it. */
    static final String COLUMNS = """
            s.id, s.slug, s.name, s.description, s.needs, s.terms, s.form, s.by_appointment,
            s.cost_kind, s.cost_text, s.eligibility_text, s.ippsu_required, s.schedule::text, s.contacts::text,
            s.capacity_state, s.capacity_waiting, s.capacity_note, s.towns::text,
            s.status, s.closed_reason, s.closed_until, s.confirmed_at, s.demo, s.version, s.updated_at,
            p.id, p.slug, p.name, p.status, p.phone, p.email, p.website,
            l.id, l.name, l.street, l.city, l.latitude, l.longitude, l.address_hidden, l.accessibility, l.note,
            s.capacity_confirmed_at""";

    private ServiceRow() {}

    static ServiceView view(Row row) {
        Map<String, List<String>> terms = terms(row.texts(5));
        UUID place = row.uuidOrNull(32);
        return new ServiceView(
                new ServiceId(row.uuid(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                row.texts(4),
                terms.getOrDefault("service_types", List.of()),
                ServiceForm.valueOf(row.text(6)),
                terms.getOrDefault("recipient_categories", List.of()),
                new ProviderId(row.uuid(25)),
                provider(row),
                place == null ? null : new PlaceId(place),
                place == null ? null : site(row),
                new ServiceDraft.Cost(CostKind.valueOf(row.text(8)), row.textOrNull(9)),
                new ServiceDraft.Eligibility(row.textOrNull(10), row.flag(11)),
                terms.getOrDefault("document_kinds", List.of()),
                row.flag(7),
                terms.getOrDefault("accessibility", List.of()),
                list(row.text(12), OpeningHours[].class),
                list(row.text(13), ServiceDraft.Contact[].class),
                capacity(row),
                terms.getOrDefault("languages", List.of()),
                list(row.textOrNull(17), ServiceDraft.ServedTown[].class),
                ListingStatus.valueOf(row.text(18)),
                row.textOrNull(19),
                row.textOrNull(20) == null ? null : LocalDate.parse(row.text(20)),
                moment(row.instantOrNull(21)),
                row.textOrNull(42),
                moment(row.instantOrNull(41)),
                row.flag(22),
                row.longNumber(23),
                row.instant(24).atOffset(ZoneOffset.UTC));
    }

    private static ServiceView.Organisation provider(Row row) {
        return new ServiceView.Organisation(
                row.text(26),
                row.text(27),
                ListingStatus.valueOf(row.text(28)),
                Phone.shown(row.textOrNull(29)),
                row.textOrNull(30),
                row.textOrNull(31));
    }

    private static ServiceView.Site site(Row row) {
        return new ServiceView.Site(
                row.text(33),
                row.textOrNull(34),
                row.text(35),
                row.decimalOrNull(36),
                row.decimalOrNull(37),
                row.flag(38),
                row.texts(39),
                row.textOrNull(40));
    }

    /** A closure reads as such from the status: the views say CLOSED here too, for those who count. */
    private static ServiceDraft.Capacity capacity(Row row) {
        String state = row.text(14);
        return new ServiceDraft.Capacity(
                state.equals("CLOSED") ? CapacityState.UNKNOWN : CapacityState.valueOf(state),
                row.numberOrNull(15),
                row.textOrNull(16));
    }

    /** The codes by classifier; both kinds of access are one list. */
    private static Map<String, List<String>> terms(List<String> codes) {
        return codes.stream()
                .map(it -> it.split("/", 2))
                .collect(groupingBy(
                        it -> it[0].startsWith("accessibility") ? "accessibility" : it[0],
                        mapping(it -> it[1], toList())));
    }

    private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
        return json == null ? List.of() : Arrays.asList(StoredJson.read(json, type));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

package org.socialcluster.hsds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.OpeningHours;

/** Objects of a package in our own words. What has no place here is left out; what is wrong the services say. */
final class PackageDrafts {
    private static final String USUAL_KIND = "NPO";
    private static final int MOST = 10;

    private final PackageTables tables;
    private final String town;

    PackageDrafts(PackageTables tables, String town) {
        this.tables = tables;
        this.town = town;
    }

    ProviderDraft provider(Map<String, String> row) {
        String id = row.get("id");
        return new ProviderDraft(
                row.getOrDefault("name", ""),
                tables.attributes(id, "provider_kinds").findFirst().orElse(USUAL_KIND),
                tables.attributes(id, "authority_kinds").findFirst().orElse(null),
                tables.attributes(id, "sectors").toList(),
                row.get("email"),
                phones("organization_id", id).findFirst().orElse(null),
                row.get("website"),
                identifier(id, "INN"),
                identifier(id, "OGRN"),
                tables.flag(id, "social_registry"));
    }

    private @Nullable String identifier(@Nullable String id, String scheme) {
        return tables.of("organization_identifiers", "organization_id", id).stream()
                .filter(it -> it.getOrDefault("identifier_scheme", "").endsWith(scheme))
                .map(it -> it.get("identifier"))
                .findFirst()
                .orElse(null);
    }

    PlaceDraft place(Map<String, String> row, @Nullable ProviderId owner) {
        String id = row.get("id");
        Map<String, String> address =
                tables.of("addresses", "location_id", id).stream().findFirst().orElse(Map.of());
        String postal = address.getOrDefault("postal_code", "");
        return new PlaceDraft(
                row.getOrDefault("name", address.getOrDefault("address_1", "")),
                owner,
                address.get("address_1"),
                address.getOrDefault("city", town),
                postal.matches("\\d{6}") ? postal : null,
                number(row.get("latitude")),
                number(row.get("longitude")),
                false,
                tables.attributes(id, "accessibility_passport_classes")
                        .findFirst()
                        .orElse("UNKNOWN"),
                tables.of("accessibility", "location_id", id).stream()
                        .map(it -> it.getOrDefault("details", ""))
                        .filter(it ->
                                tables.knows("accessibility_groups", it) || tables.knows("accessibility_features", it))
                        .distinct()
                        .toList(),
                row.get("description"));
    }

    ServiceDraft service(Map<String, String> row, ProviderId provider, @Nullable PlaceId place) {
        String id = row.get("id");
        return new ServiceDraft(
                row.getOrDefault("name", ""),
                row.getOrDefault("description", ""),
                tables.attributes(id, "needs").limit(MOST).toList(),
                tables.attributes(id, "service_types").toList(),
                one(ServiceForm.values(), tables.attributes(id, "delivery_forms", "service_forms"), ServiceForm.VISIT),
                tables.attributes(id, "recipient_categories").toList(),
                provider,
                place,
                cost(row),
                new ServiceDraft.Eligibility(row.get("eligibility_description"), tables.flag(id, "ippsu_required")),
                tables.attributes(id, "document_kinds").toList(),
                tables.flag(id, "by_appointment"),
                tables.attributes(id, "accessibility_groups", "accessibility_features")
                        .toList(),
                tables.of("schedules", "service_id", id).stream()
                        .map(PackageDrafts::hours)
                        .toList(),
                contacts(row),
                new ServiceDraft.Capacity(
                        one(CapacityState.values(), tables.attributes(id, "capacity_states"), CapacityState.UNKNOWN),
                        null,
                        null),
                tables.of("languages", "service_id", id).stream()
                        .map(it -> it.getOrDefault("code", ""))
                        .filter(it -> tables.knows("languages", it))
                        .distinct()
                        .toList(),
                List.of());
    }

    private ServiceDraft.Cost cost(Map<String, String> row) {
        Map<String, String> option = tables.of("cost_options", "service_id", row.get("id")).stream()
                .findFirst()
                .orElse(Map.of());
        String words = row.getOrDefault("fees_description", option.getOrDefault("amount_description", ""));
        CostKind otherwise = words.isEmpty() ? CostKind.FREE : CostKind.PARTLY;
        CostKind kind = one(CostKind.values(), Stream.of(option.getOrDefault("option", "")), otherwise);
        return new ServiceDraft.Cost(kind, words.isEmpty() ? null : words);
    }

    private List<ServiceDraft.Contact> contacts(Map<String, String> row) {
        String id = row.get("id");
        Stream<ServiceDraft.Contact> phones = tables.of("phones", "service_id", id).stream()
                .map(it -> new ServiceDraft.Contact(phone(it), null, it.get("description")));
        Stream<ServiceDraft.Contact> mails = tables.of("contacts", "service_id", id).stream()
                .filter(it -> it.containsKey("email"))
                .map(it -> new ServiceDraft.Contact(null, it.get("email"), it.get("name")));
        return Stream.concat(phones, mails).distinct().limit(MOST).toList();
    }

    private Stream<String> phones(String field, @Nullable String id) {
        return tables.of("phones", field, id).stream()
                .filter(it -> !it.containsKey("service_id"))
                .map(PackageDrafts::phone)
                .filter(Objects::nonNull);
    }

    private static @Nullable String phone(Map<String, String> row) {
        String number = row.get("number");
        String extension = row.get("extension");
        return number == null || extension == null ? number : number + ";ext=" + extension;
    }

    private static OpeningHours hours(Map<String, String> row) {
        return new OpeningHours(
                "FREQ=" + row.getOrDefault("freq", "") + ";BYDAY=" + row.getOrDefault("byday", ""),
                time(row.get("opens_at")),
                time(row.get("closes_at")),
                row.get("notes"));
    }

    /** Local: without the seconds and the distance from Greenwich that others write behind. */
    private static String time(@Nullable String written) {
        return written != null && written.matches("\\d\\d:\\d\\d.*") ? written.substring(0, 5) : "";
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written != null && written.matches("-?\\d{1,3}(\\.\\d{1,15})?") ? new BigDecimal(written) : null;
    }

    private static <E extends Enum<E>> E one(E[] all, Stream<String> said, E otherwise) {
        List<String> names = said.toList();
        return Stream.of(all)
                .filter(it -> names.contains(it.name()))
                .findFirst()
                .orElse(otherwise);
    }
}

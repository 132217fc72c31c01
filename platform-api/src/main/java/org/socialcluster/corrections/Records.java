package org.socialcluster.corrections;

import static org.socialcluster.corrections.CorrectedField.CONTACTS;
import static org.socialcluster.corrections.CorrectedField.COST;
import static org.socialcluster.corrections.CorrectedField.DESCRIPTION;
import static org.socialcluster.corrections.CorrectedField.ELIGIBILITY;
import static org.socialcluster.corrections.CorrectedField.EMAIL;
import static org.socialcluster.corrections.CorrectedField.HOURS;
import static org.socialcluster.corrections.CorrectedField.NAME;
import static org.socialcluster.corrections.CorrectedField.NOTE;
import static org.socialcluster.corrections.CorrectedField.PHONE;
import static org.socialcluster.corrections.CorrectedField.STREET;
import static org.socialcluster.corrections.CorrectedField.WEBSITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;
import org.socialcluster.shared.StoredJson;

/** Records of a provider, read and written through the services of their rooms, within the transaction that is open. */
@ApplicationScoped
class Records {
    private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final Slice ALL = new Slice(0, 200, "");

    @Inject
    Providers providers;

    @Inject
    Places places;

    @Inject
    SocialServices services;

    @Inject
    ClosedPlaces closed;

    /** Everything of a provider that residents see: itself, its places, its services. */
    List<Editable> of(Actor actor, ProviderId provider) {
        List<Editable> all = new ArrayList<>();
        providers.find(actor, provider).map(Records::editable).ifPresent(all::add);
        Set<UUID> shut = closed.all(actor);
        places.list(actor, PlaceFilter.of(provider), ALL).stream()
                .filter(it -> !it.addressHidden())
                .map(it -> editable(it, shut))
                .forEach(all::add);
        services.list(actor, ServiceFilter.of(provider), ALL).stream()
                .map(Records::editable)
                .filter(Records::isPublic)
                .forEach(all::add);
        return all;
    }

    /** What residents find at a place: its services, of that provider. */
    List<Editable> at(Actor actor, ProviderId provider, UUID place) {
        return services.list(actor, ServiceFilter.of(provider), ALL).stream()
                .filter(it -> it.placeId() != null && place.equals(it.placeId().value()))
                .map(Records::editable)
                .filter(Records::isPublic)
                .toList();
    }

    /** A record of that provider and of no other.
     *
     * @throws Problem {@code not-found} */
    Editable of(Actor actor, ProviderId provider, ListingKind kind, UUID id) {
        return of(actor, provider).stream()
                .filter(it -> it.kind() == kind && it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
    }

    Optional<Editable> find(Actor actor, ListingKind kind, UUID id) {
        return switch (kind) {
            case SERVICE -> services.find(actor, new ServiceId(id)).map(Records::editable);
            case PROVIDER -> providers.find(actor, new ProviderId(id)).map(Records::editable);
            case PLACE -> places.find(actor, new PlaceId(id)).map(it -> editable(it, closed.all(actor)));
            case EVENT, STAFF -> Optional.empty();
        };
    }

    private static boolean isPublic(Editable record) {
        return record.status() == ListingStatus.PUBLISHED || record.status() == ListingStatus.CLOSED;
    }

    private static Editable editable(ServiceView it) {
        return new Editable(
                ListingKind.SERVICE,
                it.id().value(),
                it.name(),
                it.status(),
                it.version(),
                Map.of(
                        NAME, it.name(),
                        DESCRIPTION, it.description(),
                        CONTACTS, StoredJson.write(it.contacts()),
                        HOURS, StoredJson.write(inOrder(it.schedule())),
                        COST, text(it.cost().text()),
                        ELIGIBILITY, text(it.eligibility().text())));
    }

    private static Editable editable(ProviderView it) {
        return new Editable(
                ListingKind.PROVIDER,
                it.id().value(),
                it.name(),
                it.status(),
                it.version(),
                Map.of(
                        NAME, it.name(),
                        PHONE, text(it.phone()),
                        EMAIL, text(it.email()),
                        WEBSITE, text(it.website())));
    }

    private static Editable editable(PlaceView it, Set<UUID> shut) {
        return new Editable(
                ListingKind.PLACE,
                it.id().value(),
                it.name(),
                shut.contains(it.id().value()) ? ListingStatus.CLOSED : ListingStatus.PUBLISHED,
                it.version(),
                Map.of(NAME, it.name(), STREET, text(it.street()), NOTE, text(it.note())));
    }

    /** Writes some fields anew, the others stay.
     *
     * @throws Problem {@code stale-version} when the record is no longer as it was read */
    void write(Actor actor, Editable now, Map<CorrectedField, String> changes) {
        switch (now.kind()) {
            case SERVICE -> {
                ServiceId id = new ServiceId(now.id());
                ServiceDraft draft = services.find(actor, id).orElseThrow().draft();
                services.change(actor, id, changed(draft, changes), now.version());
            }
            case PROVIDER -> {
                ProviderId id = new ProviderId(now.id());
                ProviderDraft draft = providers.find(actor, id).orElseThrow().draft();
                providers.change(actor, id, changed(draft, changes), now.version());
            }
            case PLACE -> {
                PlaceId id = new PlaceId(now.id());
                PlaceDraft draft = places.find(actor, id).orElseThrow().draft();
                places.change(actor, id, changed(draft, changes), now.version());
            }
            case EVENT, STAFF -> throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }

    private static ServiceDraft changed(ServiceDraft d, Map<CorrectedField, String> to) {
        return new ServiceDraft(
                to.getOrDefault(NAME, d.name()),
                to.getOrDefault(DESCRIPTION, d.description()),
                d.needs(),
                d.serviceTypes(),
                d.form(),
                d.audience(),
                d.providerId(),
                d.placeId(),
                new ServiceDraft.Cost(d.cost().kind(), given(to, COST, d.cost().text())),
                new ServiceDraft.Eligibility(
                        given(to, ELIGIBILITY, d.eligibility().text()),
                        d.eligibility().ippsuRequired()),
                d.documents(),
                d.byAppointment(),
                d.accessibility(),
                to.containsKey(HOURS) ? hours(to.get(HOURS)) : d.schedule(),
                to.containsKey(CONTACTS) ? contacts(to.get(CONTACTS)) : d.contacts(),
                d.capacity(),
                d.languages(),
                d.servesTowns());
    }

    private static ProviderDraft changed(ProviderDraft d, Map<CorrectedField, String> to) {
        return new ProviderDraft(
                to.getOrDefault(NAME, d.name()),
                d.kind(),
                d.authorityKind(),
                d.sectors(),
                given(to, EMAIL, d.email()),
                given(to, PHONE, d.phone()),
                given(to, WEBSITE, d.website()),
                d.inn(),
                d.ogrn(),
                d.inSocialRegistry());
    }

    private static PlaceDraft changed(PlaceDraft d, Map<CorrectedField, String> to) {
        return new PlaceDraft(
                to.getOrDefault(NAME, d.name()),
                d.providerId(),
                given(to, STREET, d.street()),
                d.city(),
                d.postalCode(),
                d.latitude(),
                d.longitude(),
                d.addressHidden(),
                d.passportClass(),
                d.accessibility(),
                given(to, NOTE, d.note()));
    }

    /** Hours as a form gives them back: of every week first, days in the order of the week. */
    private static List<OpeningHours> inOrder(List<OpeningHours> hours) {
        return Stream.concat(
                        hours.stream()
                                .filter(it -> it.rrule().startsWith(WEEKLY))
                                .map(it -> new OpeningHours(
                                        WEEKLY
                                                + DAYS.stream()
                                                        .filter(it.rrule().substring(WEEKLY.length())::contains)
                                                        .collect(Collectors.joining(",")),
                                        it.opens(),
                                        it.closes(),
                                        it.note())),
                        hours.stream().filter(it -> !it.rrule().startsWith(WEEKLY)))
                .toList();
    }

    static List<OpeningHours> hours(@Nullable String json) {
        return List.of(StoredJson.read(text(json), OpeningHours[].class));
    }

    static List<ServiceDraft.Contact> contacts(@Nullable String json) {
        return List.of(StoredJson.read(text(json), ServiceDraft.Contact[].class));
    }

    private static @Nullable String given(
            Map<CorrectedField, String> to, CorrectedField field, @Nullable String otherwise) {
        String wish = to.get(field);
        return wish == null ? otherwise : wish.isBlank() ? null : wish;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    void confirm(Actor actor, Editable now) {
        switch (now.kind()) {
            case SERVICE -> services.confirm(actor, new ServiceId(now.id()), now.version());
            case PROVIDER -> providers.confirm(actor, new ProviderId(now.id()), now.version());
            case PLACE -> places.confirm(actor, new PlaceId(now.id()), now.version());
            case EVENT, STAFF -> throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }

    /** Closes until somebody says otherwise, or opens again. */
    void move(Actor actor, Editable now, StatusChange change) {
        switch (now.kind()) {
            case SERVICE -> services.move(actor, new ServiceId(now.id()), change, now.version());
            case PROVIDER -> providers.move(actor, new ProviderId(now.id()), change, now.version());
            case PLACE -> {
                if (change.status() == ListingStatus.CLOSED) {
                    closed.close(actor, now.id());
                } else {
                    closed.open(actor, now.id());
                }
            }
            case EVENT, STAFF -> throw new Problem(ProblemType.NOT_FOUND, "not-found");
        }
    }
}

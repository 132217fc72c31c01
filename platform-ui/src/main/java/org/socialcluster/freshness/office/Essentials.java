package org.socialcluster.freshness.office;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.freshness.DueRecord;
import org.socialcluster.freshness.office.Looked.Fact;
import org.socialcluster.office.HoursWords;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Said;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffId;
import org.socialcluster.staff.StaffView;

/** What is to be looked at in a record of any kind, in a few lines. */
@Dependent
class Essentials {
    private final SocialServices services;
    private final Providers providers;
    private final Places places;
    private final CentreEvents events;
    private final Staff staff;
    private final Vocabulary vocabulary;

    @Inject
    Essentials(
            SocialServices services,
            Providers providers,
            Places places,
            CentreEvents events,
            Staff staff,
            Vocabulary vocabulary) {
        this.services = services;
        this.providers = providers;
        this.places = places;
        this.events = events;
        this.staff = staff;
        this.vocabulary = vocabulary;
    }

    /** The record as it stands now; empty where somebody has taken it away meanwhile. */
    Optional<Looked> of(Actor actor, DueRecord due) {
        UUID id = due.id();
        return switch (due.kind()) {
            case SERVICE -> services.find(actor, new ServiceId(id)).map(this::service);
            case PROVIDER -> providers.find(actor, new ProviderId(id)).map(this::provider);
            case PLACE -> places.find(actor, new PlaceId(id)).map(this::place);
            case EVENT -> events.find(actor, new EventId(id)).map(this::event);
            case STAFF -> staff.find(actor, new StaffId(id)).map(this::employee);
        };
    }

    private Looked service(ServiceView it) {
        List<Fact> facts = new ArrayList<>();
        Contacts contacts = Contacts.of(it);
        facts.add(fact("phone", contacts.phones()));
        if (!contacts.emails().isEmpty()) {
            facts.add(fact("email", contacts.emails()));
        }
        facts.add(fact(
                "hours",
                Said.once(HoursWords.of(it.schedule()), it.byAppointment() ? text("confirm.appointment") : null)));
        facts.add(fact("price", price(it.cost())));
        facts.add(fact("room", room(it.capacity())));
        facts.add(fact("where", where(it)));
        facts.add(fact("needs", vocabulary.needs().names(it.needs())));
        return new Looked(it.version(), facts, "services/" + it.id(), true);
    }

    private Looked provider(ProviderView it) {
        return new Looked(
                it.version(),
                List.of(
                        fact("kind", vocabulary.of("provider_kinds").names(List.of(it.kind()))),
                        fact("phone", it.phone()),
                        fact("email", it.email()),
                        fact("website", it.website())),
                "providers/" + it.id(),
                true);
    }

    private Looked place(PlaceView it) {
        return new Looked(
                it.version(),
                List.of(
                        fact("address", Said.once(it.postalCode(), it.city(), it.street())),
                        fact("note", it.note()),
                        fact(
                                "access",
                                Stream.of("accessibility_groups", "accessibility_features")
                                        .map(taxonomy -> vocabulary.of(taxonomy).names(it.accessibility()))
                                        .filter(names -> !names.isBlank())
                                        .collect(Collectors.joining(", ")))),
                "places/" + it.id(),
                false);
    }

    private Looked event(EventView it) {
        return new Looked(
                it.version(),
                List.of(
                        fact(
                                "when",
                                it.dates().stream()
                                        .limit(3)
                                        .map(date -> Words.day(date.starts().toLocalDate()) + ", "
                                                + date.starts().toLocalTime())
                                        .collect(Collectors.joining("; "))),
                        fact(
                                "where",
                                it.place() == null
                                        ? Said.once(it.placeText(), it.onlineUrl())
                                        : Said.once(
                                                it.place().city(), it.place().street())),
                        fact("price", price(it.cost()))),
                "events/" + it.id(),
                true);
    }

    private Looked employee(StaffView it) {
        String away = it.awayFrom() == null && it.awayUntil() == null
                ? ""
                : (it.awayFrom() == null ? "" : Words.day(it.awayFrom())) + "–"
                        + (it.awayUntil() == null ? "" : Words.day(it.awayUntil()));
        return new Looked(
                it.version(),
                List.of(
                        fact("hours", HoursWords.of(it.reception())),
                        fact("phone", it.phone()),
                        fact("email", it.email()),
                        fact("where", it.room()),
                        fact("away", away)),
                "staff/" + it.id(),
                false);
    }

    /**
     * How to ask.
     *
     * @param phones of the service itself, else of its organisation
     * @param emails the same
     */
    private record Contacts(String phones, String emails) {
        static Contacts of(ServiceView it) {
            String phones = Said.once("; ", it.contacts().stream().map(ServiceDraft.Contact::phone));
            String emails = Said.once("; ", it.contacts().stream().map(ServiceDraft.Contact::email));
            return phones.isEmpty() && emails.isEmpty()
                    ? new Contacts(
                            Said.once(it.provider().phone()),
                            Said.once(it.provider().email()))
                    : new Contacts(phones, emails);
        }
    }

    private static String price(ServiceDraft.Cost cost) {
        return Said.once(text("service.cost." + low(cost.kind())), cost.text());
    }

    private static String where(ServiceView it) {
        return it.place() == null
                ? text("service.form." + low(it.form()))
                : Said.once(it.place().city(), it.place().street());
    }

    /** What nobody has asked about is said once: by the centre's own words, if there are any. */
    private static String room(ServiceDraft.Capacity room) {
        String note = Objects.requireNonNullElse(room.note(), "");
        if (room.state() == CapacityState.UNKNOWN && !note.isBlank()) {
            return note;
        }
        String waiting = room.waiting() == null ? null : text("confirm.waiting", room.waiting());
        return Said.once(text("capacity." + low(room.state())), waiting, note);
    }

    private static Fact fact(String name, @Nullable String value) {
        return new Fact(text("confirm.fact." + name), Objects.requireNonNullElse(value, ""));
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}

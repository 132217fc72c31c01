package org.socialcluster.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.socialcluster.hsds.OriginStore.Origin;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.StoredJson;

/**
 * Lets one object of a package become a draft of the Actor's centre, in one transaction with the note where it came from. Read
 * again, it changes that draft as long as nobody else has; what people have worked on stays theirs, and so does a place whose
 * address they have hidden.
 */
@ApplicationScoped
@Transactional
public class Arrivals {
    @Inject
    OriginStore origins;

    @Inject
    Providers providers;

    @Inject
    Places places;

    @Inject
    SocialServices services;

    /** What became of an object. */
    public enum Outcome {
        ADDED,
        CHANGED,
        SAME,
        KEPT
    }

    /** A record and what became of the object that it is. */
    public record Arrival(UUID record, Outcome outcome) {}

    /** A record as far as it matters here. */
    private record Seen(UUID id, long version, boolean untouched) {}

    /** An organisation.
     *
     * @throws org.socialcluster.shared.Problem as {@link Providers#add} says */
    public Arrival provider(Actor actor, String external, ProviderDraft draft) {
        Room<ProviderDraft> room = new Room<>(
                ListingKind.PROVIDER,
                it -> seen(providers.add(actor, it)),
                (id, it, version) -> seen(providers.change(actor, new ProviderId(id), it, version)),
                id -> providers.find(actor, new ProviderId(id)).map(Arrivals::seen));
        return arrive(actor, external, draft, room);
    }

    /** A place.
     *
     * @throws org.socialcluster.shared.Problem as {@link Places#add} says */
    public Arrival place(Actor actor, String external, PlaceDraft draft) {
        Room<PlaceDraft> room = new Room<>(
                ListingKind.PLACE,
                it -> seen(places.add(actor, it)),
                (id, it, version) -> seen(places.change(actor, new PlaceId(id), it, version)),
                id -> places.find(actor, new PlaceId(id)).map(Arrivals::seen));
        return arrive(actor, external, draft, room);
    }

    /** A service.
     *
     * @throws org.socialcluster.shared.Problem as {@link SocialServices#add} says */
    public Arrival service(Actor actor, String external, ServiceDraft draft) {
        Room<ServiceDraft> room = new Room<>(
                ListingKind.SERVICE,
                it -> seen(services.add(actor, it)),
                (id, it, version) -> seen(services.change(actor, new ServiceId(id), it, version)),
                id -> services.find(actor, new ServiceId(id)).map(Arrivals::seen));
        return arrive(actor, external, draft, room);
    }

    /** The calls of a room. */
    private record Room<D>(
            ListingKind kind, Function<D, Seen> add, Change<D> change, Function<UUID, Optional<Seen>> find) {}

    @FunctionalInterface
    private interface Change<D> {
        Seen to(UUID id, D draft, long version);
    }

    private <D> Arrival arrive(Actor actor, String external, D draft, Room<D> room) {
        actor.requireListing();
        String digest = digest(draft);
        Optional<Origin> origin = origins.find(actor, room.kind(), external);
        if (origin.isEmpty()) {
            Optional<Seen> own = ownId(external).flatMap(room.find());
            if (own.isPresent()) {
                return new Arrival(own.get().id(), Outcome.KEPT);
            }
            return noted(actor, external, digest, room, room.add().apply(draft), Outcome.ADDED);
        }
        Origin known = origin.get();
        Optional<Seen> now = room.find().apply(known.record());
        if (known.digest().equals(digest)) {
            return new Arrival(known.record(), Outcome.SAME);
        }
        if (now.isEmpty() || !now.get().untouched() || now.get().version() != known.version()) {
            return new Arrival(known.record(), Outcome.KEPT);
        }
        Seen changed = room.change().to(known.record(), draft, known.version());
        return noted(actor, external, digest, room, changed, Outcome.CHANGED);
    }

    private <D> Arrival noted(Actor actor, String external, String digest, Room<D> room, Seen record, Outcome outcome) {
        origins.remember(actor, room.kind(), external, new Origin(record.id(), record.version(), digest));
        return new Arrival(record.id(), outcome);
    }

    /** What others said of a record, in short. */
    static String digest(Object draft) {
        return UUID.nameUUIDFromBytes(StoredJson.write(draft).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What is known of the objects of a package before it is read; writes nothing.
     *
     * @param externals identifiers of its objects */
    public Foresight foresee(Actor actor, List<String> externals) {
        actor.requireListing();
        return new Foresight(
                origins.all(actor, ListingKind.PROVIDER),
                origins.all(actor, ListingKind.PLACE),
                origins.all(actor, ListingKind.SERVICE),
                origins.own(
                        actor,
                        externals.stream().flatMap(it -> ownId(it).stream()).toList()));
    }

    /** Our own data may come back to us: under our own identifiers. */
    static Optional<UUID> ownId(String external) {
        return external.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(external))
                : Optional.empty();
    }

    private static Seen seen(ProviderView view) {
        return new Seen(view.id().value(), view.version(), view.status() == ListingStatus.DRAFT);
    }

    /** What a package says is public, so that no package may write to a place that somebody has hidden. */
    private static Seen seen(PlaceView view) {
        return new Seen(view.id().value(), view.version(), !view.addressHidden());
    }

    private static Seen seen(ServiceView view) {
        return new Seen(view.id().value(), view.version(), view.status() == ListingStatus.DRAFT);
    }
}

package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.Vocabulary;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.RecordHistory;

/**
 * Places of one centre: the Actor's. A visitor ({@link Actor#visitorOf}) reads what is published, whoever works in the
 * centre reads all of it; those who list may write.
 *
 * <p>Every change takes the version it was made from.
 */
@ApplicationScoped
@Transactional
public class Places {
    @Inject
    PlaceStore store;

    @Inject
    PlaceChangeStore changes;

    @Inject
    ListingStore listings;

    @Inject
    ReferenceStore references;

    @Inject
    Needs needs;

    @Inject
    RecordHistory history;

    public List<PlaceView> list(Actor actor, PlaceFilter filter, Slice slice) {
        return store.list(actor, filter, slice);
    }

    public int count(Actor actor, PlaceFilter filter) {
        return store.count(actor, filter);
    }

    public Optional<PlaceView> find(Actor actor, PlaceId id) {
        return store.byId(actor, id.value());
    }

    /** By its name in addresses. */
    public Optional<PlaceView> find(Actor actor, String slug) {
        return store.bySlug(actor, slug);
    }

    /** Adds a place; it is seen as soon as its provider is.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code forbidden} */
    public PlaceView add(Actor actor, @Valid PlaceDraft draft) {
        actor.requireListing();
        check(actor, draft, null);
        PlaceId id = new PlaceId(Id.fresh());
        changes.insert(actor, id, draft);
        return seen(actor, id);
    }

    /** Writes the record anew.
     *
     * @throws Problem {@code stale-version} when somebody else was faster, {@code invalid-input} naming the field */
    public PlaceView change(Actor actor, PlaceId id, @Valid PlaceDraft draft, long version) {
        lock(actor, id, version);
        write(actor, id, draft);
        return seen(actor, id);
    }

    /** Somebody of the centre says that all of it is true as of now. */
    public PlaceView confirm(Actor actor, PlaceId id, long version) {
        lock(actor, id, version);
        listings.confirm(actor, PlaceChangeStore.PLACES, id);
        return seen(actor, id);
    }

    /** Takes a place away.
     *
     * @throws Problem {@code conflict} while a service is given there */
    public void delete(Actor actor, PlaceId id, long version) {
        lock(actor, id, version);
        int services = changes.services(actor, id);
        int events = changes.events(actor, id);
        if (services + events > 0) {
            throw new Problem(ProblemType.CONFLICT, "place.in-use", services, events);
        }
        changes.delete(actor, id);
    }

    /** As the record was after a change of its history.
     *
     * @param change id of {@code RecordChange} */
    public PlaceView restore(Actor actor, PlaceId id, UUID change, long version) {
        lock(actor, id, version);
        write(actor, id, StoredJson.read(history.after(actor, id.value(), change), PlaceDraft.class));
        return seen(actor, id);
    }

    private void lock(Actor actor, PlaceId id, long version) {
        actor.requireListing();
        long now = changes.lock(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (now != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
    }

    private void write(Actor actor, PlaceId id, PlaceDraft draft) {
        check(actor, draft, seen(actor, id).providerId());
        changes.update(actor, id, draft);
    }

    /** What is wrong with a draft beyond the form of its fields; nothing is written.
     *
     * @param before whose place it is now; null for nobody's or a new one */
    public List<FieldError> errors(Actor actor, PlaceDraft draft, @Nullable ProviderId before) {
        Vocabulary codes = needs.vocabulary(actor);
        return Stream.of(
                        codes.errors("passportClass", List.of(draft.passportClass()), "accessibility_passport_classes"),
                        codes.errors(
                                "accessibility",
                                draft.accessibility(),
                                "accessibility_groups",
                                "accessibility_features"),
                        coordinates(draft),
                        provider(actor, draft.providerId(), before))
                .flatMap(it -> it)
                .toList();
    }

    /** Whether something is given or takes place there: then it cannot be deleted. */
    public boolean isUsed(Actor actor, PlaceId id) {
        return changes.services(actor, id) + changes.events(actor, id) > 0;
    }

    private void check(Actor actor, PlaceDraft draft, @Nullable ProviderId before) {
        Problem.refuse(errors(actor, draft, before));
    }

    private static Stream<FieldError> coordinates(PlaceDraft draft) {
        if ((draft.latitude() == null) == (draft.longitude() == null)) {
            return Stream.empty();
        }
        return Stream.of(FieldError.of(draft.latitude() == null ? "latitude" : "longitude", "place.coordinates"));
    }

    /** A provider that is archived stays where it is, but no other place is given to it. */
    private Stream<FieldError> provider(Actor actor, @Nullable ProviderId wanted, @Nullable ProviderId before) {
        if (wanted == null || wanted.equals(before)) {
            return Stream.empty();
        }
        Optional<ListingStatus> status = references.holdProvider(actor, wanted);
        if (status.isEmpty()) {
            return Stream.of(FieldError.of("providerId", "listing.provider-unknown"));
        }
        return status.get() == ListingStatus.ARCHIVED
                ? Stream.of(FieldError.of("providerId", "listing.provider-archived"))
                : Stream.empty();
    }

    private PlaceView seen(Actor actor, PlaceId id) {
        return store.byId(actor, id.value()).orElseThrow();
    }
}

package org.socialcluster.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;

/** How an import writes places of organisations. A place has no status: it is seen as soon as its organisation is. */
@Dependent
class PlaceRoom extends Room<PlaceDraft> {
    @Inject
    Places places;

    PlaceRoom() {
        super(ListingKind.PLACE, PlaceDraft.class);
    }

    /** What makes a place of an organisation the same. */
    static String match(@Nullable UUID provider, String name) {
        return Cells.folded(name) + "\t" + provider;
    }

    @Override
    List<Found> page(Actor actor, Slice slice) {
        return places.list(actor, PlaceFilter.ALL, slice).stream()
                .map(PlaceRoom::seen)
                .toList();
    }

    @Override
    Optional<Found> find(Actor actor, UUID id) {
        return places.find(actor, new PlaceId(id)).map(PlaceRoom::seen);
    }

    @Override
    List<FieldError> errors(Actor actor, @Nullable Found before, PlaceDraft draft, boolean open) {
        return places.errors(
                actor, draft, before == null ? null : typed(before.draft()).providerId());
    }

    @Override
    Found add(Actor actor, PlaceDraft draft) {
        return seen(places.add(actor, draft));
    }

    @Override
    Found change(Actor actor, UUID id, PlaceDraft draft, long version) {
        return seen(places.change(actor, new PlaceId(id), draft, version));
    }

    @Override
    Found move(Actor actor, UUID id, StatusChange change, long version) {
        throw new IllegalStateException("a place has no status");
    }

    @Override
    void delete(Actor actor, UUID id, long version) {
        places.delete(actor, new PlaceId(id), version);
    }

    @Override
    boolean mayGo(Actor actor, Found record) {
        return !places.isUsed(actor, new PlaceId(record.id()));
    }

    private static Found seen(PlaceView view) {
        @Nullable ProviderId owner = view.providerId();
        return new Found(
                view.id().value(),
                view.version(),
                ListingStatus.DRAFT,
                null,
                null,
                match(owner == null ? null : owner.value(), view.name()),
                Merge.plain(view.draft()));
    }
}

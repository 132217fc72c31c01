package org.socialcluster.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
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
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StatusChange;

/** How an import writes places of organisations. A place has no status: it is seen as soon as its organisation is. */
@Dependent
class PlaceRoom extends Room<PlaceDraft, PlaceView> {
    @Inject
    Places places;

    PlaceRoom() {
        super(ListingKind.PLACE, PlaceDraft.class);
    }

    @Override
    RecordCalls<?, PlaceDraft, PlaceView> calls() {
        return new RecordCalls<>(
                PlaceId::new, places::find, places::add, places::change, places::restore, places::delete);
    }

    @Override
    List<PlaceView> list(Actor actor, Slice slice) {
        return places.list(actor, PlaceFilter.ALL, slice);
    }

    @Override
    String match(PlaceView record) {
        ProviderId owner = record.providerId();
        return match(owner == null ? null : owner.value(), record.name());
    }

    /** What makes a place of an organisation the same. */
    static String match(@Nullable UUID provider, String name) {
        return Cells.folded(name) + "\t" + provider;
    }

    @Override
    List<FieldError> errors(Actor actor, @Nullable Found before, PlaceDraft draft, boolean open) {
        return places.errors(
                actor, draft, before == null ? null : typed(before.draft()).providerId());
    }

    @Override
    PlaceView moved(Actor actor, UUID id, StatusChange change, long version) {
        throw new IllegalStateException("a place has no status");
    }

    @Override
    boolean mayGo(Actor actor, Found record) {
        return !places.isUsed(actor, new PlaceId(record.id()));
    }
}

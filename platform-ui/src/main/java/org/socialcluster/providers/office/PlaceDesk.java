package org.socialcluster.providers.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.records.AlikeDesk;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.RoomDesk;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceMerges;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Places} that a record's page makes. */
@Dependent
class PlaceDesk extends RoomDesk<PlaceDraft, PlaceView> implements AlikeDesk<PlaceDraft> {
    private final PlaceMerges merges;

    @Inject
    PlaceDesk(Places places, PlaceMerges merges, RecordHistory history) {
        super(
                PlaceDraft.class,
                new RecordCalls<>(
                        PlaceId::new, places::find, places::add, places::change, places::restore, places::delete),
                history);
        this.merges = merges;
    }

    @Override
    protected String name(PlaceView place) {
        return place.name();
    }

    @Override
    public PlaceDraft copy(PlaceDraft it) {
        return new PlaceDraft(
                EditPage.copyOf(it.name()),
                it.providerId(),
                it.street(),
                it.city(),
                it.postalCode(),
                it.latitude(),
                it.longitude(),
                it.addressHidden(),
                it.passportClass(),
                it.accessibility(),
                it.note());
    }

    @Override
    public Set<String> telling() {
        return Set.of("name", "city", "street");
    }

    @Override
    public List<Lookalike> alike(Actor actor, PlaceDraft draft, @Nullable UUID self) {
        return merges.alike(actor, draft, self == null ? null : new PlaceId(self));
    }

    @Override
    public void merge(Actor actor, Sheet<PlaceDraft> survivor, Sheet<PlaceDraft> other, PlaceDraft draft) {
        merges.merge(actor, survivor.picked(), other.picked(), draft);
    }
}

package org.socialcluster.providers.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.RoomDesk;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Places} that a record's page makes. */
@Dependent
class PlaceDesk extends RoomDesk<PlaceDraft, PlaceView> {
    @Inject
    PlaceDesk(Places places, RecordHistory history) {
        super(
                PlaceDraft.class,
                new RecordCalls<>(
                        PlaceId::new, places::find, places::add, places::change, places::restore, places::delete),
                history);
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
}

package org.socialcluster.providers.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.Picked;
import org.socialcluster.office.records.AlikeDesk;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceMerges;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Places} that a record's page makes. */
@Dependent
class PlaceDesk implements AlikeDesk<PlaceDraft> {
    private final Places records;
    private final PlaceMerges merges;
    private final RecordHistory history;

    @Inject
    PlaceDesk(Places records, PlaceMerges merges, RecordHistory history) {
        this.records = records;
        this.merges = merges;
        this.history = history;
    }

    @Override
    public Optional<Sheet<PlaceDraft>> find(Actor actor, UUID id) {
        return records.find(actor, new PlaceId(id)).map(PlaceDesk::sheet);
    }

    @Override
    public Sheet<PlaceDraft> add(Actor actor, PlaceDraft draft) {
        return sheet(records.add(actor, draft));
    }

    @Override
    public Sheet<PlaceDraft> change(Actor actor, UUID id, PlaceDraft draft, long version) {
        return sheet(records.change(actor, new PlaceId(id), draft, version));
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        records.delete(actor, new PlaceId(id), version);
    }

    @Override
    public Sheet<PlaceDraft> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(records.restore(actor, new PlaceId(id), change, version));
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
    public PlaceDraft draft(String json) {
        return RecordJson.draft(json, PlaceDraft.class);
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
        merges.merge(
                actor, new Picked(survivor.id(), survivor.version()), new Picked(other.id(), other.version()), draft);
    }

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return history.of(actor, id, limit);
    }

    private static Sheet<PlaceDraft> sheet(PlaceView view) {
        return new Sheet<>(
                view.id().value(),
                view.version(),
                view.name(),
                null,
                null,
                null,
                "",
                view.draft(),
                view.updatedAt(),
                null);
    }
}

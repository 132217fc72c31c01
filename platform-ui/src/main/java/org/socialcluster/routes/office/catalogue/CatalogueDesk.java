package org.socialcluster.routes.office.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.office.records.Desk;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueDraft;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.CatalogueRecord;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Catalogue} that a record's page makes. */
record CatalogueDesk<D extends CatalogueDraft>(Catalogue catalogue, RecordHistory past, CatalogueKind<D> kind)
        implements Desk<D> {
    @Override
    public Optional<Sheet<D>> find(Actor actor, UUID id) {
        return catalogue.find(actor, kind, id).map(CatalogueDesk::sheet);
    }

    @Override
    public Sheet<D> add(Actor actor, D draft) {
        return sheet(catalogue.add(actor, kind, draft));
    }

    @Override
    public Sheet<D> change(Actor actor, UUID id, D draft, long version) {
        return sheet(catalogue.change(actor, kind, id, draft, version));
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        catalogue.delete(actor, kind, id, version);
    }

    @Override
    public Sheet<D> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(catalogue.restore(actor, kind, id, change, version));
    }

    @Override
    public D draft(String json) {
        return kind.draft(json);
    }

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return past.of(actor, id, limit);
    }

    private static <D extends CatalogueDraft> Sheet<D> sheet(CatalogueRecord<D> record) {
        return new Sheet<>(
                record.id(),
                record.version(),
                record.draft().name(),
                null,
                null,
                null,
                "",
                record.draft(),
                record.updatedAt(),
                null);
    }
}

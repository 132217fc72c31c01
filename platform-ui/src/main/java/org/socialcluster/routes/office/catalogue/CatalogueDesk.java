package org.socialcluster.routes.office.catalogue;

import org.socialcluster.office.records.RoomDesk;
import org.socialcluster.routes.catalogue.Catalogue;
import org.socialcluster.routes.catalogue.CatalogueDraft;
import org.socialcluster.routes.catalogue.CatalogueId;
import org.socialcluster.routes.catalogue.CatalogueKind;
import org.socialcluster.routes.catalogue.CatalogueRecord;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link Catalogue} that the page of a record of one kind makes. */
final class CatalogueDesk<D extends CatalogueDraft> extends RoomDesk<D, CatalogueRecord<D>> {
    CatalogueDesk(Catalogue catalogue, CatalogueKind<D> kind, RecordHistory history) {
        super(
                kind.type(),
                new RecordCalls<CatalogueId, D, CatalogueRecord<D>>(
                        CatalogueId::new,
                        (actor, id) -> catalogue.find(actor, kind, id),
                        (actor, draft) -> catalogue.add(actor, kind, draft),
                        (actor, id, draft, version) -> catalogue.change(actor, kind, id, draft, version),
                        (actor, id, past, version) -> catalogue.restore(actor, kind, id, past, version),
                        (actor, id, version) -> catalogue.delete(actor, kind, id, version)),
                history);
    }

    @Override
    protected String name(CatalogueRecord<D> record) {
        return record.draft().name();
    }
}

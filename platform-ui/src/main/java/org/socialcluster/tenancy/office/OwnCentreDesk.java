package org.socialcluster.tenancy.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.office.records.Desk;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.StoredJson;
import org.socialcluster.tenancy.OwnCentre;
import org.socialcluster.tenancy.OwnCentreDraft;
import org.socialcluster.tenancy.OwnCentreView;
import org.socialcluster.tenancy.RecordChange;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link OwnCentre} that its page makes. There is one of it: it is neither begun nor deleted. */
@Dependent
class OwnCentreDesk implements Desk<OwnCentreDraft> {
    private final OwnCentre centre;
    private final RecordHistory history;

    @Inject
    OwnCentreDesk(OwnCentre centre, RecordHistory history) {
        this.centre = centre;
        this.history = history;
    }

    @Override
    public Optional<Sheet<OwnCentreDraft>> find(Actor actor, UUID id) {
        return Optional.of(sheet(centre.get(actor)));
    }

    @Override
    public Sheet<OwnCentreDraft> add(Actor actor, OwnCentreDraft draft) {
        throw new Problem(ProblemType.NOT_FOUND, "not-found");
    }

    @Override
    public Sheet<OwnCentreDraft> change(Actor actor, UUID id, OwnCentreDraft draft, long version) {
        return sheet(centre.change(actor, draft, version));
    }

    @Override
    public void delete(Actor actor, UUID id, long version) {
        throw new Problem(ProblemType.NOT_FOUND, "not-found");
    }

    @Override
    public Sheet<OwnCentreDraft> restore(Actor actor, UUID id, UUID change, long version) {
        return sheet(centre.restore(actor, change, version));
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public OwnCentreDraft draft(String json) {
        return StoredJson.read(json, OwnCentreDraft.class);
    }

    @Override
    public List<RecordChange> history(Actor actor, UUID id, int limit) {
        return history.of(actor, id, limit);
    }

    private static Sheet<OwnCentreDraft> sheet(OwnCentreView view) {
        return new Sheet<>(
                view.id().value(),
                view.version(),
                view.title(),
                null,
                null,
                null,
                "",
                view.draft(),
                view.updatedAt(),
                null);
    }
}

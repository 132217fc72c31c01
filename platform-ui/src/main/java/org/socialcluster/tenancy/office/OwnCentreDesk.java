package org.socialcluster.tenancy.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.socialcluster.office.records.RoomDesk;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.RecordCalls;
import org.socialcluster.tenancy.OwnCentre;
import org.socialcluster.tenancy.OwnCentreDraft;
import org.socialcluster.tenancy.OwnCentreView;
import org.socialcluster.tenancy.RecordHistory;

/** The calls of {@link OwnCentre} that its page makes. There is one of it: it is neither begun nor deleted. */
@Dependent
class OwnCentreDesk extends RoomDesk<OwnCentreDraft, OwnCentreView> {
    @Inject
    OwnCentreDesk(OwnCentre centre, RecordHistory history) {
        super(
                OwnCentreDraft.class,
                new RecordCalls<>(
                        CentreId::new,
                        (actor, id) -> Optional.of(centre.get(actor)),
                        (actor, draft) -> {
                            throw new Problem(ProblemType.NOT_FOUND, "not-found");
                        },
                        (actor, id, draft, version) -> centre.change(actor, draft, version),
                        (actor, id, past, version) -> centre.restore(actor, past, version),
                        (actor, id, version) -> {
                            throw new Problem(ProblemType.NOT_FOUND, "not-found");
                        }),
                history);
    }

    @Override
    protected String name(OwnCentreView centre) {
        return centre.title();
    }

    @Override
    public boolean many() {
        return false;
    }
}

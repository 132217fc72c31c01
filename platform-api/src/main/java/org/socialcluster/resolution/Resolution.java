package org.socialcluster.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** Who answers a need in a town. The published services of all centres are looked at; drafts and archive never count. */
@ApplicationScoped
@Transactional
public class Resolution {
    @Inject
    ResolutionStore store;

    /** The needs of each group counted by where they are answered, in the order of the pack. */
    public List<GroupCount> groups(Actor actor, CentreId town) {
        return store.groups(town);
    }
}

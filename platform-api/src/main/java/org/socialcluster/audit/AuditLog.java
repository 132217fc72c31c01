package org.socialcluster.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.RunsAs;

/** The audit log: an administrator reads all of it, a centre manager what belongs to the own centre. */
@ApplicationScoped
@Transactional
@RunsAs(Audience.SIGN_IN)
public class AuditLog {
    @Inject
    AuditStore store;

    /**
     * Entries, newest first.
     *
     * @param kind one kind only, or null for all
     */
    public List<AuditEntryView> list(Actor actor, @Nullable String kind, int offset, int limit) {
        return store.list(reach(actor), kind, offset, limit);
    }

    public int count(Actor actor, @Nullable String kind) {
        return store.count(reach(actor), kind);
    }

    private static @Nullable CentreId reach(Actor actor) {
        actor.require(Role.ADMINISTRATOR, Role.CENTRE_MANAGER);
        return actor.has(Role.ADMINISTRATOR) ? null : actor.home();
    }
}

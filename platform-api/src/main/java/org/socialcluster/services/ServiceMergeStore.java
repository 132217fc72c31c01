package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

/** Which services look alike. */
@ApplicationScoped
class ServiceMergeStore {
    /** Many organisations give services of the same name: only those of one organisation are alike at little likeness. */
    private static final double ALIKE_OF_ONE_PROVIDER = 0.45;

    private static final double ALIKE = 0.75;
    private static final int SHOWN = 5;

    @PersistenceContext
    EntityManager em;

    List<Lookalike> alike(Actor actor, ServiceDraft draft, @Nullable ServiceId self) {
        String likeness = "similarity(" + Where.compared("s.name") + ", " + Where.compared("cast(?3 as text)") + ")";
        @SuppressWarnings("NullAway") // while it is being written, a draft may lack its provider
        String provider = draft.providerId() == null ? null : draft.providerId().toString();
        return Row.of(em.createNativeQuery("""
                                select a.id, a.name, a.status from (
                                  select s.id, s.name, s.status, coalesce(s.provider_id = cast(?4 as uuid), false) as theirs,
                                         %s as likeness
                                    from social_service s
                                   where s.centre_id = ?1 and s.status <> 'ARCHIVED'
                                     and s.id is distinct from cast(?2 as uuid)) a
                                 where a.likeness >= case when a.theirs then ?5 else ?6 end
                                 order by a.theirs desc, a.likeness desc limit ?7
                                """.formatted(likeness))
                        .setParameter(1, actor.home().value())
                        .setParameter(2, self == null ? null : self.value().toString())
                        .setParameter(3, draft.name())
                        .setParameter(4, provider)
                        .setParameter(5, ALIKE_OF_ONE_PROVIDER)
                        .setParameter(6, ALIKE)
                        .setParameter(7, SHOWN))
                .map(row -> new Lookalike(row.uuid(0), row.text(1), ListingStatus.valueOf(row.text(2)), false))
                .toList();
    }
}

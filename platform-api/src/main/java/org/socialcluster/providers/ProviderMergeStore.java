package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

/** Which organisations look alike. */
@ApplicationScoped
class ProviderMergeStore {
    private static final double ALIKE = 0.45;
    private static final int SHOWN = 5;

    @PersistenceContext
    EntityManager em;

    List<Lookalike> alike(Actor actor, ProviderDraft draft, @Nullable ProviderId self) {
        String likeness = "similarity(" + Where.compared("p.name") + ", " + Where.compared("cast(?3 as text)") + ")";
        return Row.of(em.createNativeQuery("""
                                select a.id, a.name, a.status, a.certain from (
                                  select p.id, p.name, p.status, coalesce(p.inn = ?4 or p.ogrn = ?5, false) as certain,
                                         coalesce(p.phone = ?6, false) as rings, %s as likeness
                                    from provider p
                                   where p.centre_id = ?1 and p.status <> 'ARCHIVED'
                                     and p.id is distinct from cast(?2 as uuid)) a
                                 where a.certain or a.rings or a.likeness >= ?7
                                 order by a.certain desc, a.likeness desc limit ?8
                                """.formatted(likeness))
                        .setParameter(1, actor.home().value())
                        .setParameter(2, self == null ? null : self.value().toString())
                        .setParameter(3, draft.name())
                        .setParameter(4, draft.inn())
                        .setParameter(5, draft.ogrn())
                        .setParameter(6, Phone.kept(draft.phone()))
                        .setParameter(7, ALIKE)
                        .setParameter(8, SHOWN))
                .map(row -> new Lookalike(row.uuid(0), row.text(1), ListingStatus.valueOf(row.text(2)), row.flag(3)))
                .toList();
    }
}

package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.batches.BatchItem;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Lookalike;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Where;

/** What hangs on an organisation, and which ones look alike. */
@ApplicationScoped
class ProviderMergeStore {
    /** Tables whose records belong to an organisation; each has a version. */
    private static final List<String> HANGING = List.of("social_service", "place", "centre_event");

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

    int publicServices(Actor actor, ProviderId provider) {
        return ((Number) em.createNativeQuery("""
                                select count(*) from social_service
                                 where centre_id = ?1 and provider_id = ?2 and status in ('PUBLISHED', 'CLOSED')
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, provider.value())
                        .getSingleResult())
                .intValue();
    }

    /** Gives all that hangs on one organisation to another, in one statement a table. */
    List<BatchItem> take(Actor actor, ProviderId from, ProviderId to) {
        List<BatchItem> items = new ArrayList<>();
        for (String table : HANGING) {
            Row.of(em.createNativeQuery("""
                                    with taken as (
                                      update %s set provider_id = ?3, version = version + 1, updated_at = now(), updated_by = ?4
                                       where centre_id = ?1 and provider_id = ?2 returning id, version, name)
                                    select id, version, name from taken
                                    """.formatted(table))
                            .setParameter(1, actor.home().value())
                            .setParameter(2, from.value())
                            .setParameter(3, to.value())
                            .setParameter(4, actor.person().value()))
                    .forEach(row -> items.add(new BatchItem(
                            row.uuid(0), row.longNumber(1), row.text(2), "{\"provider\":\"" + from + "\"}")));
        }
        return items;
    }

    /** Puts the archived one back where it stood.
     *
     * @return false where somebody has changed it since */
    boolean raise(Actor actor, UUID batch) {
        return of(actor, batch, """
                                update provider p
                                   set version = p.version + 1, updated_at = now(), updated_by = ?3,
                                       status = i.before ->> 'status', closed_reason = i.before ->> 'closedReason',
                                       closed_until = cast(i.before ->> 'closedUntil' as date)
                                  from batch_item i
                                 where p.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = p.id
                                   and i.before ->> 'status' is not null and p.version = i.version
                                """).setParameter(3, actor.person().value()).executeUpdate() > 0;
    }

    /** Gives back what nobody has changed since. */
    Set<UUID> giveBack(Actor actor, UUID batch) {
        Set<UUID> back = new HashSet<>();
        for (String table : HANGING) {
            Row.of(of(actor, batch, """
                                    with given as (
                                      update %s t
                                         set provider_id = cast(i.before ->> 'provider' as uuid),
                                             version = t.version + 1, updated_at = now(), updated_by = ?3
                                        from batch_item i
                                       where t.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = t.id
                                         and i.before ->> 'provider' is not null and t.version = i.version
                                      returning t.id)
                                    select id from given
                                    """.formatted(table))
                            .setParameter(3, actor.person().value()))
                    .forEach(row -> back.add(row.uuid(0)));
        }
        return back;
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}

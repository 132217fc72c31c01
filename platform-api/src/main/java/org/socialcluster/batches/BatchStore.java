package org.socialcluster.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

@ApplicationScoped
class BatchStore {
    @PersistenceContext
    EntityManager em;

    /** In one statement for the change and one for all its records. */
    void insert(Actor actor, UUID id, ListingKind kind, String action, List<BatchItem> items) {
        of(actor, id, """
                        insert into batch (centre_id, id, kind, action, by_account, size) values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(3, kind.name())
                .setParameter(4, action)
                .setParameter(5, actor.person().value())
                .setParameter(6, items.size())
                .executeUpdate();
        of(actor, id, """
                        insert into batch_item (centre_id, batch_id, record_id, version, name, before)
                        select ?1, ?2, i.id, i.version, i.name, i.before
                          from jsonb_to_recordset(cast(?3 as jsonb)) i (id uuid, version bigint, name text, before jsonb)
                        """).setParameter(3, StoredJson.write(items)).executeUpdate();
    }

    /** The action; nobody else takes it back until the transaction ends. */
    Optional<String> lock(Actor actor, ListingKind kind, UUID id) {
        return Row.of(of(
                                actor,
                                id,
                                "select action from batch where centre_id = ?1 and id = ?2 and kind = ?3 for update")
                        .setParameter(3, kind.name()))
                .map(row -> row.text(0))
                .findFirst();
    }

    boolean markUndone(Actor actor, UUID id) {
        return of(actor, id, """
                                update batch set undone_at = now(), undone_by = ?3
                                 where centre_id = ?1 and id = ?2 and undone_at is null
                                """).setParameter(3, actor.person().value()).executeUpdate() > 0;
    }

    List<BatchItem> items(Actor actor, UUID id) {
        return Row.of(of(actor, id, """
                        select record_id, version, name, before::text from batch_item
                         where centre_id = ?1 and batch_id = ?2 order by record_id
                        """))
                .map(row -> new BatchItem(row.uuid(0), row.longNumber(1), row.text(2), row.text(3)))
                .toList();
    }

    List<BatchView> recent(Actor actor, ListingKind kind, int limit) {
        return Row.of(em.createNativeQuery("""
                                select b.id, b.action, b.at, c.name, b.size, b.undone_at is not null
                                  from batch b left join colleague c on c.account_id = b.by_account
                                 where b.centre_id = ?1 and b.kind = ?2 order by b.at desc limit ?3
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, kind.name())
                        .setParameter(3, limit))
                .map(row -> new BatchView(
                        row.uuid(0),
                        row.text(1),
                        row.instant(2).atOffset(ZoneOffset.UTC),
                        row.textOrNull(3),
                        row.number(4),
                        row.flag(5)))
                .toList();
    }

    private Query of(Actor actor, UUID id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id);
    }
}

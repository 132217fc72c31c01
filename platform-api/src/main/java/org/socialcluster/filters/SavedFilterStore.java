package org.socialcluster.filters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;

@ApplicationScoped
class SavedFilterStore {
    @PersistenceContext
    EntityManager em;

    List<SavedFilter> of(Actor actor, String list) {
        return Row.of(own(actor, """
                        select id, name, query from saved_filter
                         where centre_id = ?1 and account_id = ?2 and list = ?3 order by name collate "ru-RU-x-icu"
                        """).setParameter(3, list))
                .map(row -> new SavedFilter(row.uuid(0), row.text(1), row.text(2)))
                .toList();
    }

    void keep(Actor actor, UUID id, String list, SavedFilterDraft draft) {
        own(actor, """
                        insert into saved_filter (centre_id, account_id, id, list, name, query) values (?1, ?2, ?3, ?4, ?5, ?6)
                            on conflict (centre_id, account_id, list, name) do update set query = excluded.query, saved_at = now()
                        """)
                .setParameter(3, id)
                .setParameter(4, list)
                .setParameter(5, draft.name().strip())
                .setParameter(6, draft.query())
                .executeUpdate();
    }

    void forget(Actor actor, UUID id) {
        own(actor, "delete from saved_filter where centre_id = ?1 and account_id = ?2 and id = ?3")
                .setParameter(3, id)
                .executeUpdate();
    }

    private Query own(Actor actor, String sql) {
        return em.createNativeQuery(sql)
                .setParameter(1, actor.home().value())
                .setParameter(2, actor.person().value());
    }
}

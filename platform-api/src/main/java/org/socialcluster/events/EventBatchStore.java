package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.ListedKind;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;

/** Changes needs and audience of many events in a fixed number of statements. */
@ApplicationScoped
class EventBatchStore {
    private static final String NEEDS = " from event_need x where x.centre_id = r.centre_id and x.event_id = r.id";
    private static final String AUDIENCE = " from event_term x where x.centre_id = r.centre_id and x.event_id = r.id"
            + " and x.taxonomy_code = 'recipient_categories'";

    static final ListedKind EVENTS = new ListedKind(
            ListingKind.EVENT,
            "centre_event",
            "name",
            """
             case when r.description !~ '\\S' then 'batch.no-description'
                  when r.format = 'ONSITE' and r.place_id is null and r.place_text is null then 'batch.no-place'
                  when r.format = 'ONLINE' and r.online_url is null and not r.registration then 'batch.no-link'
                  else (select case p.status when 'DRAFT' then 'batch.provider-hidden' when 'ARCHIVED' then 'batch.provider-archived' end
                          from provider p where p.centre_id = r.centre_id and p.id = r.provider_id) end
            """,
            "array(select x.need_code" + NEEDS + " order by x.sort_order)",
            "array(select x.term_code" + AUDIENCE + " order by x.sort_order)",
            "jsonb_build_object('needs', (select coalesce(jsonb_agg(jsonb_build_object('code', x.need_code, 'place', x.sort_order)), '[]')"
                    + NEEDS
                    + "), 'audience', (select coalesce(jsonb_agg(jsonb_build_object('code', x.term_code, 'place', x.sort_order)), '[]')"
                    + AUDIENCE + "))");

    private static final String ITEMS = " i.centre_id = ?1 and i.batch_id = ?2 ";
    private static final String OTHERS_THAN =
            ITEMS + "and i.record_id <> all (cast(string_to_array(?3, ',') as uuid[])) ";

    @PersistenceContext
    EntityManager em;

    /** Who holds the events stays as it is until the transaction ends. */
    void holdProviders(Actor actor, List<Picked> picked) {
        em.createNativeQuery("""
                        select p.id from provider p
                         where p.centre_id = ?1
                           and p.id in (select e.provider_id from centre_event e
                                         where e.centre_id = ?1 and e.id = any (cast(string_to_array(?2, ',') as uuid[])))
                         order by p.id for share of p
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, picked.stream().map(it -> it.id().toString()).collect(Collectors.joining(",")))
                .getResultList();
    }

    void needs(Actor actor, UUID batch, CodesChange how, List<String> codes) {
        if (how != CodesChange.ADD) {
            codes(
                    actor,
                    batch,
                    codes,
                    """
                    delete from event_need n using batch_item i
                     where n.centre_id = ?1 and n.event_id = i.record_id and""" + ITEMS
                            + (how == CodesChange.REMOVE ? " and n.need_code = any (string_to_array(?3, ','))" : ""));
        }
        if (how != CodesChange.REMOVE) {
            codes(actor, batch, codes, """
                    insert into event_need (centre_id, event_id, need_code, sort_order)
                    select ?1, i.record_id, c.code, c.place + coalesce((select max(n.sort_order) from event_need n
                             where n.centre_id = ?1 and n.event_id = i.record_id), 0)
                      from batch_item i, unnest(string_to_array(?3, ',')) with ordinality c (code, place)
                     where""" + ITEMS + "on conflict do nothing");
        }
    }

    void audience(Actor actor, UUID batch, CodesChange how, List<String> codes) {
        if (how != CodesChange.ADD) {
            codes(
                    actor,
                    batch,
                    codes,
                    """
                    delete from event_term t using batch_item i
                     where t.centre_id = ?1 and t.taxonomy_code = 'recipient_categories' and t.event_id = i.record_id and""" + ITEMS
                            + (how == CodesChange.REMOVE ? " and t.term_code = any (string_to_array(?3, ','))" : ""));
        }
        if (how != CodesChange.REMOVE) {
            codes(actor, batch, codes, """
                    insert into event_term (centre_id, event_id, taxonomy_code, term_code, sort_order)
                    select ?1, i.record_id, 'recipient_categories', c.code, c.place + coalesce((select max(t.sort_order)
                             from event_term t where t.centre_id = ?1 and t.event_id = i.record_id
                              and t.taxonomy_code = 'recipient_categories'), 0)
                      from batch_item i, unnest(string_to_array(?3, ',')) with ordinality c (code, place)
                     where""" + ITEMS + "on conflict do nothing");
        }
    }

    /** Puts back what the change had replaced.
     *
     * @param but events that stay as they are */
    void undo(Actor actor, UUID batch, String action, Set<UUID> but) {
        List<String> statements = action.startsWith("needs")
                ? List.of("""
                    delete from event_need n using batch_item i
                     where n.centre_id = ?1 and n.event_id = i.record_id and""" + OTHERS_THAN, """
                    insert into event_need (centre_id, event_id, need_code, sort_order)
                    select ?1, i.record_id, c.code, c.place
                      from batch_item i, jsonb_to_recordset(i.before -> 'needs') c (code text, place integer)
                     where""" + OTHERS_THAN)
                : action.startsWith("audience") ? List.of("""
                    delete from event_term t using batch_item i
                     where t.centre_id = ?1 and t.taxonomy_code = 'recipient_categories' and t.event_id = i.record_id and""" + OTHERS_THAN, """
                    insert into event_term (centre_id, event_id, taxonomy_code, term_code, sort_order)
                    select ?1, i.record_id, 'recipient_categories', c.code, c.place
                      from batch_item i, jsonb_to_recordset(i.before -> 'audience') c (code text, place integer)
                     where""" + OTHERS_THAN) : List.of();
        String rest = but.stream().map(UUID::toString).collect(Collectors.joining(","));
        statements.forEach(sql -> of(actor, batch, sql).setParameter(3, rest).executeUpdate());
    }

    private void codes(Actor actor, UUID batch, List<String> codes, String sql) {
        Query query = of(actor, batch, sql);
        if (sql.contains("?3")) {
            query.setParameter(3, String.join(",", codes));
        }
        query.executeUpdate();
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}

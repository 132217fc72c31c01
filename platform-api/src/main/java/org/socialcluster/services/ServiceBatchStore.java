package org.socialcluster.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.batches.CodesChange;
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StatusChange;

/** Changes many services in a fixed number of statements. */
@ApplicationScoped
class ServiceBatchStore {
    private static final String LOCK = """
            select s.id, s.name, s.version,
                   case when s.closed_until < cast(?3 as date) then 'PUBLISHED' else s.status end,
                   s.description ~ '\\S', s.provider_id, p.status,
                   array(select n.need_code from service_need n
                          where n.centre_id = s.centre_id and n.service_id = s.id order by n.sort_order),
                   array(select t.term_code from service_term t
                          where t.centre_id = s.centre_id and t.service_id = s.id
                            and t.taxonomy_code = 'recipient_categories' order by t.sort_order),
                   cast(jsonb_build_object(
                     'status', s.status, 'closedReason', s.closed_reason, 'closedUntil', s.closed_until,
                     'confirmedAt', s.confirmed_at, 'confirmedBy', s.confirmed_by, 'confirmedByAccount', s.confirmed_by_account,
                     'provider', s.provider_id,
                     'needs', (select coalesce(jsonb_agg(jsonb_build_object('code', n.need_code, 'place', n.sort_order)), '[]')
                                 from service_need n where n.centre_id = s.centre_id and n.service_id = s.id),
                     'audience', (select coalesce(jsonb_agg(jsonb_build_object('code', t.term_code, 'place', t.sort_order)), '[]')
                                    from service_term t where t.centre_id = s.centre_id and t.service_id = s.id
                                     and t.taxonomy_code = 'recipient_categories')) as text)
              from social_service s
              join provider p on p.centre_id = s.centre_id and p.id = s.provider_id
             where s.centre_id = ?1 and s.id = any (cast(string_to_array(?2, ',') as uuid[]))
             order by s.id
               for update of s for share of p
            """;

    private static final String SAVED = " version = s.version + 1, updated_at = now(), updated_by = ?3 ";

    private static final String CONFIRMED = " confirmed_at = now(), confirmed_by_account = ?3, confirmed_by = null, ";

    private static final String OF_BATCH = """
             from batch_item i
             where s.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = s.id
            """;

    private static final String OTHERS_THAN =
            " i.centre_id = ?1 and i.batch_id = ?2 and i.record_id <> all (cast(string_to_array(?4, ',') as uuid[])) ";

    @PersistenceContext
    EntityManager em;

    List<ServiceBatchRow> lock(Actor actor, List<Picked> picked, LocalDate today) {
        String ids = picked.stream().map(it -> it.id().toString()).collect(Collectors.joining(","));
        return Row.of(em.createNativeQuery(LOCK)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, ids)
                        .setParameter(3, today.toString()))
                .map(ServiceBatchRow::of)
                .toList();
    }

    /** Changes the services of the change, which are those of its items. */
    void apply(Actor actor, UUID batch, ServiceBatchChange change) {
        switch (change.kind()) {
            case CONFIRM -> update(actor, batch, CONFIRMED).executeUpdate();
            case STATUS -> move(actor, batch, Objects.requireNonNull(change.status()));
            case NEEDS -> needs(actor, batch, change);
            case AUDIENCE -> audience(actor, batch, change);
            case PROVIDER ->
                update(actor, batch, " provider_id = ?4,")
                        .setParameter(
                                4, Objects.requireNonNull(change.provider()).value())
                        .executeUpdate();
        }
    }

    /** As one service is moved: publishing says that all of it is true, and so does closing what nobody has seen yet. */
    private void move(Actor actor, UUID batch, StatusChange change) {
        String confirmed = switch (change.status()) {
            case PUBLISHED -> CONFIRMED;
            case CLOSED -> """
                 confirmed_at = case when s.status in ('PUBLISHED', 'CLOSED') then s.confirmed_at else now() end,
                 confirmed_by = case when s.status in ('PUBLISHED', 'CLOSED') then s.confirmed_by end,
                 confirmed_by_account =
                   case when s.status in ('PUBLISHED', 'CLOSED') then s.confirmed_by_account else cast(?3 as uuid) end,
                """;
            case DRAFT, ARCHIVED -> "";
        };
        update(actor, batch, confirmed + " status = ?4, closed_reason = ?5, closed_until = cast(?6 as date),")
                .setParameter(4, change.status().name())
                .setParameter(5, change.reason())
                .setParameter(6, Objects.toString(change.until(), null))
                .executeUpdate();
    }

    private void needs(Actor actor, UUID batch, ServiceBatchChange change) {
        if (change.how() != CodesChange.ADD) {
            String some = change.how() == CodesChange.REMOVE ? " and n.need_code = any (string_to_array(?3, ','))" : "";
            codes(actor, batch, change, """
                    delete from service_need n using batch_item i
                     where n.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = n.service_id""" + some);
        }
        if (change.how() != CodesChange.REMOVE) {
            codes(actor, batch, change, """
                    insert into service_need (centre_id, service_id, need_code, sort_order)
                    select ?1, i.record_id, c.code, c.place + coalesce((select max(n.sort_order) from service_need n
                             where n.centre_id = ?1 and n.service_id = i.record_id), 0)
                      from batch_item i, unnest(string_to_array(?3, ',')) with ordinality c (code, place)
                     where i.centre_id = ?1 and i.batch_id = ?2
                        on conflict do nothing
                    """);
        }
        update(actor, batch, "").executeUpdate();
    }

    private void audience(Actor actor, UUID batch, ServiceBatchChange change) {
        if (change.how() != CodesChange.ADD) {
            String some = change.how() == CodesChange.REMOVE ? " and t.term_code = any (string_to_array(?3, ','))" : "";
            codes(actor, batch, change, """
                    delete from service_term t using batch_item i
                     where t.centre_id = ?1 and t.taxonomy_code = 'recipient_categories'
                       and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = t.service_id""" + some);
        }
        if (change.how() != CodesChange.REMOVE) {
            codes(actor, batch, change, """
                    insert into service_term (centre_id, service_id, taxonomy_code, term_code, sort_order)
                    select ?1, i.record_id, 'recipient_categories', c.code, c.place + coalesce((select max(t.sort_order)
                             from service_term t where t.centre_id = ?1 and t.service_id = i.record_id
                              and t.taxonomy_code = 'recipient_categories'), 0)
                      from batch_item i, unnest(string_to_array(?3, ',')) with ordinality c (code, place)
                     where i.centre_id = ?1 and i.batch_id = ?2
                        on conflict do nothing
                    """);
        }
        update(actor, batch, "").executeUpdate();
    }

    private void codes(Actor actor, UUID batch, ServiceBatchChange change, String sql) {
        Query query = of(actor, batch, sql);
        if (sql.contains("?3")) {
            query.setParameter(3, String.join(",", change.codes()));
        }
        query.executeUpdate();
    }

    /** The key of a sentence for each service that cannot be as it was; nobody changes any of them until the transaction
     * ends. */
    Map<UUID, String> wrongToUndo(Actor actor, UUID batch, LocalDate today) {
        of(actor, batch, """
                        select s.id from social_service s, batch_item i
                         where s.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = s.id
                         order by s.id for update of s
                        """).getResultList();
        Map<UUID, String> wrong = new HashMap<>();
        Row.of(of(actor, batch, """
                        select i.record_id,
                               case when s.id is null then 'batch.gone'
                                    when s.version <> i.version then 'batch.changed-since'
                                    when p.id is null then 'batch.provider-gone'
                                    when p.status = 'ARCHIVED' then 'batch.provider-archived'
                                    else 'batch.provider-hidden' end
                          from batch_item i
                          left join social_service s on s.centre_id = ?1 and s.id = i.record_id
                          left join provider p on p.centre_id = ?1 and p.id = cast(i.before ->> 'provider' as uuid)
                         where i.centre_id = ?1 and i.batch_id = ?2
                           and (s.id is null or s.version <> i.version or p.id is null
                                or (i.before ->> 'status' in ('PUBLISHED', 'CLOSED') and p.status in ('DRAFT', 'ARCHIVED')))
                        """)).forEach(row -> wrong.put(row.uuid(0), row.text(1)));
        return wrong;
    }

    /** Puts back what the change had replaced.
     *
     * @param but services that stay as they are */
    void undo(Actor actor, UUID batch, String action, Set<UUID> but) {
        String rest = but.stream().map(UUID::toString).collect(Collectors.joining(","));
        if (action.startsWith("needs")) {
            for (String sql : List.of("""
                    delete from service_need n using batch_item i
                     where n.centre_id = ?1 and n.service_id = i.record_id and""" + OTHERS_THAN, """
                    insert into service_need (centre_id, service_id, need_code, sort_order)
                    select ?1, i.record_id, c.code, c.place
                      from batch_item i, jsonb_to_recordset(i.before -> 'needs') c (code text, place integer)
                     where""" + OTHERS_THAN)) {
                of(actor, batch, sql).setParameter(4, rest).executeUpdate();
            }
        }
        if (action.startsWith("audience")) {
            for (String sql : List.of("""
                    delete from service_term t using batch_item i
                     where t.centre_id = ?1 and t.taxonomy_code = 'recipient_categories' and t.service_id = i.record_id and""" + OTHERS_THAN, """
                    insert into service_term (centre_id, service_id, taxonomy_code, term_code, sort_order)
                    select ?1, i.record_id, 'recipient_categories', c.code, c.place
                      from batch_item i, jsonb_to_recordset(i.before -> 'audience') c (code text, place integer)
                     where""" + OTHERS_THAN)) {
                of(actor, batch, sql).setParameter(4, rest).executeUpdate();
            }
        }
        update(actor, batch, """
                 status = i.before ->> 'status', closed_reason = i.before ->> 'closedReason',
                 closed_until = cast(i.before ->> 'closedUntil' as date),
                 confirmed_at = cast(i.before ->> 'confirmedAt' as timestamptz), confirmed_by = i.before ->> 'confirmedBy',
                 confirmed_by_account = cast(i.before ->> 'confirmedByAccount' as uuid),
                 provider_id = cast(i.before ->> 'provider' as uuid),""", " and" + OTHERS_THAN).setParameter(4, rest).executeUpdate();
    }

    private Query update(Actor actor, UUID batch, String set) {
        return update(actor, batch, set, "");
    }

    private Query update(Actor actor, UUID batch, String set, String more) {
        return of(actor, batch, "update social_service s set " + set + SAVED + OF_BATCH + more)
                .setParameter(3, actor.person().value());
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}

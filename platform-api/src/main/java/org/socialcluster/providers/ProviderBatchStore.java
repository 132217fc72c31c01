package org.socialcluster.providers;

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
import org.socialcluster.batches.Picked;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StatusChange;

/** Changes many providers in a fixed number of statements. */
@ApplicationScoped
class ProviderBatchStore {
    private static final String HAS_PUBLIC_SERVICES = """
             exists (select 1 from social_service s where s.centre_id = p.centre_id and s.provider_id = p.id
                        and s.status in ('PUBLISHED', 'CLOSED'))
            """;

    private static final String CONFIRMED = " confirmed_at = now(), confirmed_by_account = ?3, confirmed_by = null, ";

    @PersistenceContext
    EntityManager em;

    /**
     * A provider that nobody else changes until the transaction ends.
     *
     * @param status a closure that is over counts as published
     * @param publicServices whether residents see services of it
     * @param before what a change may replace, as JSON
     */
    record Found(UUID id, String name, long version, ListingStatus status, boolean publicServices, String before) {
        /** Whether everybody sees it. */
        boolean open() {
            return status == ListingStatus.PUBLISHED || status == ListingStatus.CLOSED;
        }
    }

    List<Found> lock(Actor actor, List<Picked> picked, LocalDate today) {
        return Row.of(em.createNativeQuery("""
                                select p.id, p.name, p.version,
                                       case when p.closed_until < cast(?3 as date) then 'PUBLISHED' else p.status end,""" + HAS_PUBLIC_SERVICES + """
                                       , cast(jsonb_build_object('status', p.status, 'closedReason', p.closed_reason,
                                                               'closedUntil', p.closed_until, 'confirmedAt', p.confirmed_at,
                                                               'confirmedBy', p.confirmed_by,
                                                               'confirmedByAccount', p.confirmed_by_account) as text)
                                  from provider p
                                 where p.centre_id = ?1 and p.id = any (cast(string_to_array(?2, ',') as uuid[]))
                                 order by p.id for update
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(
                                2, picked.stream().map(it -> it.id().toString()).collect(Collectors.joining(",")))
                        .setParameter(3, today.toString()))
                .map(row -> new Found(
                        row.uuid(0),
                        row.text(1),
                        row.longNumber(2),
                        ListingStatus.valueOf(row.text(3)),
                        row.flag(4),
                        row.text(5)))
                .toList();
    }

    /** As one is moved: publishing says that all of it is true, and so does closing what nobody has seen yet. */
    void move(Actor actor, UUID batch, StatusChange change) {
        String confirmed = switch (change.status()) {
            case PUBLISHED -> CONFIRMED;
            case CLOSED -> """
                 confirmed_at = case when p.status in ('PUBLISHED', 'CLOSED') then p.confirmed_at else now() end,
                 confirmed_by = case when p.status in ('PUBLISHED', 'CLOSED') then p.confirmed_by end,
                 confirmed_by_account =
                   case when p.status in ('PUBLISHED', 'CLOSED') then p.confirmed_by_account else cast(?3 as uuid) end,
                """;
            case DRAFT, ARCHIVED -> "";
        };
        update(actor, batch, confirmed + " status = ?4, closed_reason = ?5, closed_until = cast(?6 as date),")
                .setParameter(4, change.status().name())
                .setParameter(5, change.reason())
                .setParameter(6, Objects.toString(change.until(), null))
                .executeUpdate();
    }

    void confirm(Actor actor, UUID batch) {
        update(actor, batch, CONFIRMED).executeUpdate();
    }

    private Query update(Actor actor, UUID batch, String set) {
        return of(actor, batch, "update provider p set " + set + """
                                version = p.version + 1, updated_at = now(), updated_by = ?3
                           from batch_item i
                          where p.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = p.id
                        """)
                .setParameter(3, actor.person().value());
    }

    /** The key of a sentence for each provider that cannot be as it was; nobody changes any of them until the transaction
     * ends. */
    Map<UUID, String> wrongToUndo(Actor actor, UUID batch) {
        of(actor, batch, """
                        select p.id from provider p, batch_item i
                         where p.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = p.id
                         order by p.id for update of p
                        """).getResultList();
        Map<UUID, String> wrong = new HashMap<>();
        Row.of(of(actor, batch, """
                        select * from (
                          select i.record_id,
                                 case when p.id is null then 'batch.gone'
                                      when p.version <> i.version then 'batch.changed-since'
                                      when i.before ->> 'status' in ('DRAFT', 'ARCHIVED') and""" + HAS_PUBLIC_SERVICES + """
                                      then 'batch.public-services' end as why
                            from batch_item i left join provider p on p.centre_id = ?1 and p.id = i.record_id
                           where i.centre_id = ?1 and i.batch_id = ?2) w
                         where why is not null
                        """)).forEach(row -> wrong.put(row.uuid(0), row.text(1)));
        return wrong;
    }

    /** Puts back what the change had replaced.
     *
     * @param but providers that stay as they are */
    void undo(Actor actor, UUID batch, Set<UUID> but) {
        of(actor, batch, """
                        update provider p
                           set version = p.version + 1, updated_at = now(), updated_by = ?3,
                               status = i.before ->> 'status', closed_reason = i.before ->> 'closedReason',
                               closed_until = cast(i.before ->> 'closedUntil' as date),
                               confirmed_at = cast(i.before ->> 'confirmedAt' as timestamptz),
                               confirmed_by = i.before ->> 'confirmedBy',
                               confirmed_by_account = cast(i.before ->> 'confirmedByAccount' as uuid)
                          from batch_item i
                         where p.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = p.id
                           and i.record_id <> all (cast(string_to_array(?4, ',') as uuid[]))
                        """)
                .setParameter(3, actor.person().value())
                .setParameter(4, but.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}

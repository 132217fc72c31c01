package org.socialcluster.batches;

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
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StatusChange;

/** Changes where many records of a kind stand, and whose they are, in a fixed number of statements. */
@ApplicationScoped
class ListedStore {
    private static final String CONFIRMED = " confirmed_at = now(), confirmed_by_account = ?3, confirmed_by = null, ";

    private static final String PROVIDER_BEFORE = "cast(i.before ->> 'provider' as uuid)";
    private static final String PROVIDER_THEN = "coalesce(" + PROVIDER_BEFORE + ", r.provider_id)";

    @PersistenceContext
    EntityManager em;

    List<ListedRow> lock(Actor actor, ListedKind kind, List<Picked> picked, LocalDate today) {
        String ids = picked.stream().map(it -> it.id().toString()).collect(Collectors.joining(","));
        if (kind.parts() != null) {
            holdProviders(actor, kind, ids);
        }
        return Row.of(em.createNativeQuery("""
                                select r.id, r.%s, r.version,
                                       case when r.closed_until < cast(?3 as date) then 'PUBLISHED' else r.status end,
                                       %s, %s, %s, %s, %s, %s
                                  from %s r
                                 where r.centre_id = ?1 and r.id = any (cast(string_to_array(?2, ',') as uuid[]))
                                 order by r.id for update of r
                                """.formatted(
                                        kind.name(),
                                        kind.hidden(kind.provider()),
                                        kind.held(),
                                        kind.provider(),
                                        kind.needs(),
                                        kind.audience(),
                                        kind.before(),
                                        kind.table()))
                        .setParameter(1, actor.home().value())
                        .setParameter(2, ids)
                        .setParameter(3, today.toString()))
                .map(ListedRow::of)
                .toList();
    }

    /** Where the organisations of the records stand, they stay until the transaction ends. */
    private void holdProviders(Actor actor, ListedKind kind, String ids) {
        em.createNativeQuery("""
                        select p.id from provider p
                         where p.centre_id = ?1
                           and p.id in (select r.provider_id from %s r
                                         where r.centre_id = ?1 and r.id = any (cast(string_to_array(?2, ',') as uuid[])))
                         order by p.id for share of p
                        """.formatted(kind.table()))
                .setParameter(1, actor.home().value())
                .setParameter(2, ids)
                .getResultList();
    }

    /** As one is moved: publishing says that all of it is true, and so does closing what nobody has seen yet. */
    void move(Actor actor, ListedKind kind, UUID batch, StatusChange change) {
        String confirmed = switch (change.status()) {
            case PUBLISHED -> CONFIRMED;
            case CLOSED -> """
                 confirmed_at = case when r.status in ('PUBLISHED', 'CLOSED') then r.confirmed_at else now() end,
                 confirmed_by = case when r.status in ('PUBLISHED', 'CLOSED') then r.confirmed_by end,
                 confirmed_by_account =
                   case when r.status in ('PUBLISHED', 'CLOSED') then r.confirmed_by_account else cast(?3 as uuid) end,
                """;
            case DRAFT, ARCHIVED -> "";
        };
        update(actor, kind, batch, confirmed + " status = ?4, closed_reason = ?5, closed_until = cast(?6 as date),")
                .setParameter(4, change.status().name())
                .setParameter(5, change.reason())
                .setParameter(6, Objects.toString(change.until(), null))
                .executeUpdate();
    }

    void confirm(Actor actor, ListedKind kind, UUID batch) {
        update(actor, kind, batch, CONFIRMED).executeUpdate();
    }

    /** Gives the records to another organisation. */
    void give(Actor actor, ListedKind kind, UUID batch, UUID provider) {
        update(actor, kind, batch, " provider_id = ?4,")
                .setParameter(4, provider)
                .executeUpdate();
    }

    /** The records are written anew: what belongs to them is another. */
    void touch(Actor actor, ListedKind kind, UUID batch) {
        update(actor, kind, batch, "").executeUpdate();
    }

    private Query update(Actor actor, ListedKind kind, UUID batch, String set) {
        return of(actor, batch, "update " + kind.table() + " r set " + set + """
                                version = r.version + 1, updated_at = now(), updated_by = ?3
                           from batch_item i
                          where r.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = r.id
                        """)
                .setParameter(3, actor.person().value());
    }

    /** The key of a sentence for each record that cannot be as it was; nobody changes any of them until the transaction ends. */
    Map<UUID, String> wrongToUndo(Actor actor, ListedKind kind, UUID batch) {
        of(actor, batch, """
                        select r.id from %s r, batch_item i
                         where r.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = r.id
                         order by r.id for update of r
                        """.formatted(kind.table())).getResultList();
        Map<UUID, String> wrong = new HashMap<>();
        Row.of(of(actor, batch, """
                        select * from (
                          select i.record_id,
                                 case when r.id is null then 'batch.gone'
                                      when r.version <> i.version then 'batch.changed-since'
                                      when i.before ->> 'provider' is not null
                                       and not exists (select 1 from provider p where p.centre_id = ?1 and p.id = %s)
                                      then 'batch.provider-gone'
                                      when i.before ->> 'status' in ('PUBLISHED', 'CLOSED') then %s
                                      else %s end as why
                            from batch_item i left join %s r on r.centre_id = ?1 and r.id = i.record_id
                           where i.centre_id = ?1 and i.batch_id = ?2) w
                         where why is not null
                        """.formatted(PROVIDER_BEFORE, kind.hidden(PROVIDER_THEN), kind.held(), kind.table())))
                .forEach(row -> wrong.put(row.uuid(0), row.text(1)));
        return wrong;
    }

    /** Puts back what the change had replaced.
     *
     * @param but records that stay as they are */
    void undo(Actor actor, ListedKind kind, UUID batch, Set<UUID> but) {
        String provider = kind.parts() == null ? "" : ", provider_id = " + PROVIDER_THEN;
        of(actor, batch, """
                        update %s r
                           set version = r.version + 1, updated_at = now(), updated_by = ?3,
                               status = i.before ->> 'status', closed_reason = i.before ->> 'closedReason',
                               closed_until = cast(i.before ->> 'closedUntil' as date),
                               confirmed_at = cast(i.before ->> 'confirmedAt' as timestamptz),
                               confirmed_by = i.before ->> 'confirmedBy',
                               confirmed_by_account = cast(i.before ->> 'confirmedByAccount' as uuid)%s
                          from batch_item i
                         where r.centre_id = ?1 and i.centre_id = ?1 and i.batch_id = ?2 and i.record_id = r.id
                           and i.record_id <> all (cast(string_to_array(?4, ',') as uuid[]))
                        """.formatted(kind.table(), provider))
                .setParameter(3, actor.person().value())
                .setParameter(4, but.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}

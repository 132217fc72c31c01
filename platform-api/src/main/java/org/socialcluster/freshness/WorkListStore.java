package org.socialcluster.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.freshness.DueRecord.Aspect;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ConfirmationState;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;

/** Reads the work list of the Actor's centre, and takes a confirmation back. */
@ApplicationScoped
class WorkListStore {
    private static final Map<ListingKind, String> TABLES = Map.of(
            ListingKind.SERVICE, "social_service",
            ListingKind.PROVIDER, "provider",
            ListingKind.PLACE, "place",
            ListingKind.EVENT, "centre_event",
            ListingKind.STAFF, "staff_member");

    /** How much a record is wanted times how long it waits: who waits a day counts once. */
    private static final String ORDER =
            " order by (1 + d.demand) * (1 + d.days_late) desc, d.name collate \"ru-RU-x-icu\", d.record_id";

    private static final String DUE = """
             from (select due.*, coalesce((select sum(c.n) from demand_count c
                                            where c.centre_id = due.centre_id and c.need_code = any (due.needs)
                                              and c.day > current_date - 90), 0)::int as demand
                     from office_due due where due.centre_id = ?1 and due.due_at <= now()) d
            """;

    @PersistenceContext
    EntityManager em;

    List<DueRecord> list(Actor actor, Slice slice) {
        return Row.of(em.createNativeQuery("""
                        select d.kind, d.record_id, d.aspect, d.name, d.beside, d.confirmed_at, d.state, d.days_late, d.demand, d.version
                        """ + DUE + ORDER + " limit ?2 offset ?3")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, slice.limit())
                        .setParameter(3, slice.offset()))
                .map(WorkListStore::due)
                .toList();
    }

    /** Counts of due records by kind and aspect: kind, aspect, all, late. */
    List<Row> counts(Actor actor) {
        return Row.of(em.createNativeQuery(
                                "select d.kind, d.aspect, count(*), count(*) filter (where d.state in ('OVERDUE', 'LONG_OVERDUE'))"
                                        + DUE + " group by d.kind, d.aspect")
                        .setParameter(1, actor.home().value()))
                .toList();
    }

    /** What a record says of its confirmation now, and its version; empty where there is none. */
    Optional<Confirmed> confirmation(Actor actor, ListingKind kind, UUID id) {
        return Row.of(em.createNativeQuery("select version, confirmed_at, confirmed_by, confirmed_by_account from "
                                + TABLES.get(kind) + " where centre_id = ?1 and id = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, id))
                .map(row -> new Confirmed(
                        kind, id, row.longNumber(0), moment(row, 1), row.textOrNull(2), row.uuidOrNull(3)))
                .findFirst();
    }

    /** Puts back what was there before, as long as nobody has changed the record since and the confirmation is the Actor's own.
     *
     * @return whether it did */
    boolean takeBack(Actor actor, Confirmed given) {
        return em.createNativeQuery("update " + TABLES.get(given.kind()) + """
                         set confirmed_at = cast(?4 as timestamptz), confirmed_by = ?5, confirmed_by_account = cast(?6 as uuid),
                             version = version + 1, updated_at = now(), updated_by = ?7
                         where centre_id = ?1 and id = ?2 and version = ?3 and confirmed_by_account = ?7
                           and confirmed_at > now() - interval '1 day'
                        """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, given.id())
                        .setParameter(3, given.version())
                        .setParameter(4, Objects.toString(given.before(), null))
                        .setParameter(5, given.beforeBy())
                        .setParameter(6, Objects.toString(given.beforeByAccount(), null))
                        .setParameter(7, actor.person().value())
                        .executeUpdate()
                > 0;
    }

    private static DueRecord due(Row row) {
        return new DueRecord(
                ListingKind.valueOf(row.text(0)),
                row.uuid(1),
                Aspect.valueOf(row.text(2)),
                row.text(3),
                row.textOrNull(4),
                moment(row, 5),
                ConfirmationState.valueOf(row.text(6)),
                row.number(7),
                row.number(8),
                row.longNumber(9));
    }

    private static @Nullable OffsetDateTime moment(Row row, int column) {
        return row.instantOrNull(column) == null ? null : row.instant(column).atOffset(ZoneOffset.UTC);
    }
}

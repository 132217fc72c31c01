package org.socialcluster.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.shared.StoredJson;

/** Special days of the Actor's centre. */
@ApplicationScoped
class SpecialDayStore {
    private static final Map<String, String> SORTABLE =
            Map.of("firstDay", "first_day", "lastDay", "last_day", "reason", "reason");

    @PersistenceContext
    EntityManager em;

    List<SpecialDayView> from(Actor actor, LocalDate day) {
        return Row.of(em.createNativeQuery(select(actor) + " and last_day >= ?2 order by first_day, last_day, id")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, day))
                .map(SpecialDayStore::day)
                .toList();
    }

    /** A part of them, for a program. */
    List<SpecialDayView> from(Actor actor, LocalDate day, Slice slice) {
        return Row.of(em.createNativeQuery(select(actor) + " and last_day >= ?2 order by "
                                + slice.orderBy(SORTABLE, "first_day, last_day, id") + " limit ?3 offset ?4")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, day)
                        .setParameter(3, slice.limit())
                        .setParameter(4, slice.offset()))
                .map(SpecialDayStore::day)
                .toList();
    }

    int countFrom(Actor actor, LocalDate day) {
        return Row.of(em.createNativeQuery(
                                "select count(*) from " + table(actor) + " where centre_id = ?1 and last_day >= ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, day))
                .findFirst()
                .orElseThrow()
                .number(0);
    }

    Optional<SpecialDayView> find(Actor actor, SpecialDayId id) {
        return Row.of(em.createNativeQuery(select(actor) + " and id = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, id.value()))
                .map(SpecialDayStore::day)
                .findFirst();
    }

    /** Its version, while nobody else changes it. */
    OptionalLong lock(Actor actor, SpecialDayId id) {
        return Row.of(em.createNativeQuery(
                                "select version from special_day where centre_id = ?1 and id = ?2 for update")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, id.value()))
                .mapToLong(row -> row.longNumber(0))
                .findFirst();
    }

    int count(Actor actor) {
        return Row.of(em.createNativeQuery("select count(*) from special_day where centre_id = ?1")
                        .setParameter(1, actor.home().value()))
                .findFirst()
                .orElseThrow()
                .number(0);
    }

    boolean has(Actor actor, String table, @Nullable UUID id) {
        return id == null
                || !em.createNativeQuery("select 1 from " + table + " where centre_id = ?1 and id = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, id)
                        .getResultList()
                        .isEmpty();
    }

    void insert(Actor actor, SpecialDayId id, SpecialDayDraft draft) {
        em.createNativeQuery("""
                        insert into special_day (centre_id, id, place_id, service_id, first_day, last_day, hours, reason, updated_by)
                        values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), ?5, ?6, cast(?7 as jsonb), ?8, ?9)
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, id.value())
                .setParameter(3, text(draft.placeId()))
                .setParameter(4, text(draft.serviceId()))
                .setParameter(5, draft.firstDay())
                .setParameter(6, draft.last())
                .setParameter(7, StoredJson.write(draft.hours()))
                .setParameter(8, draft.reason().strip())
                .setParameter(9, actor.person().value())
                .executeUpdate();
    }

    void update(Actor actor, SpecialDayId id, SpecialDayDraft draft) {
        em.createNativeQuery("""
                        update special_day set place_id = cast(?3 as uuid), service_id = cast(?4 as uuid), first_day = ?5,
                               last_day = ?6, hours = cast(?7 as jsonb), reason = ?8, updated_by = ?9, version = version + 1
                         where centre_id = ?1 and id = ?2
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, id.value())
                .setParameter(3, text(draft.placeId()))
                .setParameter(4, text(draft.serviceId()))
                .setParameter(5, draft.firstDay())
                .setParameter(6, draft.last())
                .setParameter(7, StoredJson.write(draft.hours()))
                .setParameter(8, draft.reason().strip())
                .setParameter(9, actor.person().value())
                .executeUpdate();
    }

    void delete(Actor actor, SpecialDayId id) {
        em.createNativeQuery("delete from special_day where centre_id = ?1 and id = ?2")
                .setParameter(1, actor.home().value())
                .setParameter(2, id.value())
                .executeUpdate();
    }

    private static String select(Actor actor) {
        return "select id, place_id, service_id, first_day::text, last_day::text, hours::text, reason, version from "
                + table(actor) + " where centre_id = ?1";
    }

    private static String table(Actor actor) {
        return actor.inOffice() ? "special_day" : "published_special_day";
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static SpecialDayView day(Row row) {
        return new SpecialDayView(
                new SpecialDayId(row.uuid(0)),
                row.uuidOrNull(1),
                row.uuidOrNull(2),
                LocalDate.parse(row.text(3)),
                LocalDate.parse(row.text(4)),
                Arrays.asList(StoredJson.read(row.text(5), DayHours[].class)),
                row.text(6),
                row.longNumber(7));
    }
}

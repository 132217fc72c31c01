package org.socialcluster.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.listings.ListingStore;
import org.socialcluster.listings.ListingTable;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** Writes staff of the Actor's centre. The database takes a draft as JSON, and writes down by itself who recorded a consent. */
@ApplicationScoped
class StaffChangeStore {
    static final ListingTable STAFF = new ListingTable("staff_member", "staff");

    private static final String DRAFT = """
             jsonb_to_record(cast(?4 as jsonb)) as d (
               position text, "displayName" text, consent jsonb, reception jsonb, email text, room text, note text,
               "substituteId" uuid, "awayFrom" date, "awayUntil" date, "order" integer)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    ListingStore listings;

    /** Somebody who may stand in, and when not. */
    record Deputy(
            ListingStatus status,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil) {
        boolean isAwayDuring(LocalDate from, @Nullable LocalDate until) {
            return awayFrom != null
                    && (until == null || !awayFrom.isAfter(until))
                    && (awayUntil == null || !awayUntil.isBefore(from));
        }
    }

    Optional<Deputy> deputy(Actor actor, StaffId id) {
        return Row.of(of(actor, id, """
                        select status, away_from::text, away_until::text from staff_member where centre_id = ?1 and id = ?2
                        """))
                .map(row ->
                        new Deputy(ListingStatus.valueOf(row.text(0)), day(row.textOrNull(1)), day(row.textOrNull(2))))
                .findFirst();
    }

    void insert(Actor actor, StaffId id, StaffDraft draft) {
        String json = StoredJson.write(draft);
        written(actor, id, draft, json, """
                        insert into staff_member (centre_id, id, slug, status, demo, updated_by, phone,
                               position, display_name, name_consent, photo_consent, consent_given, reception, email, room, note,
                               substitute_id, away_from, away_until, sort_order)
                        select ?1, ?2, ?6, 'DRAFT', false, ?3, cast(?5 as text),
                               d.position, d."displayName", coalesce(cast(d.consent ->> 'name' as boolean), false),
                               coalesce(cast(d.consent ->> 'photo' as boolean), false), cast(d.consent ->> 'given' as date),
                               d.reception, d.email, d.room, d.note, d."substituteId", d."awayFrom", d."awayUntil",
                               coalesce(d."order", 100)
                          from""" + DRAFT)
                .setParameter(6, listings.freeSlug(actor, STAFF, draft.position()))
                .executeUpdate();
        terms(actor, id, json);
    }

    /** Writes a record anew; a closure that is over ends in writing too. */
    void update(Actor actor, StaffId id, StaffDraft draft, LocalDate today) {
        String json = StoredJson.write(draft);
        written(actor, id, draft, json, """
                        update staff_member s
                           set version = s.version + 1, updated_at = now(), updated_by = ?3, phone = cast(?5 as text),
                               position = d.position, display_name = d."displayName",
                               name_consent = coalesce(cast(d.consent ->> 'name' as boolean), false),
                               photo_consent = coalesce(cast(d.consent ->> 'photo' as boolean), false),
                               consent_given = cast(d.consent ->> 'given' as date),
                               reception = d.reception, email = d.email, room = d.room, note = d.note,
                               substitute_id = d."substituteId", away_from = d."awayFrom", away_until = d."awayUntil",
                               sort_order = coalesce(d."order", 100),
                               status = case when s.closed_until < cast(?6 as date) then 'PUBLISHED' else s.status end,
                               closed_reason = case when s.closed_until < cast(?6 as date) then null else s.closed_reason end,
                               closed_until = case when s.closed_until < cast(?6 as date) then null else s.closed_until end
                          from""" + DRAFT + "where s.centre_id = ?1 and s.id = ?2")
                .setParameter(6, today.toString())
                .executeUpdate();
        of(actor, id, "delete from staff_term where centre_id = ?1 and staff_id = ?2")
                .executeUpdate();
        terms(actor, id, json);
    }

    void delete(Actor actor, StaffId id) {
        of(actor, id, "delete from staff_member where centre_id = ?1 and id = ?2")
                .executeUpdate();
    }

    private void terms(Actor actor, StaffId id, String json) {
        of(actor, id, """
                        insert into staff_term (centre_id, staff_id, taxonomy_code, term_code, sort_order)
                        select ?1, ?2, f.taxonomy, c.code, min(c.place)
                          from (values ('topics'), ('languages')) f (taxonomy)
                         cross join jsonb_array_elements_text(cast(?3 as jsonb) -> f.taxonomy) with ordinality c (code, place)
                         group by f.taxonomy, c.code
                        """).setParameter(3, json).executeUpdate();
    }

    private Query written(Actor actor, StaffId id, StaffDraft draft, String json, String sql) {
        return of(actor, id, sql)
                .setParameter(3, actor.person().value())
                .setParameter(4, json)
                .setParameter(5, Phone.kept(draft.phone()));
    }

    private Query of(Actor actor, StaffId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }
}

package org.socialcluster.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.OptionalLong;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;

/** Writes contacts of the Actor's centre. The database carries a change on to the records that show it. */
@ApplicationScoped
class ContactChangeStore {
    private static final List<Linked> LINKED = List.of(
            new Linked("social_service", "service_contact", "service_id"),
            new Linked("centre_event", "event_contact", "event_id"));

    /**
     * Records that show contacts in an order of their own.
     *
     * @param links the table between
     * @param owner its column for the record
     */
    private record Linked(String records, String links, String owner) {
        String in(String sql) {
            return sql.formatted(records, links, owner);
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    ContactLinkStore links;

    /** The version of a row that nobody else changes until the transaction ends; empty where there is none. The records that
     * show it are held first: whoever writes one of them holds it before the contact, too. */
    OptionalLong lock(Actor actor, ContactId id) {
        for (Linked linked : LINKED) {
            of(actor, id, linked.in("""
                            select r.id from %1$s r join %2$s k on k.centre_id = r.centre_id and k.%3$s = r.id
                             where k.centre_id = ?1 and k.contact_id = ?2 order by r.id for update of r
                            """)).getResultList();
        }
        of(actor, id, """
                        select s.id from staff_member s join staff_contact k on k.centre_id = s.centre_id and k.staff_id = s.id
                         where k.centre_id = ?1 and k.contact_id = ?2 order by s.id for update of s
                        """).getResultList();
        return Row.of(of(actor, id, "select version from contact where centre_id = ?1 and id = ?2 for no key update"))
                .mapToLong(row -> row.longNumber(0))
                .findFirst();
    }

    void insert(Actor actor, ContactId id, ContactDraft draft) {
        filled(of(actor, id, """
                        insert into contact (centre_id, id, updated_by, label, phone, email, note)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        """), actor, draft).executeUpdate();
    }

    void update(Actor actor, ContactId id, ContactDraft draft) {
        filled(of(actor, id, """
                        update contact set version = version + 1, updated_at = now(), updated_by = ?3,
                               label = ?4, phone = ?5, email = ?6, note = ?7
                         where centre_id = ?1 and id = ?2
                        """), actor, draft).executeUpdate();
    }

    void delete(Actor actor, ContactId id) {
        of(actor, id, "delete from contact where centre_id = ?1 and id = ?2").executeUpdate();
    }

    /** Lets the records that show one contact show another instead, each in its place. */
    void replace(Actor actor, ContactId gone, ContactId by) {
        links.hold(actor);
        LINKED.forEach(linked -> replace(actor, gone, by, linked));
        replaceOfStaff(actor, gone, by);
    }

    private void replace(Actor actor, ContactId gone, ContactId by, Linked linked) {
        of(actor, gone, linked.in("""
                        update %1$s r set version = r.version + 1, updated_at = now(), updated_by = ?3
                          from %2$s k
                         where k.centre_id = ?1 and k.contact_id = ?2 and r.centre_id = k.centre_id and r.id = k.%3$s
                        """)).setParameter(3, actor.person().value()).executeUpdate();
        for (String step : List.of("""
                        delete from %2$s k
                         where k.centre_id = ?1 and k.contact_id = ?2
                           and exists (select 1 from %2$s o where o.centre_id = ?1 and o.%3$s = k.%3$s and o.contact_id = ?3)
                        """, "update %2$s set contact_id = ?3 where centre_id = ?1 and contact_id = ?2")) {
            of(actor, gone, linked.in(step)).setParameter(3, by.value()).executeUpdate();
        }
    }

    /** The link first: what the columns then say is what it says already. */
    private void replaceOfStaff(Actor actor, ContactId gone, ContactId by) {
        of(actor, gone, "update staff_contact set contact_id = ?3 where centre_id = ?1 and contact_id = ?2")
                .setParameter(3, by.value())
                .executeUpdate();
        of(actor, by, """
                        update staff_member s
                           set phone = kept_phone(c.phone), email = c.email, version = s.version + 1, updated_at = now(), updated_by = ?3
                          from staff_contact k join contact c on c.centre_id = k.centre_id and c.id = k.contact_id
                         where k.centre_id = ?1 and k.contact_id = ?2 and s.centre_id = k.centre_id and s.id = k.staff_id
                           and (s.phone, s.email) is distinct from (kept_phone(c.phone), c.email)
                        """).setParameter(3, actor.person().value()).executeUpdate();
    }

    /** Lets nobody else make or link contacts of the centre until the transaction ends. */
    void hold(Actor actor) {
        links.hold(actor);
    }

    private static Query filled(Query query, Actor actor, ContactDraft draft) {
        return query.setParameter(3, actor.person().value())
                .setParameter(4, draft.label())
                .setParameter(5, draft.phone())
                .setParameter(6, draft.email())
                .setParameter(7, draft.note());
    }

    private Query of(Actor actor, ContactId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}

package org.socialcluster.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.socialcluster.shared.Actor;

/**
 * Links a record with its contacts, for the stores of the rooms whose records have some. A contact that the centre does not
 * have yet is made; one that nothing shows any more, and that nobody has given a name, goes.
 */
@ApplicationScoped
public class ContactLinkStore {
    private static final String WANTED = """
             (select nullif(btrim(j.written ->> 'phone'), '') as phone, nullif(btrim(j.written ->> 'email'), '') as email,
                     nullif(btrim(j.written ->> 'note'), '') as note, j.place
                from jsonb_array_elements(cast(?3 as jsonb) -> 'contacts') with ordinality j (written, place)) w
            """;
    private static final String CONTENT =
            "md5(coalesce(w.phone, '') || E'\\n' || coalesce(w.email, '') || E'\\n' || coalesce(w.note, ''))";

    private static final String MAKE_MISSING = """
            insert into contact (centre_id, id, phone, email, note, updated_by)
            select ?1, gen_random_uuid(), w.phone, w.email, w.note, nullif(current_setting('app.actor', true), '')::uuid
              from""" + WANTED + """
             where w.phone is not null or w.email is not null or w.note is not null
             group by w.phone, w.email, w.note
                on conflict do nothing
            """;
    private static final String LINK =
            """
            insert into %1$s as k (centre_id, %2$s, contact_id, sort_order)
            select ?1, ?2, c.id, min(w.place)
              from""" + WANTED + " join contact c on c.centre_id = ?1 and c.content <> '' and c.content = " + CONTENT + """
             group by c.id
                on conflict (centre_id, %2$s, contact_id) do update set sort_order = excluded.sort_order
                where k.sort_order <> excluded.sort_order
            """;
    private static final String LEAVE_OUT =
            """
            with left_out as (
              delete from %1$s k
               where k.centre_id = ?1 and k.%2$s = ?2
                 and k.contact_id not in (
                   select c.id from""" + WANTED + " join contact c on c.centre_id = ?1 and c.content <> '' and c.content = " + CONTENT + """
            ) returning k.contact_id)
            delete from contact c
             where c.centre_id = ?1 and c.label is null and c.id in (select contact_id from left_out)
               and not exists (select 1 from contact_use u where u.centre_id = ?1 and u.contact_id = c.id and u.record_id <> ?2)
            """;

    @PersistenceContext
    EntityManager em;

    /** Links the record with the contacts of its draft, in their order, and with no others.
     *
     * @param table of the links, e.g. {@code service_contact}
     * @param owner its column for the record
     * @param draft JSON with {@code contacts: [{phone, email, note}]} */
    public void link(Actor actor, String table, String owner, UUID record, String draft) {
        hold(actor);
        em.createNativeQuery(MAKE_MISSING)
                .setParameter(1, actor.home().value())
                .setParameter(3, draft)
                .executeUpdate();
        for (String step : List.of(LINK, LEAVE_OUT)) {
            em.createNativeQuery(step.formatted(table, owner))
                    .setParameter(1, actor.home().value())
                    .setParameter(2, record)
                    .setParameter(3, draft)
                    .executeUpdate();
        }
    }

    /** Takes the links of a record away before the record itself goes. */
    public void unlink(Actor actor, String table, String owner, UUID record) {
        link(actor, table, owner, record, "{}");
    }

    /** Lets nobody else link or unlink contacts of the centre until the transaction ends. */
    void hold(Actor actor) {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) l")
                .setParameter(1, "contact/" + actor.home())
                .getSingleResult();
    }
}

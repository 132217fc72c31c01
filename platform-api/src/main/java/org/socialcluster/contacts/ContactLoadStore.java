package org.socialcluster.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.UUID;
import org.socialcluster.shared.Actor;

/** Links the records of a whole import with the contacts of their drafts, as {@link ContactLinkStore} does with one. */
@ApplicationScoped
public class ContactLoadStore {
    /** The contacts of the rows r of an import: %1$s the column of the draft, %2$s which rows. */
    private static final String WANTED = """
         (select r.record_id, nullif(btrim(j.written ->> 'phone'), '') as phone, nullif(btrim(j.written ->> 'email'), '') as email,
                 nullif(btrim(j.written ->> 'note'), '') as note, j.place
            from import_row r
           cross join lateral jsonb_array_elements(r.%1$s -> 'contacts') with ordinality j (written, place)
           where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and %2$s) w
        """;

    private static final String CONTENT =
            "md5(coalesce(w.phone, '') || E'\\n' || coalesce(w.email, '') || E'\\n' || coalesce(w.note, ''))";

    @PersistenceContext
    EntityManager em;

    @Inject
    ContactLinkStore one;

    /** Links the records of the rows with the contacts of their drafts, and with no others.
     *
     * @param table of the links, e.g. {@code service_contact}
     * @param owner its column for the record
     * @param draft column of the drafts
     * @param rows SQL condition: which rows r */
    public void link(Actor actor, String table, String owner, UUID batch, String draft, String rows) {
        unlink(actor, table, owner, batch, rows);
        String wanted = WANTED.formatted(draft, rows);
        of(
                        actor,
                        batch,
                        "insert into contact (centre_id, id, phone, email, note, updated_by)"
                                + " select ?1, gen_random_uuid(), w.phone, w.email, w.note,"
                                + " nullif(current_setting('app.actor', true), '')::uuid from" + wanted
                                + " where w.phone is not null or w.email is not null or w.note is not null"
                                + " group by w.phone, w.email, w.note on conflict do nothing")
                .executeUpdate();
        // Materialized: the planner cannot know how many they are, and would look each up in all contacts.
        of(
                        actor,
                        batch,
                        "with wanted as materialized (select w.record_id, w.place, " + CONTENT + " as content from"
                                + wanted + ")"
                                + " insert into " + table + " (centre_id, " + owner + ", contact_id, sort_order)"
                                + " select ?1, w.record_id, c.id, min(w.place) from wanted w"
                                + " join contact c on c.centre_id = ?1 and c.content <> '' and c.content = w.content"
                                + " group by w.record_id, c.id")
                .executeUpdate();
    }

    /** Takes all links of the records away; a contact that nobody has named goes with its last link. */
    public void unlink(Actor actor, String table, String owner, UUID batch, String rows) {
        one.hold(actor);
        of(
                        actor,
                        batch,
                        "with left_out as (delete from " + table + " k using import_row r"
                                + " where r.centre_id = ?1 and r.batch_id = ?2 and r.errors = '{}' and " + rows
                                + " and k.centre_id = ?1 and k." + owner + " = r.record_id returning k.contact_id, k."
                                + owner
                                + " as record_id) delete from contact c where c.centre_id = ?1 and c.label is null and"
                                + " c.id in (select contact_id from left_out) and not exists (select from contact_use"
                                + " u where u.centre_id = ?1 and u.contact_id = c.id and not exists (select from"
                                + " left_out l where l.contact_id = c.id and l.record_id = u.record_id))")
                .executeUpdate();
    }

    private Query of(Actor actor, UUID batch, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, batch);
    }
}

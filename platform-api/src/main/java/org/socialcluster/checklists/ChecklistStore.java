package org.socialcluster.checklists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.identity.Token;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** Lists as a visitor has them: row security shows the one list whose key the transaction holds, and no other. */
@ApplicationScoped
class ChecklistStore {
    @PersistenceContext
    EntityManager em;

    /** From now on, until its end, the transaction holds this key. */
    void hold(Token key) {
        em.createNativeQuery("select set_config('app.key', ?1, true)")
                .setParameter(1, key.text())
                .getSingleResult();
    }

    boolean isFlood(String sender, int most) {
        return number("select checklists_of_sender(?1)", sender) >= most;
    }

    private int number(String query, Object argument) {
        return Row.of(em.createNativeQuery(query).setParameter(1, argument))
                .findFirst()
                .orElseThrow()
                .number(0);
    }

    /** Needs the key. */
    void add(Actor actor, ChecklistId id, String route, Token key, LocalDate expires, String sender) {
        em.createNativeQuery("""
                        insert into checklist (centre_id, id, route_id, token_hash, expires_on, sender)
                        select ?1, ?2, r.id, ?4, ?5, ?6 from published_route r where r.slug = ?3
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, id.value())
                .setParameter(3, route)
                .setParameter(4, key.digest())
                .setParameter(5, expires)
                .setParameter(6, sender)
                .executeUpdate();
    }

    /** The list of the key, if it is one of the Actor's town and of that route. */
    Optional<Checklist> find(Actor actor, String route) {
        return Row.of(em.createNativeQuery("""
                                select c.id, r.slug, c.seen_at, cast(c.expires_on as text),
                                       array(select t.key from checklist_tick t
                                              where t.centre_id = c.centre_id and t.checklist_id = c.id and t.kind = 'STEP'),
                                       array(select t.key from checklist_tick t
                                              where t.centre_id = c.centre_id and t.checklist_id = c.id and t.kind = 'PAPER'),
                                       cast((select coalesce(jsonb_agg(jsonb_build_object('step', k.step_key, 'startsOn', k.starts_on,
                                                                                          'revision', k.revision, 'setAt', k.set_at)
                                                                       order by k.starts_on, k.step_key), '[]')
                                               from checklist_clock k
                                              where k.centre_id = c.centre_id and k.checklist_id = c.id) as text)
                                  from checklist c join published_route r on r.id = c.route_id
                                 where c.centre_id = ?1 and r.slug = ?2
                                """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, route))
                .map(ChecklistStore::list)
                .findFirst();
    }

    private static Checklist list(Row row) {
        return new Checklist(
                new ChecklistId(row.uuid(0)),
                row.text(1),
                row.instant(2),
                LocalDate.parse(row.text(3)),
                row.texts(4).stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(row.texts(5)),
                List.of(StoredJson.read(row.text(6), Checklist.Clock[].class)));
    }

    void expire(Actor actor, ChecklistId id, LocalDate day) {
        of(actor, id, "update checklist set expires_on = ?3 where centre_id = ?1 and id = ?2")
                .setParameter(3, day)
                .executeUpdate();
    }

    void seen(Actor actor, ChecklistId id, Instant until) {
        of(actor, id, "update checklist set seen_at = greatest(seen_at, ?3) where centre_id = ?1 and id = ?2")
                .setParameter(3, until.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Whether one more letter may go out today. */
    boolean countLetter(Actor actor, ChecklistId id, int most) {
        return of(actor, id, """
                        update checklist set letters = case when letters_on = current_date then letters + 1 else 1 end, letters_on = current_date
                         where centre_id = ?1 and id = ?2 and (letters_on is distinct from current_date or letters < ?3)
                        """).setParameter(3, most).executeUpdate() == 1;
    }

    int lettersTo(String address, String kind) {
        return Row.of(em.createNativeQuery("select letters_of_a_day(?1, ?2)")
                        .setParameter(1, address)
                        .setParameter(2, kind))
                .findFirst()
                .orElseThrow()
                .number(0);
    }

    void delete(Actor actor, ChecklistId id) {
        of(actor, id, "delete from checklist where centre_id = ?1 and id = ?2").executeUpdate();
    }

    int forget() {
        return Row.of(em.createNativeQuery("select forget_checklists()"))
                .findFirst()
                .orElseThrow()
                .number(0);
    }

    private Query of(Actor actor, ChecklistId id, String sql) {
        return em.createNativeQuery(sql).setParameter(1, actor.home().value()).setParameter(2, id.value());
    }
}

package org.socialcluster.checklists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.socialcluster.shared.Actor;

/** What is marked in a list. Each mark is a row of its own: two devices that mark different things lose neither. */
@ApplicationScoped
class MarkStore {
    @PersistenceContext
    EntityManager em;

    /** What a mark says. */
    enum Kind {
        STEP,
        PAPER
    }

    /** Marks what is not marked yet, in one statement. */
    void tick(Actor actor, ChecklistId list, Kind kind, Collection<?> keys) {
        ticks(actor, list, kind, keys, """
                insert into checklist_tick (centre_id, checklist_id, kind, key)
                select ?1, ?2, ?3, key from unnest(string_to_array(?4, ' ')) as key
                on conflict do nothing
                """);
    }

    void untick(Actor actor, ChecklistId list, Kind kind, Collection<?> keys) {
        ticks(actor, list, kind, keys, """
                delete from checklist_tick
                 where centre_id = ?1 and checklist_id = ?2 and kind = ?3 and key = any (string_to_array(?4, ' '))
                """);
    }

    private void ticks(Actor actor, ChecklistId list, Kind kind, Collection<?> keys, String sql) {
        if (keys.isEmpty()) {
            return;
        }
        em.createNativeQuery(sql)
                .setParameter(1, actor.home().value())
                .setParameter(2, list.value())
                .setParameter(3, kind.name())
                .setParameter(
                        4, String.join(" ", keys.stream().map(String::valueOf).toList()))
                .executeUpdate();
    }

    /** Starts clocks, or sets them to another day. */
    void start(Actor actor, ChecklistId list, Map<UUID, LocalDate> clocks) {
        clocks.forEach((step, day) -> em.createNativeQuery("""
                        insert into checklist_clock (centre_id, checklist_id, step_key, starts_on) values (?1, ?2, ?3, ?4)
                        on conflict (centre_id, checklist_id, step_key) do update
                          set starts_on = excluded.starts_on, revision = checklist_clock.revision + 1, set_at = now()
                          where checklist_clock.starts_on <> excluded.starts_on
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, list.value())
                .setParameter(3, step)
                .setParameter(4, day)
                .executeUpdate());
    }

    void stop(Actor actor, ChecklistId list, Collection<UUID> steps) {
        steps.forEach(step -> em.createNativeQuery(
                        "delete from checklist_clock where centre_id = ?1 and checklist_id = ?2 and step_key = ?3")
                .setParameter(1, actor.home().value())
                .setParameter(2, list.value())
                .setParameter(3, step)
                .executeUpdate());
    }
}

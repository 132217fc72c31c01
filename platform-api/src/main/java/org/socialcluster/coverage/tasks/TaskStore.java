package org.socialcluster.coverage.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

/** Tasks as far as the Actor's role is let see them: a centre its own, the region all. */
@ApplicationScoped
class TaskStore {
    @PersistenceContext
    EntityManager em;

    List<CoverageTask> all(LocalDate today) {
        return Row.of(em.createNativeQuery("""
                                select t.id, t.centre_id, c.slug, c.name, t.need_code, coalesce(n.name, t.need_code), t.kind, t.reason,
                                       t.due::text, t.state, t.state = 'OPEN' and t.due < cast(?1 as date),
                                       t.made_at is not distinct from max(t.made_at) filter (where t.state <> 'WITHDRAWN')
                                         over (partition by t.centre_id, t.need_code),
                                       t.answer, t.answered_at, t.made_at, t.version
                                  from coverage_task t
                                  join published_centre c on c.id = t.centre_id
                                  left join published_need n on n.code = t.need_code
                                 order by t.state <> 'OPEN', t.due, c.sort_order, t.id
                                """).setParameter(1, today.toString()))
                .map(TaskStore::task)
                .toList();
    }

    private static CoverageTask task(Row row) {
        Instant answered = row.instantOrNull(13);
        return new CoverageTask(
                new TaskId(row.uuid(0)),
                new CentreId(row.uuid(1)),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                TaskKind.valueOf(row.text(6)),
                row.text(7),
                LocalDate.parse(row.text(8)),
                TaskState.valueOf(row.text(9)),
                row.flag(10),
                row.flag(11),
                row.textOrNull(12),
                answered == null ? null : answered.atOffset(ZoneOffset.UTC),
                row.instant(14).atOffset(ZoneOffset.UTC),
                row.longNumber(15));
    }

    int waiting() {
        return Row.of(em.createNativeQuery(
                                "select count(*) from coverage_task where kind = 'HANDED' and state = 'OPEN'")
                        .getSingleResult())
                .number(0);
    }

    boolean knows(String need) {
        return !em.createNativeQuery("select 1 from published_need where code = ?1")
                .setParameter(1, need)
                .getResultList()
                .isEmpty();
    }

    void endLapsed(CentreId town, String need, LocalDate today) {
        em.createNativeQuery("""
                        update coverage_task set state = 'WITHDRAWN', version = version + 1, updated_at = now()
                         where centre_id = ?1 and need_code = ?2 and state = 'OPEN' and due < cast(?3 as date)
                        """)
                .setParameter(1, town.value())
                .setParameter(2, need)
                .setParameter(3, today.toString())
                .executeUpdate();
    }

    /** Whether there was room for it: one task at a time for a cell. */
    boolean add(TaskId id, TaskDraft draft, AccountId author) {
        return em.createNativeQuery("""
                        insert into coverage_task (centre_id, id, need_code, kind, reason, due, made_by)
                        values (?1, ?2, ?3, ?4, btrim(?5), cast(?6 as date), ?7)
                        on conflict (centre_id, need_code) where state = 'OPEN' do nothing
                        """)
                        .setParameter(1, draft.town().value())
                        .setParameter(2, id.value())
                        .setParameter(3, draft.need())
                        .setParameter(4, draft.kind().name())
                        .setParameter(5, draft.reason())
                        .setParameter(6, draft.due().toString())
                        .setParameter(7, author.value())
                        .executeUpdate()
                == 1;
    }

    boolean withdraw(TaskId id, long version) {
        return em.createNativeQuery("""
                        update coverage_task set state = 'WITHDRAWN', version = version + 1, updated_at = now()
                         where id = ?1 and version = ?2 and state = 'OPEN'
                        """)
                        .setParameter(1, id.value())
                        .setParameter(2, version)
                        .executeUpdate()
                == 1;
    }

    boolean answer(TaskId id, long version, TaskState state, String words) {
        return em.createNativeQuery("""
                        update coverage_task set state = ?3, answer = nullif(?4, ''), answered_at = now(),
                               version = version + 1, updated_at = now()
                         where id = ?1 and version = ?2 and state = 'OPEN' and kind = 'HANDED'
                        """)
                        .setParameter(1, id.value())
                        .setParameter(2, version)
                        .setParameter(3, state.name())
                        .setParameter(4, words)
                        .executeUpdate()
                == 1;
    }
}

package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.StoredJson;

/** Letters of all centres as the senders see them. The database's clock decides. */
@ApplicationScoped
class DispatchStore {
    @PersistenceContext
    EntityManager em;

    /** Gives the letter that has waited longest to this sender alone, until {@code turn} is over. */
    Optional<Outgoing> take(Duration turn) {
        return Row.of(em.createNativeQuery("""
                                update letter l set state = 'SENDING', tries = l.tries + 1, due_at = now() + ?1 * interval '1 second'
                                  from published_centre c
                                 where c.id = l.centre_id
                                   and (l.centre_id, l.id) = (select d.centre_id, d.id from letter d
                                                               where d.state in ('QUEUED', 'SENDING') and d.due_at <= now()
                                                               order by d.due_at limit 1 for update skip locked)
                                returning l.id, l.tries, l.created_at, l.recipient, c.email, l.subject, l.body, l.html, l.attachments::text, l.secrets::text, l.unsubscribe, l.confidential
                                """).setParameter(1, turn.toSeconds()))
                .map(DispatchStore::outgoing)
                .findFirst();
    }

    private static Outgoing outgoing(Row row) {
        return new Outgoing(
                row.uuid(0),
                row.number(1),
                row.instant(2),
                row.text(3),
                row.textOrNull(4),
                row.text(5),
                row.text(6),
                row.textOrNull(7),
                List.of(StoredJson.read(row.text(8), Attachment[].class)),
                List.of(StoredJson.read(row.text(9), String[].class)),
                row.textOrNull(10),
                row.flag(11));
    }

    /** It is out. The files go with what lets people in: they may hold it too. */
    void sent(Outgoing letter, String readableText) {
        em.createNativeQuery("""
                        update letter set state = 'SENT', done_at = now(), problem = null, html = null, attachments = '[]', secrets = '[]', unsubscribe = null,
                          body = ?3
                         where id = ?1 and state = 'SENDING' and tries = ?2
                        """)
                .setParameter(1, letter.id())
                .setParameter(2, letter.tries())
                .setParameter(3, readableText)
                .executeUpdate();
    }

    /** It was not even offered: the try is not counted, but nobody waits for ever. */
    void unsent(Outgoing letter, Duration pause, Duration patience, String problem) {
        em.createNativeQuery("""
                        update letter set tries = tries - 1, due_at = now() + ?3 * interval '1 second', problem = ?5,
                          state = case when queued_at < now() - ?4 * interval '1 second' then 'FAILED' else 'QUEUED' end,
                          done_at = case when queued_at < now() - ?4 * interval '1 second' then now() end
                         where id = ?1 and state = 'SENDING' and tries = ?2
                        """)
                .setParameter(1, letter.id())
                .setParameter(2, letter.tries())
                .setParameter(3, pause.toSeconds())
                .setParameter(4, patience.toSeconds())
                .setParameter(5, problem)
                .executeUpdate();
    }

    void again(Outgoing letter, Duration pause, String problem) {
        em.createNativeQuery("""
                        update letter set state = 'QUEUED', due_at = now() + ?3 * interval '1 second', problem = ?4
                         where id = ?1 and state = 'SENDING' and tries = ?2
                        """)
                .setParameter(1, letter.id())
                .setParameter(2, letter.tries())
                .setParameter(3, pause.toSeconds())
                .setParameter(4, problem)
                .executeUpdate();
    }

    void failed(Outgoing letter, String problem) {
        em.createNativeQuery("""
                        update letter set state = 'FAILED', done_at = now(), problem = ?3
                         where id = ?1 and state = 'SENDING' and tries = ?2
                        """)
                .setParameter(1, letter.id())
                .setParameter(2, letter.tries())
                .setParameter(3, problem)
                .executeUpdate();
    }

    /** Tells of letters that wait for the same thing, e.g. a server that does not answer. */
    void waiting(String problem) {
        em.createNativeQuery(
                        "update letter set problem = ?1 where state = 'QUEUED' and due_at <= now() and problem is distinct from ?1")
                .setParameter(1, problem)
                .executeUpdate();
    }

    int keepAll() {
        return em.createNativeQuery("update letter set state = 'KEPT', done_at = now() where state = 'QUEUED'")
                .executeUpdate();
    }

    /** Of confidential letters nothing is left after the day by which they are counted. */
    int forget(int days) {
        return em.createNativeQuery("""
                        delete from letter
                         where done_at < now() - ?1 * interval '1 day' or (confidential and done_at < now() - interval '1 day')
                        """).setParameter(1, days).executeUpdate();
    }
}

package org.socialcluster.coverage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Row;

@ApplicationScoped
class ReportSubscriptionStore {
    @PersistenceContext
    EntityManager em;

    /** Somebody who is to be told.
     *
     * @param toldOn the last day that was told */
    record Subscriber(UUID account, String address, String secret, LocalDate toldOn) {
        @Override
        public String toString() {
            return "Subscriber[" + account + "]";
        }
    }

    Optional<Cadence> own(Actor actor) {
        return Row.of(em.createNativeQuery("select cadence from report_subscription where account_id = ?1")
                        .setParameter(1, actor.person().value()))
                .map(row -> Cadence.valueOf(row.text(0)))
                .findFirst();
    }

    void put(Actor actor, Cadence cadence, String secret, LocalDate today) {
        em.createNativeQuery("""
                        insert into report_subscription (account_id, cadence, secret, told_on)
                        values (?1, ?2, ?3, cast(?4 as date))
                        on conflict (account_id) do update set cadence = excluded.cadence
                        """)
                .setParameter(1, actor.person().value())
                .setParameter(2, cadence.name())
                .setParameter(3, secret)
                .setParameter(4, today.toString())
                .executeUpdate();
    }

    void end(Actor actor) {
        em.createNativeQuery("delete from report_subscription where account_id = ?1")
                .setParameter(1, actor.person().value())
                .executeUpdate();
    }

    boolean knows(String secret) {
        return asked("select is_report_subscription(?1)", secret);
    }

    boolean end(String secret) {
        return asked("select end_report_subscription(?1)", secret);
    }

    private boolean asked(String query, String secret) {
        return Row.of(em.createNativeQuery(query).setParameter(1, secret).getSingleResult())
                .flag(0);
    }

    /** For the job: those who are not told of a day yet. */
    List<Subscriber> due(LocalDate day) {
        return Row.of(em.createNativeQuery(
                                "select account_id, address, secret, told_on::text from due_reports(cast(?1 as date))")
                        .setParameter(1, day.toString()))
                .map(row -> new Subscriber(row.uuid(0), row.text(1), row.text(2), LocalDate.parse(row.text(3))))
                .toList();
    }

    /** Notes that somebody is told of a day.
     *
     * @return false when somebody else has told it meanwhile, or the subscription is gone */
    boolean told(Subscriber subscriber, LocalDate day) {
        return em.createNativeQuery("""
                        update report_subscription set told_on = cast(?2 as date)
                         where account_id = ?1 and told_on = cast(?3 as date)
                        """)
                        .setParameter(1, subscriber.account())
                        .setParameter(2, day.toString())
                        .setParameter(3, subscriber.toldOn().toString())
                        .executeUpdate()
                == 1;
    }
}

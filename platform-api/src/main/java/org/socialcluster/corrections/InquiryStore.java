package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.identity.Token;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Row;

/** Rounds of asking the providers of the Actor's centre. The database's clock decides. */
@ApplicationScoped
class InquiryStore {
    private static final String DUE = """
             (select d.record_id, d.name, coalesce(s.provider_id, l.provider_id, d.record_id) as provider_id
                from office_due d
                left join social_service s on d.kind = 'SERVICE' and s.centre_id = d.centre_id and s.id = d.record_id
                left join place l on d.kind = 'PLACE' and l.centre_id = d.centre_id and l.id = d.record_id
               where d.centre_id = ?1 and d.due_at <= now() and d.aspect = 'RECORD'
                 and (d.kind in ('SERVICE', 'PROVIDER') or (d.kind = 'PLACE' and l.provider_id is not null and not l.address_hidden))) due
            """;
    private static final String ASKED = """
            select p.id, p.name, p.email, array_agg(due.name order by due.name)::text[], i.id, coalesce(i.letters, 0)
              from provider p
              join""" + DUE + """
                on due.provider_id = p.id
              left join inquiry i on i.centre_id = p.centre_id and i.provider_id = p.id and i.ended_at is null
             where p.centre_id = ?1 and p.email is not null and p.status in ('PUBLISHED', 'CLOSED')
               and case when i.id is not null
                        then (i.letters = 1 and i.begun_at < now() - interval '21 days')
                          or (i.letters = 2 and i.begun_at < now() - interval '42 days')
                        else not exists (select 1 from inquiry e where e.centre_id = p.centre_id and e.provider_id = p.id
                                            and e.begun_at > now() - interval '30 days') end
             group by p.id, p.name, p.email, i.id, i.letters, i.begun_at
             order by p.id
            """;

    @PersistenceContext
    EntityManager em;

    /**
     * A provider who is to get a letter now.
     *
     * @param inquiry the round that runs, or a fresh id
     * @param letter the first, second or third of its round
     */
    record ToAsk(ProviderId provider, String name, String email, List<String> records, UUID inquiry, int letter) {}

    List<ToAsk> toAsk(Actor actor) {
        return Row.of(em.createNativeQuery(ASKED).setParameter(1, actor.home().value()))
                .map(row -> new ToAsk(
                        new ProviderId(row.uuid(0)),
                        row.text(1),
                        row.text(2),
                        row.texts(3),
                        row.uuidOrNull(4) == null ? Id.fresh() : row.uuid(4),
                        row.number(5) + 1))
                .toList();
    }

    /** Notes a letter, and the link in it. */
    void note(Actor actor, ToAsk asked, Token token, Instant expires) {
        em.createNativeQuery("""
                        insert into inquiry (centre_id, id, provider_id, letters) values (?1, ?2, ?3, 1)
                        on conflict (centre_id, id) do update set letters = inquiry.letters + 1, last_letter_at = now()
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, asked.inquiry())
                .setParameter(3, asked.provider().value())
                .executeUpdate();
        em.createNativeQuery("""
                        insert into provider_link (centre_id, id, inquiry_id, token_hash, expires_at)
                        values (?1, ?2, ?3, ?4, cast(?5 as timestamptz))
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, Id.fresh())
                .setParameter(3, asked.inquiry())
                .setParameter(4, token.digest())
                .setParameter(5, expires.toString())
                .executeUpdate();
    }

    /** Ends rounds that have nothing left to ask, or have run for half a year; notes those whose reminders went unanswered. */
    void tidy(Actor actor) {
        em.createNativeQuery("update inquiry i set ended_at = now() where i.centre_id = ?1 and i.ended_at is null"
                        + " and (i.begun_at < now() - interval '180 days' or not exists (select 1 from" + DUE
                        + " where due.provider_id = i.provider_id))")
                .setParameter(1, actor.home().value())
                .executeUpdate();
        em.createNativeQuery("""
                        update inquiry set silent_at = now()
                         where centre_id = ?1 and ended_at is null and silent_at is null and answered_at is null
                           and letters = 3 and begun_at < now() - interval '49 days'
                        """).setParameter(1, actor.home().value()).executeUpdate();
    }

    void answer(Actor actor, UUID inquiry) {
        em.createNativeQuery("""
                        update inquiry set answered_at = coalesce(answered_at, now()), silent_at = null
                         where centre_id = ?1 and id = ?2
                        """)
                .setParameter(1, actor.home().value())
                .setParameter(2, inquiry)
                .executeUpdate();
    }

    boolean answered(Actor actor, UUID inquiry) {
        return Row.of(em.createNativeQuery(
                                "select answered_at is not null from inquiry where centre_id = ?1 and id = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, inquiry))
                .anyMatch(row -> row.flag(0));
    }

    /** Who has answered no letter of the round that runs, the longest silence first. */
    List<SilentProvider> silent(Actor actor, int most) {
        return Row.of(em.createNativeQuery("""
                        select p.id, p.name, p.phone, p.email, i.begun_at, count(due.record_id)
                          from inquiry i
                          join provider p on p.centre_id = i.centre_id and p.id = i.provider_id
                          left join""" + DUE + """
                            on due.provider_id = p.id
                         where i.centre_id = ?1 and i.ended_at is null and i.silent_at is not null
                         group by p.id, p.name, p.phone, p.email, i.begun_at
                         order by i.begun_at, p.name limit ?2
                        """)
                        .setParameter(1, actor.home().value())
                        .setParameter(2, most))
                .map(row -> new SilentProvider(
                        new ProviderId(row.uuid(0)),
                        row.text(1),
                        Phone.shown(row.textOrNull(2)),
                        row.textOrNull(3),
                        row.instant(4),
                        row.number(5)))
                .toList();
    }

    int countSilent(Actor actor) {
        return Row.of(em.createNativeQuery(
                                "select count(*) from inquiry where centre_id = ?1 and ended_at is null and silent_at is not null")
                        .setParameter(1, actor.home().value()))
                .findFirst()
                .orElseThrow()
                .number(0);
    }

    /** The provider's records that are to be confirmed now. */
    Set<UUID> due(Actor actor, ProviderId provider) {
        return Row.of(em.createNativeQuery("select due.record_id from" + DUE + " where due.provider_id = ?2")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, provider.value()))
                .map(row -> row.uuid(0))
                .collect(Collectors.toUnmodifiableSet());
    }
}

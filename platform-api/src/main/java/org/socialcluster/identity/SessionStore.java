package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Row;

/** Sessions: who is signed in, from where, since when. The database's clock decides. */
@ApplicationScoped
class SessionStore {
    private static final String IDLE = "interval '12 hours'";
    private static final String LONGEST = "interval '14 days'";

    @PersistenceContext
    EntityManager em;

    /** A session with the account it belongs to. */
    record Open(
            UUID id,
            AccountId account,
            String login,
            String name,
            boolean mustChangePassword,
            @Nullable CentreId chosen,
            @Nullable Instant previousSignInAt) {}

    void add(Token token, AccountId account, Visit visit) {
        em.createNativeQuery("insert into session (token_hash, id, account_id, expires_at, address, device, centre_id)"
                        + " values (?1, ?2, ?3, now() + " + LONGEST + ", ?4, ?5,"
                        + " (select s.centre_id from session s where s.account_id = ?3 and s.centre_id is not null"
                        + " order by s.last_seen_at desc limit 1))")
                .setParameter(1, token.digest())
                .setParameter(2, Id.fresh())
                .setParameter(3, account.value())
                .setParameter(4, visit.address())
                .setParameter(5, visit.device())
                .executeUpdate();
        em.createNativeQuery(
                        "delete from session where account_id = ?1 and (expires_at < now() or last_seen_at < now() - "
                                + IDLE + ")")
                .setParameter(1, account.value())
                .executeUpdate();
    }

    /** The session of a token while it lives and its account is not blocked; notes that it was seen, once a minute. */
    Optional<Open> find(Token token) {
        Optional<Open> open = Row.of(em.createNativeQuery("""
                                select s.id, a.id, a.login, a.name, a.must_change_password, s.centre_id, a.previous_sign_in_at,
                                       s.last_seen_at < now() - interval '1 minute'
                                  from session s join account a on a.id = s.account_id
                                 where s.token_hash = ?1 and a.status = 'ACTIVE' and s.expires_at > now() and s.last_seen_at > now() - %s
                                """.formatted(IDLE)).setParameter(1, token.digest()))
                .map(row -> {
                    if (row.flag(7)) {
                        seen(row.uuid(0));
                    }
                    UUID chosen = row.uuidOrNull(5);
                    return new Open(
                            row.uuid(0),
                            new AccountId(row.uuid(1)),
                            row.text(2),
                            row.text(3),
                            row.flag(4),
                            chosen == null ? null : new CentreId(chosen),
                            row.instantOrNull(6));
                })
                .findFirst();
        return open;
    }

    private void seen(UUID session) {
        em.createNativeQuery("update session set last_seen_at = now() where id = ?1")
                .setParameter(1, session)
                .executeUpdate();
    }

    List<SessionView> of(AccountId account, @Nullable UUID current) {
        return Row.of(em.createNativeQuery("select id, created_at, last_seen_at, address, device from session"
                                + " where account_id = ?1 and expires_at > now() and last_seen_at > now() - " + IDLE
                                + " order by last_seen_at desc")
                        .setParameter(1, account.value()))
                .map(row -> new SessionView(
                        row.uuid(0),
                        row.instant(1),
                        row.instant(2),
                        row.textOrNull(3),
                        row.textOrNull(4),
                        row.uuid(0).equals(current)))
                .toList();
    }

    void choose(AccountId account, UUID session, CentreId centre) {
        em.createNativeQuery("update session set centre_id = ?3 where id = ?2 and account_id = ?1")
                .setParameter(1, account.value())
                .setParameter(2, session)
                .setParameter(3, centre.value())
                .executeUpdate();
    }

    Optional<AccountId> end(Token token) {
        return Row.of(em.createNativeQuery("delete from session where token_hash = ?1 returning account_id")
                        .setParameter(1, token.digest()))
                .map(row -> new AccountId(row.uuid(0)))
                .findFirst();
    }

    int end(AccountId account, UUID session) {
        return em.createNativeQuery("delete from session where account_id = ?1 and id = ?2")
                .setParameter(1, account.value())
                .setParameter(2, session)
                .executeUpdate();
    }

    /** Ends all sessions of an account but one.
     *
     * @param keep the session that stays, or null for none */
    int endOthers(AccountId account, @Nullable UUID keep) {
        return em.createNativeQuery(
                        "delete from session where account_id = ?1 and id is distinct from cast(?2 as uuid)")
                .setParameter(1, account.value())
                .setParameter(2, keep == null ? null : keep.toString())
                .executeUpdate();
    }
}

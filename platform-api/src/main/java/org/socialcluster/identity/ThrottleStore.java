package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Wrong guesses, counted in the database so that all nodes share them. A guess is charged before the password is looked
 * at and given back when it was right: parallel guesses cannot slip through between look and count.
 */
@ApplicationScoped
class ThrottleStore {
    /** Guesses at one account from one address that cost nothing. */
    static final int FREE_PER_PAIR = 5;

    /** Guesses at one account from everywhere: looser, or anybody could lock anybody out. */
    static final int FREE_PER_ACCOUNT = 30;

    /** Guesses from one address: a whole office may sit behind it. */
    static final int FREE_PER_ADDRESS = 50;

    private static final String FORGOTTEN_AFTER = "interval '1 hour'";
    private static final int LONGEST_WAIT_SECONDS = 900;

    @PersistenceContext
    EntityManager em;

    /**
     * What came of a charge.
     *
     * @param pause how long to wait before a guess is looked at; zero: now
     * @param closing whether this guess has begun a wait for those that follow
     */
    record Charge(Duration pause, boolean closing) {}

    static String account(String login) {
        return key("account", login);
    }

    static String address(String address) {
        return key("address", address);
    }

    static String pair(String login, String address) {
        return key("pair", login + " " + address);
    }

    /** Counts one guess. While a wait runs, nothing is counted and the rest of it is returned. */
    Charge charge(String key, int free) {
        Duration pause = pause(key);
        if (!pause.isZero()) {
            return new Charge(pause, false);
        }
        Object closing = em.createNativeQuery("""
                        update throttle t set
                          failures = case when t.last_failure_at < now() - %1$s then 1 else t.failures + 1 end,
                          last_failure_at = now(),
                          blocked_until = case when t.last_failure_at >= now() - %1$s and t.failures + 1 > ?2
                            then now() + least(%2$d, 15 * 2 ^ least(t.failures + 1 - ?2, 10)) * interval '1 second' end
                         where key = ?1
                        returning blocked_until is not null
                        """.formatted(FORGOTTEN_AFTER, LONGEST_WAIT_SECONDS))
                .setParameter(1, key)
                .setParameter(2, free)
                .getSingleResult();
        return new Charge(Duration.ZERO, (Boolean) closing);
    }

    /** The right password: nothing is held against the account any more, the address gets its one guess back. */
    void forgive(String login, String address) {
        em.createNativeQuery("delete from throttle where key = ?1 or key = ?2 or (key = ?3 and failures <= 1)")
                .setParameter(1, account(login))
                .setParameter(2, pair(login, address))
                .setParameter(3, address(address))
                .executeUpdate();
        em.createNativeQuery("update throttle set failures = failures - 1, blocked_until = null where key = ?1")
                .setParameter(1, address(address))
                .executeUpdate();
    }

    /** How long a wait still runs; zero: none. The key is locked until the transaction ends. */
    Duration pause(String key) {
        // The row must be there before it is locked: else parallel first guesses would all be looked at.
        int fresh = em.createNativeQuery(
                        "insert into throttle (key, failures, last_failure_at) values (?1, 0, now()) on conflict do nothing")
                .setParameter(1, key)
                .executeUpdate();
        if (fresh > 0) {
            em.createNativeQuery("delete from throttle where last_failure_at < now() - 2 * " + FORGOTTEN_AFTER)
                    .executeUpdate();
        }
        Object seconds = em.createNativeQuery(
                        "select ceil(greatest(0, extract(epoch from coalesce(blocked_until, now()) - now())))::int"
                                + " from throttle where key = ?1 for update")
                .setParameter(1, key)
                .getSingleResult();
        return Duration.ofSeconds(((Number) seconds).longValue());
    }

    private static String key(String kind, String value) {
        return kind + ":" + HexFormat.of().formatHex(Token.digest(value));
    }
}

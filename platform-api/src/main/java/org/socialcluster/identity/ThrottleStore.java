package org.socialcluster.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * Wrong guesses, counted in the database so that all nodes share them. A guess is charged before the password is looked
 * at and given back when it was right: parallel guesses cannot slip through between look and count.
 */
@ApplicationScoped
class ThrottleStore {
    /** Guesses at one account that cost nothing, and at one address (a whole office may sit behind it). */
    static final int FREE_PER_ACCOUNT = 5;

    static final int FREE_PER_ADDRESS = 50;

    private static final String FORGOTTEN_AFTER = "interval '1 hour'";
    private static final int LONGEST_WAIT_SECONDS = 900;

    @PersistenceContext
    EntityManager em;

    static String account(String login) {
        return key("account", login);
    }

    static String address(String address) {
        return key("address", address);
    }

    /**
     * Counts one guess. While a wait runs, nothing is counted and the rest of it is returned.
     *
     * @return how long to wait before a guess is looked at; zero: now
     */
    Duration charge(String key, int free) {
        Duration wait = waiting(key);
        if (!wait.isZero()) {
            return wait;
        }
        em.createNativeQuery("""
                        insert into throttle as t (key, failures, last_failure_at) values (?1, 1, now())
                        on conflict (key) do update set
                          failures = case when t.last_failure_at < now() - %1$s then 1 else t.failures + 1 end,
                          last_failure_at = now(),
                          blocked_until = case when t.last_failure_at >= now() - %1$s and t.failures + 1 > ?2
                            then now() + least(%2$d, 15 * 2 ^ least(t.failures + 1 - ?2, 10)) * interval '1 second' end
                        """.formatted(FORGOTTEN_AFTER, LONGEST_WAIT_SECONDS))
                .setParameter(1, key)
                .setParameter(2, free)
                .executeUpdate();
        return Duration.ZERO;
    }

    /** The right password: the account starts from nothing, the address gets its one guess back. */
    void forgive(String account, String address) {
        em.createNativeQuery("delete from throttle where key = ?1 or (key = ?2 and failures <= 1)")
                .setParameter(1, account)
                .setParameter(2, address)
                .executeUpdate();
        em.createNativeQuery("update throttle set failures = failures - 1, blocked_until = null where key = ?1")
                .setParameter(1, address)
                .executeUpdate();
    }

    private Duration waiting(String key) {
        // The row is locked first: guesses at one account go one after another.
        List<?> found = em.createNativeQuery(
                        "select ceil(greatest(0, extract(epoch from blocked_until - now())))::int from throttle where key = ?1 for update")
                .setParameter(1, key)
                .getResultList();
        return found.isEmpty() || found.get(0) == null
                ? Duration.ZERO
                : Duration.ofSeconds(((Number) found.get(0)).longValue());
    }

    private static String key(String kind, String value) {
        return kind + ":" + HexFormat.of().formatHex(Token.digest(value));
    }
}

package org.socialcluster.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Optional;
import java.util.UUID;
import org.socialcluster.shared.Row;

/** What a visitor does: through functions of the database, for a visitor reads no addresses. */
@ApplicationScoped
class SubscriptionStore {
    @PersistenceContext
    EntityManager em;

    /** {@code ASKED}, {@code KNOWN} or {@code THROTTLED}: see {@code subscribe_to_route}. */
    String ask(String route, UUID id, String secret, String address, String sender) {
        return first(em.createNativeQuery("select subscribe_to_route(?1, ?2, ?3, ?4, ?5)")
                        .setParameter(1, route)
                        .setParameter(2, id)
                        .setParameter(3, secret)
                        .setParameter(4, address)
                        .setParameter(5, sender))
                .text(0);
    }

    int lettersTo(String address, String kind) {
        return first(em.createNativeQuery("select letters_of_a_day(?1, ?2)")
                        .setParameter(1, address)
                        .setParameter(2, kind))
                .number(0);
    }

    Optional<Subscription> find(String secret) {
        return Row.of(em.createNativeQuery("select route, confirmed from find_subscription(?1)")
                        .setParameter(1, secret))
                .map(row -> new Subscription(row.text(0), row.flag(1)))
                .findFirst();
    }

    boolean confirm(String secret) {
        return first(em.createNativeQuery("select confirm_subscription(?1)").setParameter(1, secret))
                .flag(0);
    }

    boolean end(String secret) {
        return first(em.createNativeQuery("select end_subscription(?1)").setParameter(1, secret))
                .flag(0);
    }

    private static Row first(Query query) {
        return Row.of(query).findFirst().orElseThrow();
    }
}

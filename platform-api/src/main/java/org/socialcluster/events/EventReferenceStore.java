package org.socialcluster.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Row;

/** Holds what an event points at, so that it stays as it is until the transaction ends. */
@ApplicationScoped
class EventReferenceStore {
    @PersistenceContext
    EntityManager em;

    Optional<ListingStatus> holdProvider(Actor actor, ProviderId provider) {
        return Row.of(em.createNativeQuery("select status from provider where centre_id = ?1 and id = ?2 for share")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, provider.value()))
                .map(row -> ListingStatus.valueOf(row.text(0)))
                .findFirst();
    }

    boolean hasPlace(Actor actor, PlaceId place) {
        return Row.of(em.createNativeQuery("select id from place where centre_id = ?1 and id = ?2 for key share")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, place.value()))
                .findFirst()
                .isPresent();
    }
}

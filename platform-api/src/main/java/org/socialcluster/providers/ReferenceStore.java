package org.socialcluster.providers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.Row;

/** Holds the organisation and the place that a record of the Actor's centre points at, so that they stay until the transaction ends. */
@ApplicationScoped
public class ReferenceStore {
    @PersistenceContext
    EntityManager em;

    /** Where an organisation stands; nobody archives it until the transaction ends. */
    public Optional<ListingStatus> holdProvider(Actor actor, ProviderId provider) {
        return Row.of(em.createNativeQuery("select status from provider where centre_id = ?1 and id = ?2 for share")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, provider.value()))
                .map(row -> ListingStatus.valueOf(row.text(0)))
                .findFirst();
    }

    /** As {@link #holdProvider}: what is wrong with it as the organisation of a record.
     *
     * @param open whether everybody will see the record */
    public Stream<FieldError> providerErrors(Actor actor, ProviderId provider, boolean open) {
        String wrong = holdProvider(actor, provider)
                .map(status -> switch (status) {
                    case ARCHIVED -> "listing.provider-archived";
                    case DRAFT -> open ? "service.provider-hidden" : "";
                    case PUBLISHED, CLOSED -> "";
                })
                .orElse("listing.provider-unknown");
        return wrong.isEmpty() ? Stream.of() : Stream.of(FieldError.of("providerId", wrong));
    }

    public boolean holdPlace(Actor actor, PlaceId place) {
        return Row.of(em.createNativeQuery("select id from place where centre_id = ?1 and id = ?2 for key share")
                        .setParameter(1, actor.home().value())
                        .setParameter(2, place.value()))
                .findFirst()
                .isPresent();
    }
}

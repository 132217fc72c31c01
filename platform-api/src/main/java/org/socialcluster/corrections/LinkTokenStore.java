package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.socialcluster.identity.Token;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Row;

/** Links by their tokens. The database's clock decides. */
@ApplicationScoped
class LinkTokenStore {
    @PersistenceContext
    EntityManager em;

    Optional<Asked> find(Token token) {
        return Row.of(em.createNativeQuery("""
                                select i.id, i.centre_id, i.provider_id
                                  from provider_link l join inquiry i on i.centre_id = l.centre_id and i.id = l.inquiry_id
                                 where l.token_hash = ?1 and l.expires_at > now()
                                """).setParameter(1, token.digest()))
                .map(row -> new Asked(row.uuid(0), new CentreId(row.uuid(1)), new ProviderId(row.uuid(2))))
                .findFirst();
    }

    /** Answers by this link today, this one included. */
    int count(Token token) {
        return ((Number) em.createNativeQuery("""
                                update provider_link set used_on = current_date,
                                  uses = case when used_on = current_date then uses + 1 else 1 end
                                 where token_hash = ?1 returning uses
                                """)
                        .setParameter(1, token.digest())
                        .getSingleResult())
                .intValue();
    }
}

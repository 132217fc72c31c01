package org.socialcluster.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.socialcluster.shared.CentreId;

/** The one centre of kind REGION, asked for inside a transaction that is already open, under whatever role. */
@ApplicationScoped
public class RegionCentre {
    @PersistenceContext
    EntityManager em;

    public CentreId id() {
        return new CentreId((UUID) em.createNativeQuery("select id from published_centre where kind = 'REGION'")
                .getSingleResult());
    }
}

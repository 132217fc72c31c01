package org.socialcluster.boot;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.Centres;

/**
 * Ready: the database answers, its tables and views are there, and a region pack is loaded. A session bean, because health
 * checks run outside any component of ours and would find no transaction.
 */
@Readiness
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseReady implements HealthCheck {
    private static final System.Logger LOG = System.getLogger(DatabaseReady.class.getName());

    @Inject
    Centres centres;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("region-pack");
        try {
            return answer.up()
                    .withData("region", centres.region(Actor.visitor()).code())
                    .build();
        } catch (RuntimeException notReady) {
            LOG.log(Level.WARNING, "not ready", notReady);
            return answer.down().build();
        }
    }
}

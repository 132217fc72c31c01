package org.socialcluster.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.Centres;

/** Ready: the database answers, its tables and views are there, and a region pack is loaded. */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {
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
            return answer.down().build();
        }
    }
}

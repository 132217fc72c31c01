package org.socialcluster.services.office;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.socialcluster.office.Step;
import org.socialcluster.office.Steps;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** The first organisation, ten services, the first word that they are true. */
@Dependent
class ServiceSteps implements Steps {
    private static final int ENOUGH = 10;
    private static final Set<ListingStatus> PUBLIC = Set.of(ListingStatus.PUBLISHED, ListingStatus.CLOSED);

    private final Providers providers;
    private final SocialServices services;

    @Inject
    ServiceSteps(Providers providers, SocialServices services) {
        this.providers = providers;
        this.services = services;
    }

    @Override
    public List<Step> steps(Actor actor) {
        boolean writes = actor.has(Role.CENTRE_MANAGER) || actor.has(Role.LISTINGS_EDITOR);
        if (!writes || actor.audience() != Audience.OFFICE) {
            return List.of();
        }
        int organisations = providers.count(actor, new ProviderFilter(null, PUBLIC, null, null));
        ServiceFilter open = new ServiceFilter(null, PUBLIC, null, null, null, null);
        int listed = services.count(actor, open);
        boolean confirmed = services.list(actor, open, new Slice(0, 1, "-lastConfirmed")).stream()
                .anyMatch(it -> it.lastConfirmedBy() != null);
        return List.of(
                step(30, "provider", "providers/new", organisations > 0),
                new Step(
                        40,
                        Shelf.words("steps.services"),
                        Shelf.words("steps.services.why", Math.min(listed, ENOUGH), ENOUGH),
                        "services/new",
                        listed >= ENOUGH),
                step(50, "confirm", "services?status=PUBLISHED", confirmed));
    }

    private static Step step(int order, String key, String address, boolean done) {
        return new Step(order, Shelf.words("steps." + key), Shelf.words("steps." + key + ".why"), address, done);
    }
}

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

/** The first organisation and ten services. Publishing says that they are true: nobody is asked for that word again. */
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
        return List.of(organisation(actor), services(actor));
    }

    /** Where a draft waits, the step leads to it: a second one would only be in the way. */
    private Step organisation(Actor actor) {
        boolean done = providers.count(actor, of(PUBLIC)) > 0;
        boolean begun = !done && providers.count(actor, of(Set.of(ListingStatus.DRAFT))) > 0;
        return new Step(
                30,
                Shelf.words("steps.provider"),
                Shelf.words(begun ? "steps.provider.begun" : "steps.provider.why"),
                begun ? "providers?status=DRAFT" : "providers/new",
                done);
    }

    private Step services(Actor actor) {
        int listed = services.count(actor, new ServiceFilter(null, PUBLIC, null, null, null, null));
        return new Step(
                40,
                Shelf.words("steps.services"),
                Shelf.words("steps.services.why", Math.min(listed, ENOUGH), ENOUGH),
                "services/new",
                listed >= ENOUGH);
    }

    private static ProviderFilter of(Set<ListingStatus> statuses) {
        return new ProviderFilter(null, statuses, null, null);
    }
}

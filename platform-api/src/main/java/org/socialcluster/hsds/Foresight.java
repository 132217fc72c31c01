package org.socialcluster.hsds;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.socialcluster.hsds.Arrivals.Arrival;
import org.socialcluster.hsds.Arrivals.Outcome;
import org.socialcluster.hsds.OriginStore.Origin;
import org.socialcluster.providers.PlaceDraft;
import org.socialcluster.providers.ProviderDraft;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/** Says of each object of a package what would become of it, and what is wrong with its form. Writes nothing. */
final class Foresight implements Taker {
    private final Map<String, Origin> providers;
    private final Map<String, Origin> places;
    private final Map<String, Origin> services;
    private final Set<UUID> own;

    private static final class Loaded {
        static final Validator RULES = Validation.buildDefaultValidatorFactory().getValidator();
    }

    /** @param own records of the centre that the package names by our identifiers */
    Foresight(Map<String, Origin> providers, Map<String, Origin> places, Map<String, Origin> services, Set<UUID> own) {
        this.providers = providers;
        this.places = places;
        this.services = services;
        this.own = own;
    }

    @Override
    public Arrival provider(String external, ProviderDraft draft) {
        return foreseen(providers, external, draft);
    }

    @Override
    public Arrival place(String external, PlaceDraft draft) {
        return foreseen(places, external, draft);
    }

    @Override
    public Arrival service(String external, ServiceDraft draft) {
        return foreseen(services, external, draft);
    }

    private Arrival foreseen(Map<String, Origin> origins, String external, Object draft) {
        Origin origin = origins.get(external);
        if (origin == null) {
            UUID mine = Arrivals.ownId(external).filter(own::contains).orElse(null);
            if (mine != null) {
                return new Arrival(mine, Outcome.KEPT);
            }
            check(draft);
            return new Arrival(Id.fresh(), Outcome.ADDED);
        }
        if (origin.digest().equals(Arrivals.digest(draft))) {
            return new Arrival(origin.record(), Outcome.SAME);
        }
        check(draft);
        return new Arrival(origin.record(), Outcome.CHANGED);
    }

    private static void check(Object draft) {
        List<FieldError> errors = Loaded.RULES.validate(draft).stream()
                .map(it -> new FieldError(it.getPropertyPath().toString(), it.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.ofFields(errors);
        }
    }
}

package org.socialcluster.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Problem;

/** The organisations and places of the own centre, by the names that a table gives them. Those of other centres are unknown. */
final class Organisations {
    private final Map<String, @Nullable ProviderView> providers = new HashMap<>();
    private final Map<String, @Nullable PlaceView> places = new HashMap<>();
    private final Map<String, List<PlaceView>> placesByName = new HashMap<>();

    Organisations(List<ProviderView> providers, List<PlaceView> places) {
        for (ProviderView each : providers) {
            // Two of one name: the name says nothing then.
            this.providers.merge(Cells.folded(each.name()), each, (one, other) -> better(one, other));
        }
        for (PlaceView each : places) {
            this.places.put(key(each.name(), each.providerId()), each);
            placesByName
                    .computeIfAbsent(Cells.folded(each.name()), it -> new ArrayList<>())
                    .add(each);
        }
    }

    private static ProviderView better(ProviderView one, ProviderView other) {
        return one.status() == ListingStatus.ARCHIVED ? other : one;
    }

    private static String key(String place, @Nullable ProviderId provider) {
        return Cells.folded(place) + "\t" + provider;
    }

    ProviderId provider(String field, String name) {
        ProviderView found = Optional.ofNullable(providers.get(Cells.folded(name)))
                .or(() -> Likely.begun(name, providers.keySet()).map(providers::get))
                .orElseThrow(() -> unknown(field, name));
        if (found.status() == ListingStatus.ARCHIVED) {
            throw Problem.ofField(field, "listing.provider-archived");
        }
        return found.id();
    }

    private Problem unknown(String field, String name) {
        return Likely.nearest(name, providers.keySet())
                .flatMap(it -> Optional.ofNullable(providers.get(it)))
                .map(it -> Problem.ofField(field, "import.provider-like", Cells.echo(name), it.name()))
                .orElseGet(() -> Problem.ofField(field, "import.provider-unknown", Cells.echo(name)));
    }

    /** A place of the provider, or one of the centre's own. */
    PlaceId place(String field, String name, @Nullable ProviderId provider) {
        PlaceId found = placeOrNull(name, provider);
        if (found == null) {
            throw Problem.ofField(field, "import.place-unknown", Cells.echo(name));
        }
        return found;
    }

    /** A place where an event may be: of whoever holds it, the centre's own, or the only one of that name. */
    @Nullable
    PlaceId placeOfEvent(String name, @Nullable ProviderId provider) {
        PlaceId own = placeOrNull(name, provider);
        List<PlaceView> all = placesByName.getOrDefault(Cells.folded(name), List.of());
        return own != null || all.size() != 1 ? own : all.get(0).id();
    }

    private @Nullable PlaceId placeOrNull(String name, @Nullable ProviderId provider) {
        return Optional.ofNullable(places.get(key(name, provider)))
                .or(() -> Optional.ofNullable(places.get(key(name, null))))
                .map(PlaceView::id)
                .orElse(null);
    }
}

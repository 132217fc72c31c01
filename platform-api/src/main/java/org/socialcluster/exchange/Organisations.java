package org.socialcluster.exchange;

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

    Organisations(List<ProviderView> providers, List<PlaceView> places) {
        for (ProviderView each : providers) {
            // Two of one name: the name says nothing then.
            this.providers.merge(Cells.folded(each.name()), each, (one, other) -> better(one, other));
        }
        for (PlaceView each : places) {
            this.places.put(key(each.name(), each.providerId()), each);
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
                .orElseThrow(() -> Problem.ofField(field, "import.provider-unknown", Cells.echo(name)));
        if (found.status() == ListingStatus.ARCHIVED) {
            throw Problem.ofField(field, "listing.provider-archived");
        }
        return found.id();
    }

    /** A place of the provider, or one of the centre's own. */
    PlaceId place(String field, String name, @Nullable ProviderId provider) {
        return Optional.ofNullable(places.get(key(name, provider)))
                .or(() -> Optional.ofNullable(places.get(key(name, null))))
                .map(PlaceView::id)
                .orElseThrow(() -> Problem.ofField(field, "import.place-unknown", Cells.echo(name)));
    }
}

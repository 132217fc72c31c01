package org.socialcluster.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.socialcluster.shared.ListingKind;

/** The rooms whose records are written one after the other. */
@ApplicationScoped
class Rooms {
    @Inject
    ProviderRoom providers;

    @Inject
    PlaceRoom places;

    @Inject
    EventRoom events;

    @Inject
    StaffRoom staff;

    /** The room of the record that a row is about first of all. */
    Room<?, ?> of(ImportKind kind) {
        return of(ListingKind.valueOf(kind.name()));
    }

    PlaceRoom places() {
        return places;
    }

    Room<?, ?> of(ListingKind kind) {
        return switch (kind) {
            case PROVIDER -> providers;
            case PLACE -> places;
            case EVENT -> events;
            case STAFF -> staff;
            case SERVICE -> throw new IllegalArgumentException("services are written all at once");
        };
    }
}

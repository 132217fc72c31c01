package org.socialcluster.services.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.shared.Slice;

/** The place of a service: one of its provider's or of the centre's own; none where it is given all over the town. */
final class PlaceChoice {
    private PlaceChoice() {}

    static ComboBox<PlaceView> field(Shelf shelf, ComboBox<ProviderView> provider) {
        ComboBox<PlaceView> field = new ComboBox<>(shelf.text("service.place"));
        field.setHelperText(shelf.text("service.place.why"));
        field.setItemLabelGenerator(PlaceChoice::label);
        field.setItems(query -> found(shelf, provider.getValue(), query));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        provider.addValueChangeListener(change -> {
            field.getDataProvider().refreshAll();
            PlaceView chosen = field.getValue();
            if (change.isFromClient() && chosen != null && !belongs(chosen, change.getValue())) {
                field.clear();
            }
            if (change.isFromClient() && field.isEmpty()) {
                only(shelf, change.getValue()).ifPresent(field::setValue);
            }
        });
        return field;
    }

    /** The place of an organisation that has one: nothing is to be chosen there. */
    private static Optional<PlaceView> only(Shelf shelf, @Nullable ProviderView provider) {
        if (provider == null) {
            return Optional.empty();
        }
        List<PlaceView> places =
                shelf.places().list(shelf.session().actor(), PlaceFilter.of(provider.id()), new Slice(0, 2, "name"));
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private static boolean belongs(PlaceView place, @Nullable ProviderView provider) {
        ProviderId owner = place.providerId();
        return owner == null || (provider != null && owner.equals(provider.id()));
    }

    private static Stream<PlaceView> found(
            Shelf shelf, @Nullable ProviderView provider, Query<PlaceView, String> query) {
        PlaceFilter wanted = new PlaceFilter(
                query.getFilter().orElse(null), provider == null ? null : provider.id(), provider != null);
        return shelf
                .places()
                .list(shelf.session().actor(), wanted, new Slice(query.getOffset(), query.getLimit(), "name"))
                .stream();
    }

    static void choose(Shelf shelf, ComboBox<PlaceView> field, @Nullable PlaceId id) {
        field.setValue(find(shelf, id));
    }

    static String name(Shelf shelf, @Nullable PlaceId id) {
        PlaceView place = find(shelf, id);
        return place == null ? "" : label(place);
    }

    private static String label(PlaceView place) {
        return place.street() == null ? place.name() : place.name() + ", " + place.street();
    }

    private static @Nullable PlaceView find(Shelf shelf, @Nullable PlaceId id) {
        return id == null
                ? null
                : shelf.places().find(shelf.session().actor(), id).orElse(null);
    }
}

package org.socialcluster.services.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;

/** The provider of a service: found by typing among those that are in use. */
final class ProviderChoice {
    private static final Set<ListingStatus> IN_USE =
            Set.of(ListingStatus.DRAFT, ListingStatus.PUBLISHED, ListingStatus.CLOSED);

    private ProviderChoice() {}

    static ComboBox<ProviderView> field(Shelf shelf) {
        ComboBox<ProviderView> field = new ComboBox<>(shelf.text("service.provider"));
        field.setHelperText(shelf.text("service.provider.why"));
        field.setItemLabelGenerator(it ->
                it.status() == ListingStatus.PUBLISHED ? it.name() : shelf.text("service.provider.unseen", it.name()));
        field.setItems(query -> found(shelf, query));
        field.setWidthFull();
        return field;
    }

    private static Stream<ProviderView> found(Shelf shelf, Query<ProviderView, String> query) {
        ProviderFilter wanted = new ProviderFilter(query.getFilter().orElse(null), IN_USE, null, null);
        return shelf
                .providers()
                .list(shelf.session().actor(), wanted, new Slice(query.getOffset(), query.getLimit(), "name"))
                .stream();
    }

    /** The only organisation of a centre that has one: there is nothing to choose. */
    static @Nullable ProviderId only(Shelf shelf) {
        List<ProviderView> first = shelf.providers()
                .list(shelf.session().actor(), new ProviderFilter(null, IN_USE, null, null), new Slice(0, 2, "name"));
        return first.size() == 1 ? first.get(0).id() : null;
    }

    static void choose(Shelf shelf, ComboBox<ProviderView> field, @Nullable ProviderId id) {
        field.setValue(find(shelf, id));
    }

    static String name(Shelf shelf, @Nullable ProviderId id) {
        ProviderView provider = find(shelf, id);
        return provider == null ? "" : provider.name();
    }

    private static @Nullable ProviderView find(Shelf shelf, @Nullable ProviderId id) {
        return id == null
                ? null
                : shelf.providers().find(shelf.session().actor(), id).orElse(null);
    }
}

package org.socialcluster.events.office;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.contacts.office.ContactBook;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderFilter;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.providers.Providers;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Slice;
import org.socialcluster.tenancy.Centres;

/** What the fields of an event are filled from. */
@Dependent
class EventShelf {
    private static final Set<ListingStatus> IN_USE =
            Set.of(ListingStatus.DRAFT, ListingStatus.PUBLISHED, ListingStatus.CLOSED);

    private final Providers providers;
    private final Places places;
    private final Vocabulary vocabulary;
    private final ContactBook contacts;
    private final OfficeSession session;
    private final Centres centres;
    private final Clock clock;

    @Inject
    EventShelf(
            Providers providers,
            Places places,
            Vocabulary vocabulary,
            ContactBook contacts,
            OfficeSession session,
            Centres centres,
            Clock clock) {
        this.providers = providers;
        this.places = places;
        this.vocabulary = vocabulary;
        this.contacts = contacts;
        this.session = session;
        this.centres = centres;
        this.clock = clock;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    ContactBook contacts() {
        return contacts;
    }

    ZoneId zone() {
        return centres.region(session.actor()).timeZone();
    }

    /** By the clock of the region. */
    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone());
    }

    /** A text of the office, where no component is there yet to ask. */
    static String text(String key, @Nullable Object... arguments) {
        return I18NProvider.translate(UI.getCurrent().getLocale(), key, arguments);
    }

    ComboBox<ProviderView> provider() {
        ComboBox<ProviderView> field = new ComboBox<>(text("event.provider"));
        field.setHelperText(text("event.provider.why"));
        field.setItemLabelGenerator(ProviderView::name);
        field.setItems(this::providers);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    private Stream<ProviderView> providers(Query<ProviderView, String> query) {
        ProviderFilter wanted = new ProviderFilter(query.getFilter().orElse(null), IN_USE, null, null);
        return providers.list(session.actor(), wanted, new Slice(query.getOffset(), query.getLimit(), "name")).stream();
    }

    @Nullable
    ProviderView provider(@Nullable ProviderId id) {
        return id == null ? null : providers.find(session.actor(), id).orElse(null);
    }

    ComboBox<PlaceView> place() {
        ComboBox<PlaceView> field = new ComboBox<>(text("event.place"));
        field.setHelperText(text("event.place.why"));
        field.setItemLabelGenerator(EventShelf::label);
        field.setItems(this::places);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    private Stream<PlaceView> places(Query<PlaceView, String> query) {
        PlaceFilter wanted = new PlaceFilter(query.getFilter().orElse(null), null, false);
        return places.list(session.actor(), wanted, new Slice(query.getOffset(), query.getLimit(), "name")).stream();
    }

    @Nullable
    PlaceView place(@Nullable PlaceId id) {
        return id == null ? null : places.find(session.actor(), id).orElse(null);
    }

    static String label(PlaceView place) {
        return place.street() == null ? place.name() : place.name() + ", " + place.street();
    }
}

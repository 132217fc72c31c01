package org.socialcluster.hours.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.SpecialDayView;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.providers.PlaceFilter;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.Places;
import org.socialcluster.services.ServiceFilter;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.ServiceView;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Slice;

/** Places and services of the centre, to choose one and to name one. */
@Dependent
class Owners {
    private final Places places;
    private final SocialServices services;
    private final OfficeSession session;

    @Inject
    Owners(Places places, SocialServices services, OfficeSession session) {
        this.places = places;
        this.services = services;
        this.session = session;
    }

    ComboBox<PlaceView> places() {
        ComboBox<PlaceView> field = new ComboBox<>(text("special.place"));
        field.setItemLabelGenerator(PlaceView::name);
        field.setItems(query -> places
                .list(
                        session.actor(),
                        new PlaceFilter(query.getFilter().orElse(null), null, false),
                        new Slice(query.getOffset(), query.getLimit(), "name"))
                .stream());
        return field;
    }

    ComboBox<ServiceView> services() {
        ComboBox<ServiceView> field = new ComboBox<>(text("special.service"));
        field.setItemLabelGenerator(ServiceView::name);
        field.setItems(query -> services
                .list(
                        session.actor(),
                        new ServiceFilter(query.getFilter().orElse(null), Set.of(), null, null, null, null),
                        new Slice(query.getOffset(), query.getLimit(), "name"))
                .stream());
        return field;
    }

    /** Whose days they are, by name. */
    String name(SpecialDayView day) {
        Optional<String> name = Optional.empty();
        if (day.placeId() != null) {
            name = places.find(session.actor(), new PlaceId(day.placeId())).map(PlaceView::name);
        } else if (day.serviceId() != null) {
            name = services.find(session.actor(), new ServiceId(day.serviceId()))
                    .map(ServiceView::name);
        }
        return name.orElseGet(() -> text("special.whose.centre"));
    }

    static String text(String key, @Nullable Object... arguments) {
        return I18NProvider.translate(Words.LANGUAGE, key, arguments);
    }
}

package org.socialcluster.services.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Section;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.ProviderView;
import org.socialcluster.services.ServiceDraft;

/** What the service is, who gives it, and where. */
class WhatSection extends Section {
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final ComboBox<ProviderView> provider;
    private final ComboBox<PlaceView> place;

    WhatSection(RecordForm<ServiceDraft> form, Shelf shelf) {
        super(shelf.text("service.part.what"));
        name.setLabel(getTranslation("service.name"));
        name.setHelperText(getTranslation("service.name.why"));
        description.setLabel(getTranslation("service.description"));
        description.setHelperText(getTranslation("service.description.why"));
        description.setMinRows(4);
        provider = ProviderChoice.field(shelf);
        place = PlaceChoice.field(shelf, provider);
        form.letters("name", name, ServiceDraft::name);
        form.letters("description", description, ServiceDraft::description);
        form.<@Nullable ProviderId, ComboBox<ProviderView>>other(
                "providerId",
                provider,
                ProviderId.class,
                ServiceDraft::providerId,
                this::provider,
                id -> ProviderChoice.choose(shelf, provider, id),
                id -> ProviderChoice.name(shelf, id));
        form.<@Nullable PlaceId, ComboBox<PlaceView>>other(
                "placeId",
                place,
                PlaceId.class,
                ServiceDraft::placeId,
                this::place,
                id -> PlaceChoice.choose(shelf, place, id),
                id -> PlaceChoice.name(shelf, id));
        put(name, description, provider, place);
    }

    String name() {
        return name.getValue().strip();
    }

    String description() {
        return description.getValue().strip();
    }

    @Nullable
    ProviderId provider() {
        return provider.getValue() == null ? null : provider.getValue().id();
    }

    @Nullable
    PlaceId place() {
        return place.getValue() == null ? null : place.getValue().id();
    }
}

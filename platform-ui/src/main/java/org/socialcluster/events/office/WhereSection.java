package org.socialcluster.events.office;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventFormat;
import org.socialcluster.office.Section;
import org.socialcluster.office.records.RecordForm;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.PlaceView;

/** Where people come to, or how they join. */
class WhereSection extends Section {
    private final Select<EventFormat> format = new Select<>();
    private final ComboBox<PlaceView> place;
    private final TextField elsewhere = new TextField();
    private final TextField link = new TextField();

    WhereSection(RecordForm<EventDraft> form, EventShelf shelf) {
        super(EventShelf.text("event.part.where"));
        format.setLabel(getTranslation("event.format"));
        format.setItems(EventFormat.values());
        format.setItemLabelGenerator(WhereSection::words);
        format.addValueChangeListener(change -> arrange());
        place = shelf.place();
        elsewhere.setLabel(getTranslation("event.place-text"));
        elsewhere.setHelperText(getTranslation("event.place-text.why"));
        link.setLabel(getTranslation("event.link"));
        link.setHelperText(getTranslation("event.link.why"));
        form.other(
                "format",
                format,
                EventFormat.class,
                EventDraft::format,
                format::getValue,
                format::setValue,
                WhereSection::words);
        form.<@Nullable PlaceId, ComboBox<PlaceView>>other(
                "placeId",
                place,
                PlaceId.class,
                EventDraft::placeId,
                this::chosen,
                id -> place.setValue(shelf.place(id)),
                id -> {
                    PlaceView found = shelf.place(id);
                    return found == null ? "" : EventShelf.label(found);
                });
        form.letters("placeText", elsewhere, EventDraft::placeText);
        form.letters("onlineUrl", link, EventDraft::onlineUrl);
        put(format, place, elsewhere, link);
    }

    private void arrange() {
        boolean onsite = format.getValue() != EventFormat.ONLINE;
        place.setVisible(onsite);
        elsewhere.setVisible(onsite);
    }

    private static String words(EventFormat format) {
        return EventShelf.text("event.format." + format.name().toLowerCase(Locale.ROOT));
    }

    private @Nullable PlaceId chosen() {
        return place.getValue() == null ? null : place.getValue().id();
    }

    EventFormat format() {
        return format.getValue();
    }

    @Nullable
    PlaceId place() {
        return format() == EventFormat.ONLINE ? null : chosen();
    }

    @Nullable
    String placeText() {
        return format() == EventFormat.ONLINE || elsewhere.getValue().isBlank()
                ? null
                : elsewhere.getValue().strip();
    }

    @Nullable
    String onlineUrl() {
        return link.getValue().isBlank() ? null : link.getValue().strip();
    }
}

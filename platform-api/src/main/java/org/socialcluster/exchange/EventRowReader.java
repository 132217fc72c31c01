package org.socialcluster.exchange;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventKind;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceDraft.Contact;

/** Rows of events, once or by a rule. A place that the centre does not list is taken as words. */
final class EventRowReader implements RowReader {
    private final List<String> fields;
    private final CodeNames codes;
    private final Organisations organisations;

    EventRowReader(List<String> fields, CodeNames codes, Organisations organisations) {
        this.fields = fields;
        this.codes = codes;
        this.organisations = organisations;
    }

    @Override
    public ReadRow read(int number, List<String> row) {
        RowCells cells = new RowCells(fields, row);
        String key = cells.key();
        EventDraft draft = draft(cells);
        cells.check(ImportKind.EVENT, "", draft);
        return cells.read(number, key, EventRoom.match(draft), "", draft);
    }

    private EventDraft draft(RowCells cells) {
        EventTimeCells times = EventTimeCells.of(cells);
        @Nullable ProviderId provider = cells.value("provider", "providerId", organisations::provider);
        @Nullable String url = cells.value("onlineUrl", "onlineUrl", (field, cell) -> Cells.web(cell));
        @Nullable PlaceId place = place(cells, provider);
        boolean elsewhere = place == null && cells.has("place");
        return new EventDraft(
                Objects.requireNonNullElse(cells.text("name", "name"), ""),
                Objects.requireNonNullElse(cells.text("description", "description"), ""),
                cells.one("kind", "kind", EventKind.class, "eventKind.", EventKind.OTHER),
                cells.codes("needs", "needs", codes.of("needs")),
                cells.codes("audience", "audience", codes.of("audience")),
                provider,
                format(cells, url != null),
                place,
                elsewhere ? cells.text("place", "placeText") : null,
                url,
                times.starts(),
                times.ends(),
                times.allDay(),
                times.rule(),
                List.of(),
                null,
                cost(cells),
                cells.codes("languages", "languages", codes.of("languages")),
                cells.value("capacity", "capacity", Cells::number),
                cells.value("registration", "registration", Cells::flag, false),
                contacts(cells));
    }

    private @Nullable PlaceId place(RowCells cells, @Nullable ProviderId provider) {
        if (cells.has("place")) {
            cells.speaksOf("placeId", "placeText", "format");
        }
        return cells.peek("place")
                .map(name -> organisations.placeOfEvent(name, provider))
                .orElse(null);
    }

    private static EventFormat format(RowCells cells, boolean online) {
        if (online && !cells.has("place")) {
            cells.speaksOf("format");
            return EventFormat.ONLINE;
        }
        return EventFormat.ONSITE;
    }

    /** A row has one contact: it takes the place of those before. */
    private static List<Contact> contacts(RowCells cells) {
        Contact contact = new Contact(
                cells.text("phone", "contacts"),
                cells.text("email", "contacts"),
                cells.text("contactNote", "contacts"));
        return contact.phone() == null && contact.email() == null && contact.note() == null
                ? List.of()
                : List.of(contact);
    }

    private static ServiceDraft.Cost cost(RowCells cells) {
        return new ServiceDraft.Cost(
                cells.one("cost", "cost.kind", CostKind.class, "cost.", CostKind.FREE),
                cells.text("costText", "cost.text"));
    }
}

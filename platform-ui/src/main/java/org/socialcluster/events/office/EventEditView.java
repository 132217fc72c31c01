package org.socialcluster.events.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDraft;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventKind;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.Fields;
import org.socialcluster.office.records.Kind;
import org.socialcluster.office.records.Sheet;
import org.socialcluster.pictures.office.PictureWall;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.shared.ListingKind;

/** The page of one event. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "events/:id", layout = OfficeLayout.class)
class EventEditView extends EditPage<EventDraft> {
    private static final Kind KIND = new Kind("event.", "events");

    private final transient EventShelf shelf;
    private final transient PictureWall pictures;
    private final transient Guests guests;
    private final OfficeSession session;
    private transient @Nullable EventFields fields;

    @Inject
    EventEditView(
            EventDesk desk,
            EventShelf shelf,
            PictureWall pictures,
            Guests guests,
            OfficeSession session,
            Words words,
            Clock clock) {
        super(KIND, desk, session, words, clock);
        this.guests = guests;
        this.session = session;
        this.shelf = shelf;
        this.pictures = pictures;
    }

    @Override
    protected Fields<EventDraft> fields() {
        fields = new EventFields(shelf);
        return fields;
    }

    @Override
    protected EventDraft begin(BeforeEnterEvent event) {
        return copied(event).orElseGet(EventEditView::blank);
    }

    @Override
    protected Optional<Component> below(Sheet<EventDraft> sheet) {
        return Optional.of(pictures.of(ListingKind.EVENT, sheet.id()));
    }

    /** Names are kept after the registration is closed, too: whoever has any can be found. */
    @Override
    protected Optional<Component> beside(Sheet<EventDraft> sheet) {
        EventId event = new EventId(sheet.id());
        Guests.Count count = guests.of(session.actor(), List.of(event)).get(event);
        if (fields != null) {
            fields.coming(count == null ? 0 : count.ahead());
        }
        return count == null && !(sheet.draft().registration() && guests.mayRead(session.actor()))
                ? Optional.empty()
                : Optional.of(EventCells.guests(event, count == null ? 0 : count.people()));
    }

    @Override
    protected Class<? extends Component> list() {
        return EventsView.class;
    }

    /** Without a time: {@link WhenSection#blank}. */
    private static EventDraft blank() {
        return new EventDraft(
                "",
                "",
                EventKind.MEETING,
                List.of(),
                List.of(),
                null,
                EventFormat.ONSITE,
                null,
                null,
                null,
                LocalDateTime.MIN,
                LocalDateTime.MIN,
                false,
                null,
                List.of(),
                null,
                new ServiceDraft.Cost(CostKind.FREE, null),
                List.of("ru"),
                null,
                false,
                List.of());
    }
}

package org.socialcluster.events.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventBatches;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventView;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.lists.FilterKeeper;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.RecordsPage;
import org.socialcluster.office.records.StatusTag;

/** The events of the centre. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "events", layout = OfficeLayout.class)
@Menu(title = "events.title", order = 12)
class EventsView extends RecordsPage<EventView, EventFilter> {
    private final ComboBox<String> audience;
    private final Checkbox past;
    private final transient EventCells cells;

    @Inject
    EventsView(
            CentreEvents events,
            EventBatches many,
            EventShelf shelf,
            Guests guests,
            OfficeSession session,
            BulkBench bench,
            FilterKeeper keeper) {
        super("events", session, events::list, events::count);
        cells = new EventCells(shelf, guests, session);
        head(getTranslation("events.title"));
        byText("events.text");
        byStatus();
        audience = byCode("audience", shelf.vocabulary().of("recipient_categories"), "event.audience");
        past = filter().by("past", new Checkbox(getTranslation("events.past")), it -> it ? "1" : "", "1"::equals);
        filter().add(new RouterLink(getTranslation("events.month.open"), EventMonthView.class));
        begin("events.new");
        if (writes()) {
            filter().add(new RouterLink(getTranslation("sources.open"), EventSourcesView.class));
        }
        filter().keptBy(keeper);
        addColumns();
        show("events.first", "events.none", new EventBulk(many, shelf.vocabulary(), bench, this::wanted), bench);
    }

    @Override
    protected EventFilter wanted() {
        return new EventFilter(text(), statuses(), null, audience.getValue(), null, false, false, !past.getValue());
    }

    @Override
    protected void read(List<EventView> rows) {
        cells.read(rows);
    }

    private void addColumns() {
        narrow("events.name", cells::everything);
        column("events.name", cells::name, EventView::name)
                .setSortProperty("name")
                .setFlexGrow(3)
                .setWidth("14rem");
        column("events.when", cells::when, cells::date)
                .setSortProperty("starts")
                .setFlexGrow(2)
                .setWidth("12rem");
        words("events.where", cells::where).setFlexGrow(2).setWidth("11rem");
        column("services.status", cells::state, it -> StatusTag.words(it.status()))
                .setSortProperty("status")
                .setFlexGrow(0)
                .setWidth("14rem");
    }
}

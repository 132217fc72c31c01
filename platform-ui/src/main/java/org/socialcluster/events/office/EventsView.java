package org.socialcluster.events.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Set;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventBatches;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventView;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.FilterKeeper;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Selecting;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;

/** The events of the centre: find, open, begin a new one. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "events", layout = OfficeLayout.class)
@Menu(title = "events.title", order = 12)
class EventsView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final transient EventCells cells;
    private final FilterRow filter = new FilterRow("events", this::refresh);
    private final TextField text = new TextField();
    private final Select<ListingStatus> status = StatusTag.choice();
    private final ComboBox<String> audience;
    private final Checkbox past = new Checkbox();
    private final ListGrid<EventView> grid;
    private final ExportRow<EventView> export;

    @Inject
    EventsView(
            CentreEvents events,
            EventBatches many,
            EventShelf shelf,
            Guests guests,
            OfficeSession session,
            Words words,
            BulkBench bulk,
            FilterKeeper keeper) {
        this.session = session;
        this.cells = new EventCells(shelf, guests, session);
        Codes people = shelf.vocabulary().of("recipient_categories");
        audience = people.one(getTranslation("event.audience"));
        grid = new ListGrid<>(
                slice -> cells.read(events.list(session.actor(), wanted(), slice)),
                () -> events.count(session.actor(), wanted()));
        export = new ExportRow<>("events", grid, () -> {
            Actor actor = session.actor();
            EventFilter now = wanted();
            return slice -> events.list(actor, now, slice);
        });
        head(getTranslation("events.title"));
        addFilter(people);
        filter.keptBy(keeper);
        addColumns();
        filter.sorting(grid);
        filter.explains(grid, "events.first", "events.none");
        if (ListingRights.writes(session)) {
            add(new Selecting<>("events", new EventBulk(many, shelf.vocabulary(), bulk, this::wanted), grid, words));
        }
        add(grid, export);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation());
        refresh();
    }

    private void refresh() {
        grid.refresh();
    }

    private void addFilter(Codes people) {
        text.setLabel(getTranslation("events.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        audience.setClearButtonVisible(true);
        past.setLabel(getTranslation("events.past"));
        filter.by("q", text, it -> it, it -> it);
        filter.by("status", status, ListingStatus::name, StatusTag::known);
        filter.by("audience", audience, it -> it, it -> people.knows(it) ? it : null);
        filter.by("past", past, it -> it ? "1" : "", "1"::equals);
        filter.add(new RouterLink(getTranslation("events.month.open"), EventMonthView.class));
        if (ListingRights.writes(session)) {
            filter.add(begin(), new RouterLink(getTranslation("sources.open"), EventSourcesView.class));
        }
        add(filter);
    }

    private Button begin() {
        Button begin =
                new Button(getTranslation("events.new"), click -> getUI().ifPresent(tab -> tab.navigate("events/new")));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return begin;
    }

    private EventFilter wanted() {
        return new EventFilter(
                text.getValue().isBlank() ? null : text.getValue(),
                status.getValue() == null ? Set.of() : Set.of(status.getValue()),
                null,
                audience.getValue(),
                null,
                false,
                false,
                !past.getValue());
    }

    private void addColumns() {
        Column<EventView> all = grid.addComponentColumn(cells::everything).setHeader(getTranslation("events.name"));
        export.column(
                grid.addComponentColumn(cells::name)
                        .setHeader(getTranslation("events.name"))
                        .setSortProperty("name")
                        .setFlexGrow(3)
                        .setWidth("14rem"),
                EventView::name);
        export.column(
                grid.addComponentColumn(cells::when)
                        .setHeader(getTranslation("events.when"))
                        .setSortProperty("starts")
                        .setFlexGrow(2)
                        .setWidth("12rem"),
                cells::date);
        export.column(
                grid.addColumn(cells::where)
                        .setHeader(getTranslation("events.where"))
                        .setFlexGrow(2)
                        .setWidth("11rem"),
                cells::where);
        export.column(
                grid.addComponentColumn(cells::state)
                        .setHeader(getTranslation("services.status"))
                        .setSortProperty("status")
                        .setFlexGrow(0)
                        .setWidth("14rem"),
                it -> StatusTag.words(it.status()));
        NarrowGrid.stack(grid, all);
    }
}

package org.socialcluster.staff.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import org.socialcluster.office.Codes;
import org.socialcluster.office.HoursWords;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.lists.Selecting;
import org.socialcluster.office.records.BulkBench;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffBatches;
import org.socialcluster.staff.StaffFilter;
import org.socialcluster.staff.StaffView;

/** The staff of the centre. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "staff", layout = OfficeLayout.class)
@Menu(title = "staff.list", order = 13)
class StaffListView extends Page implements BeforeEnterObserver {
    private final transient Words words;
    private final transient Codes topics;
    private final OfficeSession session;
    private final FilterRow filter = new FilterRow("staff", this::refresh);
    private final TextField text = new TextField();
    private final Select<ListingStatus> status = StatusTag.choice();
    private final ComboBox<String> topic;
    private final ListGrid<StaffView> grid;
    private final ExportRow<StaffView> export;

    @Inject
    StaffListView(
            Staff staff, StaffBatches many, BulkBench bulk, Vocabulary vocabulary, OfficeSession session, Words words) {
        this.words = words;
        this.session = session;
        this.topics = vocabulary.of("topics");
        this.topic = topics.one(getTranslation("staff.topic"));
        this.grid = new ListGrid<>(
                slice -> staff.list(session.actor(), wanted(), slice), () -> staff.count(session.actor(), wanted()));
        this.export = new ExportRow<>("staff", grid, () -> {
            Actor actor = session.actor();
            StaffFilter now = wanted();
            return slice -> staff.list(actor, now, slice);
        });
        head(getTranslation("staff.list"));
        addFilter();
        addColumns();
        filter.sorting(grid);
        grid.setEmptyStateText(getTranslation("staff.none"));
        if (ListingRights.writes(session)) {
            add(new Selecting<>("staff", new StaffBulk(many, bulk, this::wanted), grid, words));
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

    private void addFilter() {
        text.setLabel(getTranslation("staff.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        topic.setClearButtonVisible(true);
        filter.by("q", text, it -> it, it -> it);
        filter.by("status", status, ListingStatus::name, StatusTag::known);
        filter.by("topic", topic, it -> it, it -> topics.knows(it) ? it : null);
        if (ListingRights.writes(session)) {
            Button begin = new Button(
                    getTranslation("staff.new"), click -> getUI().ifPresent(tab -> tab.navigate("staff/new")));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            filter.add(begin);
        }
        add(filter);
    }

    private StaffFilter wanted() {
        return new StaffFilter(
                text.getValue().isBlank() ? null : text.getValue(),
                status.getValue() == null ? Set.of() : Set.of(status.getValue()),
                topic.getValue());
    }

    private void addColumns() {
        Column<StaffView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("staff.position"));
        export.column(
                grid.addComponentColumn(this::person)
                        .setHeader(getTranslation("staff.position"))
                        .setSortProperty("position")
                        .setFlexGrow(3)
                        .setWidth("11rem"),
                it -> it.displayName() == null ? it.position() : it.position() + ", " + name(it));
        export.column(
                grid.addColumn(it -> topics.names(it.topics()))
                        .setHeader(getTranslation("staff.topics"))
                        .setFlexGrow(2)
                        .setWidth("10rem"),
                it -> topics.names(it.topics()));
        export.column(
                grid.addColumn(it -> HoursWords.of(it.reception()))
                        .setHeader(getTranslation("staff.reception"))
                        .setFlexGrow(2)
                        .setWidth("10rem"),
                it -> HoursWords.of(it.reception()));
        export.column(
                grid.addComponentColumn(it -> new StatusTag(it.status()))
                        .setHeader(getTranslation("services.status"))
                        .setSortProperty("status")
                        .setFlexGrow(0)
                        .setWidth("14rem"),
                it -> StatusTag.words(it.status()));
        export.column(
                grid.addColumn(it -> it.lastConfirmed() == null
                                ? ""
                                : words.day(it.lastConfirmed().toInstant()))
                        .setHeader(getTranslation("services.confirmed"))
                        .setSortProperty("lastConfirmed")
                        .setFlexGrow(0)
                        .setWidth("10rem"),
                it -> it.lastConfirmed() == null
                        ? null
                        : words.date(it.lastConfirmed().toInstant()));
        NarrowGrid.stack(grid, all);
    }

    /** Position and name; whether residents see the name is said beside it. */
    private Div person(StaffView person) {
        Div cell = new Div(link(person));
        cell.addClassName("stacked");
        if (person.displayName() != null) {
            cell.add(sub(name(person)));
        }
        return cell;
    }

    private String name(StaffView person) {
        String name = Objects.requireNonNullElse(person.displayName(), "");
        boolean shown = person.consent() != null && person.consent().name();
        return shown ? name : getTranslation("staff.name.hidden", name);
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(StaffView person) {
        Div cell = person(person);
        cell.add(sub(HoursWords.of(person.reception())), new StatusTag(person.status()));
        return cell;
    }

    private static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("sub");
        return sub;
    }

    private static Component link(StaffView person) {
        return new RouterLink(
                person.position(),
                StaffEditView.class,
                new RouteParameters(EditPage.id(person.id().value())));
    }
}

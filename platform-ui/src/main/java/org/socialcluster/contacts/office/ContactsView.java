package org.socialcluster.contacts.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.contacts.ContactFilter;
import org.socialcluster.contacts.ContactFilter.Only;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.FilterRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.shared.Actor;

/** The contacts that the records of the centre share. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "contacts", layout = OfficeLayout.class)
@Menu(title = "contacts.title", order = 14)
class ContactsView extends Page implements BeforeEnterObserver {
    private final OfficeSession session;
    private final FilterRow filter = new FilterRow("contacts", this::refresh);
    private final TextField text = new TextField();
    private final Select<Only> only = new Select<>();
    private final ListGrid<ContactView> grid;
    private final ExportRow<ContactView> export;

    @Inject
    ContactsView(Contacts contacts, OfficeSession session) {
        this.session = session;
        this.grid = new ListGrid<>(
                slice -> contacts.list(session.actor(), wanted(), slice),
                () -> contacts.count(session.actor(), wanted()));
        this.export = new ExportRow<>("contacts", grid, () -> {
            Actor actor = session.actor();
            ContactFilter now = wanted();
            return slice -> contacts.list(actor, now, slice);
        });
        head(getTranslation("contacts.title"));
        add(new Paragraph(getTranslation("contacts.about")));
        addFilter();
        addColumns();
        filter.sorting(grid);
        filter.explains(grid, "contacts.first", "contacts.none");
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
        text.setLabel(getTranslation("contacts.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        only.setLabel(getTranslation("contacts.only"));
        only.setItems(Only.values());
        only.setEmptySelectionAllowed(true);
        only.setEmptySelectionCaption(getTranslation("contacts.only.all"));
        only.setItemLabelGenerator(this::words);
        filter.by("q", text, it -> it, it -> it);
        filter.by("only", only, Only::name, ContactsView::known);
        if (ListingRights.writes(session)) {
            Button begin = new Button(
                    getTranslation("contact.new"), click -> getUI().ifPresent(tab -> tab.navigate("contacts/new")));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            filter.add(begin);
        }
        add(filter);
    }

    private String words(@Nullable Only choice) {
        return getTranslation(
                choice == null
                        ? "contacts.only.all"
                        : choice == Only.ALIKE ? "contacts.only.alike" : "contacts.only.unused");
    }

    private static @Nullable Only known(String name) {
        return Arrays.stream(Only.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private ContactFilter wanted() {
        return new ContactFilter(text.getValue().isBlank() ? null : text.getValue(), only.getValue());
    }

    private void addColumns() {
        Column<ContactView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("contacts.name"));
        export.column(
                grid.addComponentColumn(ContactsView::name)
                        .setHeader(getTranslation("contacts.name"))
                        .setSortProperty("name")
                        .setFlexGrow(3)
                        .setWidth("14rem"),
                ContactsView::called);
        export.column(
                grid.addColumn(it -> Objects.requireNonNullElse(it.phone(), ""))
                        .setHeader(getTranslation("contact.phone"))
                        .setSortProperty("phone")
                        .setFlexGrow(1)
                        .setWidth("11rem"),
                ContactView::phone);
        export.column(
                grid.addColumn(it -> Objects.requireNonNullElse(it.email(), ""))
                        .setHeader(getTranslation("contact.email"))
                        .setSortProperty("email")
                        .setFlexGrow(1)
                        .setWidth("12rem"),
                ContactView::email);
        export.column(
                grid.addColumn(ContactView::uses)
                        .setHeader(getTranslation("contacts.uses"))
                        .setSortProperty("uses")
                        .setFlexGrow(0)
                        .setWidth("10rem"),
                ContactView::uses);
        NarrowGrid.stack(grid, all);
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(ContactView contact) {
        Span reach = new Span(Stream.of(contact.phone(), contact.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
        Span uses = new Span(getTranslation("contact.uses.count", contact.uses()));
        uses.addClassName("sub");
        Div cell = new Div(name(contact), reach, uses);
        cell.addClassName("stacked");
        return cell;
    }

    /** What the office calls it; else whom to ask; else the number itself. */
    private static String called(ContactView contact) {
        return Stream.of(contact.label(), contact.note(), contact.phone(), contact.email())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static Component name(ContactView contact) {
        return new RouterLink(
                called(contact),
                ContactEditView.class,
                new RouteParameters(EditPage.id(contact.id().value())));
    }
}

package org.socialcluster.contacts.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.socialcluster.contacts.ContactFilter;
import org.socialcluster.contacts.ContactFilter.Only;
import org.socialcluster.contacts.ContactView;
import org.socialcluster.contacts.Contacts;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.RecordsPage;

/** The contacts that the records of the centre share. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "contacts", layout = OfficeLayout.class)
@Menu(title = "contacts.title", order = 14)
class ContactsView extends RecordsPage<ContactView, ContactFilter> {
    private final Select<Only> only;

    @Inject
    ContactsView(Contacts contacts, OfficeSession session) {
        super("contacts", session, contacts::list, contacts::count);
        head(getTranslation("contacts.title"));
        add(new Paragraph(getTranslation("contacts.about")));
        byText("contacts.text");
        only = byChoice(
                "only",
                Only.values(),
                "contacts.only",
                "contacts.only.all",
                it -> getTranslation("contacts.only." + it.name().toLowerCase(Locale.ROOT)));
        begin("contact.new");
        addColumns();
        show("contacts.first", "contacts.none");
    }

    @Override
    protected ContactFilter wanted() {
        return new ContactFilter(text(), only.getValue());
    }

    private void addColumns() {
        narrow("contacts.name", this::everything);
        column("contacts.name", ContactsView::name, ContactsView::called)
                .setSortProperty("name")
                .setFlexGrow(3)
                .setWidth("14rem");
        words("contact.phone", ContactView::phone)
                .setSortProperty("phone")
                .setFlexGrow(1)
                .setWidth("11rem");
        words("contact.email", ContactView::email)
                .setSortProperty("email")
                .setFlexGrow(1)
                .setWidth("12rem");
        words("contacts.uses", ContactView::uses)
                .setSortProperty("uses")
                .setFlexGrow(0)
                .setWidth("10rem");
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

package org.socialcluster.identity.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.People;
import org.socialcluster.identity.PersonView;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.shared.Actor;

/** The people of the region or of one centre: find, invite, open a person. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "CENTRE_MANAGER"})
@Route(value = "people", layout = OfficeLayout.class)
@Menu(title = "people.title", order = 41)
class PeopleView extends Page implements BeforeEnterObserver {
    private static final String QUERY = "q";
    private final transient PeopleDialogs dialogs;
    private final transient Words words;
    private final TextField filter = new TextField();
    private final ListGrid<PersonView> grid;
    private final ExportRow<PersonView> export;
    private final WaitingInvitations waiting;

    @Inject
    PeopleView(People people, PeopleDialogs dialogs, OfficeSession session, Words words) {
        this.dialogs = dialogs;
        this.words = words;
        this.waiting = new WaitingInvitations(people, session, words);
        this.grid = new ListGrid<>(
                slice -> people.list(session.actor(), filter.getValue(), slice.offset(), slice.limit()),
                () -> people.count(session.actor(), filter.getValue()));
        this.export = new ExportRow<>("people", grid, () -> {
            Actor actor = session.actor();
            String text = filter.getValue();
            return slice -> people.list(actor, text, slice.offset(), slice.limit());
        });
        head(getTranslation("people.title"));
        addFilter();
        addColumns();
        grid.setEmptyStateText(getTranslation("people.none"));
        add(grid, export, waiting);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse(""));
    }

    private void addFilter() {
        filter.setLabel(getTranslation("people.filter"));
        filter.setClearButtonVisible(true);
        filter.setMaxLength(200);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            grid.refresh();
            if (change.isFromClient()) {
                keepInAddress(change.getValue());
            }
        });
        Button invite = new Button(
                getTranslation("people.invite"),
                click -> dialogs.invite(waiting::refresh).open());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(filter, invite);
        row.addClassName("row");
        add(row);
    }

    private void keepInAddress(String text) {
        QueryParameters query =
                text.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(QUERY, text.strip()));
        String parameters = query.getQueryString();
        getUI().ifPresent(tab -> tab.getPage()
                .getHistory()
                .replaceState(null, parameters.isEmpty() ? "people" : "people?" + parameters));
    }

    private void addColumns() {
        Column<PersonView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("people.name"));
        export.column(
                grid.addComponentColumn(this::name)
                        .setHeader(getTranslation("people.name"))
                        .setFlexGrow(2)
                        .setWidth("12rem"),
                it -> it.name() + " (" + it.login() + ")");
        export.column(
                grid.addComponentColumn(this::memberships)
                        .setHeader(getTranslation("people.roles"))
                        .setFlexGrow(3)
                        .setWidth("14rem"),
                it -> it.memberships().stream().map(this::inWords).collect(Collectors.joining("; ")));
        export.column(
                grid.addComponentColumn(this::status)
                        .setHeader(getTranslation("people.status"))
                        .setFlexGrow(0)
                        .setWidth("10rem"),
                it -> getTranslation("people.state." + state(it)));
        export.column(
                grid.addColumn(it -> it.lastSignInAt() == null ? "" : words.moment(it.lastSignInAt()))
                        .setHeader(getTranslation("people.last"))
                        .setFlexGrow(1)
                        .setWidth("11rem"),
                it -> words.clock(it.lastSignInAt()));
        NarrowGrid.stack(grid, all);
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(PersonView person) {
        Div cell = new Div(name(person), memberships(person), status(person));
        cell.addClassName("stacked");
        return cell;
    }

    private Component name(PersonView person) {
        Button open = new Button(
                person.name(), click -> dialogs.person(person, grid::refresh).open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Span login = new Span(person.login());
        login.addClassName("sub");
        Div cell = new Div(open, login);
        cell.addClassName("stacked");
        return cell;
    }

    private Component memberships(PersonView person) {
        Div all = new Div();
        all.addClassName("stacked");
        for (Membership membership : person.memberships()) {
            all.add(new Span(inWords(membership)));
        }
        return all;
    }

    private String inWords(Membership membership) {
        return getTranslation("people.role-in", membership.town(), words.roles(membership.roles()));
    }

    private Component status(PersonView person) {
        Span tag = new Span(getTranslation("people.state." + state(person)));
        tag.addClassNames("tag", state(person));
        return tag;
    }

    private static String state(PersonView person) {
        return person.blocked() ? "blocked" : person.lastSignInAt() == null ? "new" : "active";
    }
}

package org.socialcluster.identity.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import org.socialcluster.identity.Membership;
import org.socialcluster.identity.People;
import org.socialcluster.identity.PersonView;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.NarrowGrid;

/** The people of the region or of one centre: find, invite, open a person. The filter stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "CENTRE_MANAGER"})
@Route(value = "people", layout = OfficeLayout.class)
@Menu(title = "people.title", order = 40)
class PeopleView extends Page implements BeforeEnterObserver {
    private static final String QUERY = "q";
    /** As many rows as a screen shows: the grid is then no higher than its rows. */
    private static final int FEW = 12;

    private final transient PeopleDialogs dialogs;
    private final transient Words words;
    private final TextField filter = new TextField();
    private final Grid<PersonView> grid = new Grid<>();
    private final WaitingInvitations waiting;

    @Inject
    PeopleView(People people, PeopleDialogs dialogs, OfficeSession session, Words words) {
        this.dialogs = dialogs;
        this.words = words;
        this.waiting = new WaitingInvitations(people, session, words);
        head(getTranslation("people.title"));
        addFilter();
        addColumns();
        grid.setItems(DataProvider.fromCallbacks(
                query -> people.list(session.actor(), filter.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> people.count(session.actor(), filter.getValue())));
        grid.getLazyDataView()
                .addItemCountChangeListener(change -> grid.setAllRowsVisible(change.getItemCount() <= FEW));
        grid.setEmptyStateText(getTranslation("people.none"));
        add(grid, waiting);
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
            grid.getDataProvider().refreshAll();
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
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        Column<PersonView> all = grid.addComponentColumn(this::everything).setHeader(getTranslation("people.name"));
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("people.name"))
                .setFlexGrow(2)
                .setWidth("12rem");
        grid.addComponentColumn(this::memberships)
                .setHeader(getTranslation("people.roles"))
                .setFlexGrow(3)
                .setWidth("14rem");
        grid.addComponentColumn(this::status)
                .setHeader(getTranslation("people.status"))
                .setFlexGrow(0)
                .setWidth("10rem");
        grid.addColumn(person -> person.lastSignInAt() == null ? "" : words.moment(person.lastSignInAt()))
                .setHeader(getTranslation("people.last"))
                .setFlexGrow(1)
                .setWidth("11rem");
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
                person.name(),
                click -> dialogs.person(person, grid.getDataProvider()::refreshAll)
                        .open());
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
            all.add(new Span(getTranslation("people.role-in", membership.town(), words.roles(membership.roles()))));
        }
        return all;
    }

    private Component status(PersonView person) {
        String state = person.blocked() ? "blocked" : person.lastSignInAt() == null ? "new" : "active";
        Span tag = new Span(getTranslation("people.state." + state));
        tag.addClassNames("tag", state);
        return tag;
    }
}

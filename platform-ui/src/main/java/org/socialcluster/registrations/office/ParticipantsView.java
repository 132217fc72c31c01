package org.socialcluster.registrations.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.office.Ask;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ExportRow;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.ListingRights;
import org.socialcluster.registrations.ParticipantView;
import org.socialcluster.registrations.Participants;
import org.socialcluster.registrations.RegistrationState;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;

/** The people who have put down their names for an event, date by date. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "events/:id/participants", layout = OfficeLayout.class)
class ParticipantsView extends Page implements BeforeEnterObserver {
    private final transient Participants participants;
    private final transient CentreEvents events;
    private final transient Words words;
    private final OfficeSession session;
    private List<ParticipantView> people = List.of();
    private @Nullable EventView event;
    private final ListGrid<ParticipantView> grid = new ListGrid<>(this::slice, () -> people.size());
    private final ExportRow<ParticipantView> export = new ExportRow<>("participants", grid, () -> {
        List<ParticipantView> now = people;
        return slice -> cut(now, slice);
    });

    @Inject
    ParticipantsView(Participants participants, CentreEvents events, OfficeSession session, Words words) {
        this.participants = participants;
        this.events = events;
        this.session = session;
        this.words = words;
        addColumns();
        grid.setEmptyStateText(getTranslation("participants.none"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        EventView found = entering.getRouteParameters()
                .get(EditPage.ID)
                .flatMap(EditPage::uuid)
                .flatMap(it -> events.find(session.actor(), new EventId(it)))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        event = found;
        Anchor up = new Anchor("events/" + found.id(), found.name());
        up.setRouterIgnore(false);
        Div crumbs = new Div(up);
        crumbs.addClassName("crumbs");
        add(crumbs);
        head(getTranslation("participants.title"));
        add(new Paragraph(getTranslation("participants.what", Participants.DAYS_KEPT)), grid, export);
        refresh();
    }

    private void refresh() {
        people = participants.list(
                session.actor(), Objects.requireNonNull(event, "event").id());
        grid.refresh();
    }

    private List<ParticipantView> slice(Slice slice) {
        return cut(people, slice);
    }

    private static List<ParticipantView> cut(List<ParticipantView> all, Slice slice) {
        return all.stream().skip(slice.offset()).limit(slice.limit()).toList();
    }

    private void addColumns() {
        Column<ParticipantView> all =
                grid.addComponentColumn(this::everything).setHeader(getTranslation("participants.name"));
        export.column(
                grid.addColumn(it -> words.moment(it.startsAt().toInstant()))
                        .setHeader(getTranslation("participants.date"))
                        .setFlexGrow(1)
                        .setWidth("11rem"),
                it -> it.startsAt().toLocalDateTime());
        export.column(
                grid.addColumn(ParticipantView::name)
                        .setHeader(getTranslation("participants.name"))
                        .setFlexGrow(2)
                        .setWidth("10rem"),
                ParticipantView::name);
        export.column(
                grid.addColumn(ParticipantsView::contact)
                        .setHeader(getTranslation("participants.contact"))
                        .setFlexGrow(2)
                        .setWidth("12rem"),
                ParticipantsView::contact);
        export.column(
                grid.addComponentColumn(this::state)
                        .setHeader(getTranslation("participants.state"))
                        .setFlexGrow(1)
                        .setWidth("10rem"),
                it -> word(it.state()));
        grid.addComponentColumn(this::actions)
                .setHeader(getTranslation("participants.do"))
                .setFlexGrow(0)
                .setWidth("12rem");
        NarrowGrid.stack(grid, all);
    }

    /** The whole row in one cell, for a telephone. */
    private Component everything(ParticipantView person) {
        Div cell = new Div(
                new Span(person.name()),
                new Span(contact(person)),
                new Span(words.moment(person.startsAt().toInstant())),
                state(person),
                actions(person));
        cell.addClassName("stacked");
        return cell;
    }

    private static String contact(ParticipantView person) {
        return Objects.requireNonNullElse(person.email(), Objects.requireNonNullElse(person.phone(), ""));
    }

    private String word(RegistrationState state) {
        return getTranslation("participants.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private Component state(ParticipantView person) {
        Div cell = new Div(new Span(word(person.state())));
        cell.addClassName("stacked");
        if (person.toTell()) {
            Span call = new Span(getTranslation("participants.call"));
            call.addClassNames("tag", "stale");
            cell.add(call);
        }
        if (person.twice()) {
            Span twice = new Span(getTranslation("participants.twice"));
            twice.addClassName("tag");
            cell.add(twice);
        }
        return cell;
    }

    private Component actions(ParticipantView person) {
        Div cell = new Div();
        cell.addClassName("stacked");
        if (!ListingRights.writes(session)) {
            return cell;
        }
        if (person.toTell()) {
            cell.add(act("participants.called", person, () -> participants.told(session.actor(), person.id())));
        }
        if (person.state() != RegistrationState.CANCELLED) {
            cell.add(act(
                    "participants.remove",
                    person,
                    () -> Ask.before(
                            getTranslation("participants.remove.ask", person.name()),
                            getTranslation("participants.remove.what"),
                            getTranslation("participants.remove"),
                            () -> {
                                participants.remove(session.actor(), person.id());
                                refresh();
                            })));
        }
        return cell;
    }

    private Button act(String key, ParticipantView person, Runnable work) {
        Button button = new Button(getTranslation(key), click -> {
            work.run();
            refresh();
        });
        button.setAriaLabel(getTranslation(key) + ": " + person.name());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}

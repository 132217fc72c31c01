package org.socialcluster.events.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventFilter;
import org.socialcluster.events.EventOn;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.shared.ListingStatus;

/** The events of the centre on the sheet of a month. The month stands in the address. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "events/month", layout = OfficeLayout.class)
class EventMonthView extends Page implements BeforeEnterObserver {
    private static final String MONTH = "month";
    private static final int YEARS_AROUND = 2;
    private static final EventFilter IN_USE = new EventFilter(
            null,
            Set.of(ListingStatus.DRAFT, ListingStatus.PUBLISHED, ListingStatus.CLOSED),
            null,
            null,
            null,
            false,
            false,
            false);

    private final transient CentreEvents events;
    private final transient EventShelf shelf;
    private final OfficeSession session;

    @Inject
    EventMonthView(CentreEvents events, EventShelf shelf, OfficeSession session) {
        this.events = events;
        this.shelf = shelf;
        this.session = session;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        LocalDate today = shelf.now().toLocalDate();
        YearMonth month = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(MONTH)
                .map(it -> known(it, today))
                .orElse(YearMonth.from(today));
        removeAll();
        head(getTranslation("events.month.title", name(month)));
        List<EventOn> found = events.dates(
                session.actor(),
                IN_USE,
                month.atDay(1).atStartOfDay(),
                month.plusMonths(1).atDay(1).atStartOfDay());
        add(ways(month), new MonthSheet(month, found, today));
        if (found.isEmpty()) {
            add(new Div(getTranslation("events.month.none")));
        }
    }

    /** A month within some years; anything else reads as this one. */
    private static YearMonth known(String asked, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        try {
            YearMonth month = YearMonth.parse(asked);
            boolean near = month.isAfter(now.minusYears(YEARS_AROUND)) && month.isBefore(now.plusYears(YEARS_AROUND));
            return near ? month : now;
        } catch (DateTimeException unreadable) {
            return now;
        }
    }

    private Nav ways(YearMonth month) {
        Nav ways = new Nav(
                to(month.minusMonths(1)),
                to(month.plusMonths(1)),
                new RouterLink(getTranslation("events.month.list"), EventsView.class));
        ways.setAriaLabel(getTranslation("events.month.ways"));
        ways.addClassName("row");
        return ways;
    }

    private RouterLink to(YearMonth month) {
        RouterLink link = new RouterLink(name(month), EventMonthView.class);
        link.setQueryParameters(QueryParameters.of(MONTH, month.toString()));
        return link;
    }

    private String name(YearMonth month) {
        return getTranslation("month." + month.getMonthValue()) + " " + month.getYear();
    }
}

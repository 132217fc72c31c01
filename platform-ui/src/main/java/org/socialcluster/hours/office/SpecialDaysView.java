package org.socialcluster.hours.office;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.socialcluster.hours.SpecialDayView;
import org.socialcluster.hours.SpecialDays;
import org.socialcluster.office.Ask;
import org.socialcluster.office.OfficeLayout;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Page;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.LinesExport;
import org.socialcluster.office.records.ListingRights;

/** Days to come on which something keeps other hours. */
@CdiComponent
@RolesAllowed({"ADMINISTRATOR", "REGIONAL_EDITOR", "EXPERT", "CENTRE_MANAGER", "LISTINGS_EDITOR", "COORDINATOR"})
@Route(value = "special-days", layout = OfficeLayout.class)
@Menu(title = "special.title", order = 15)
class SpecialDaysView extends Page implements BeforeEnterObserver {
    private final transient SpecialDays days;
    private final transient Owners owners;
    private final OfficeSession session;
    private final Div list = new Div();

    @Inject
    SpecialDaysView(SpecialDays days, Owners owners, OfficeSession session) {
        this.days = days;
        this.owners = owners;
        this.session = session;
        head(getTranslation("special.title"));
        add(new Paragraph(getTranslation("special.what")));
        if (ListingRights.writes(session)) {
            Button begin = new Button(getTranslation("special.new"), click -> ask());
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(begin);
        }
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void ask() {
        new SpecialDayDialog(owners, draft -> {
                    days.add(session.actor(), draft);
                    refresh();
                })
                .open();
    }

    private void refresh() {
        list.removeAll();
        List<SpecialDayView> ahead = days.list(session.actor());
        if (ahead.isEmpty()) {
            list.add(new Paragraph(getTranslation("special.none")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("lines");
        ahead.forEach(day -> lines.add(line(day)));
        list.add(lines, export());
    }

    private LinesExport<SpecialDayView> export() {
        return LinesExport.of("special-days", () -> days.list(session.actor()))
                .column("special.whose", owners::name)
                .column("special.first", SpecialDayView::firstDay)
                .column("special.last", SpecialDayView::lastDay)
                .column("special.hours", this::hours)
                .column("special.reason", SpecialDayView::reason);
    }

    private String hours(SpecialDayView day) {
        return day.hours().isEmpty() ? getTranslation("special.closed") : TypedHours.shown(day.hours());
    }

    private ListItem line(SpecialDayView day) {
        String hours = hours(day);
        Span whose = new Span(owners.name(day));
        whose.addClassName("sub");
        Div cell = new Div(new Span(getTranslation("special.line", when(day), hours, day.reason())), whose);
        cell.addClassName("stacked");
        if (ListingRights.writes(session)) {
            Button remove = new Button(getTranslation("special.remove"), click -> remove(day));
            remove.setAriaLabel(getTranslation("special.remove") + ": " + when(day));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            cell.add(remove);
        }
        return new ListItem(cell);
    }

    private String when(SpecialDayView day) {
        return day.firstDay().equals(day.lastDay())
                ? Words.day(day.firstDay())
                : getTranslation("special.days", Words.day(day.firstDay()), Words.day(day.lastDay()));
    }

    private void remove(SpecialDayView day) {
        Ask.before(
                getTranslation("special.remove.ask"),
                getTranslation("special.remove.what"),
                getTranslation("special.remove"),
                () -> {
                    days.delete(session.actor(), day.id(), day.version());
                    refresh();
                });
    }
}

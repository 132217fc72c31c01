package org.socialcluster.events.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.socialcluster.events.EventOn;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.StatusTag;
import org.socialcluster.shared.ListingStatus;

/** A month as a table of weeks; on a telephone its days with events one under another. */
@Tag("table")
class MonthSheet extends Component implements HasComponents {
    private static final int WEEK = DayOfWeek.values().length;

    /** @param found what begins in the month or reaches into it */
    MonthSheet(YearMonth month, List<EventOn> found, LocalDate today) {
        addClassName(this, "month-sheet");
        Element days = new Element("tr");
        for (int day = 1; day <= WEEK; day++) {
            days.appendChild(new Element("th").setAttribute("scope", "col").setText(text("day." + day)));
        }
        getElement().appendChild(new Element("thead").appendChild(days));
        Map<LocalDate, List<EventOn>> byDay = found.stream().collect(Collectors.groupingBy(it -> shown(it, month)));
        Element body = new Element("tbody");
        LocalDate monday =
                month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        while (!monday.isAfter(month.atEndOfMonth())) {
            Element week = new Element("tr");
            for (int day = 0; day < WEEK; day++) {
                LocalDate date = monday.plusDays(day);
                week.appendChild(
                        YearMonth.from(date).equals(month)
                                ? cell(date, byDay.getOrDefault(date, List.of()), date.equals(today))
                                : new Element("td").setAttribute("class", "none"));
            }
            body.appendChild(week);
            monday = monday.plusWeeks(1);
        }
        getElement().appendChild(body);
    }

    /** What began before the month stands on its first day. */
    private static LocalDate shown(EventOn event, YearMonth month) {
        LocalDate day = event.date().starts().toLocalDate();
        return day.isBefore(month.atDay(1)) ? month.atDay(1) : day;
    }

    private static Element cell(LocalDate date, List<EventOn> events, boolean today) {
        Element cell = new Element("td");
        if (events.isEmpty()) {
            cell.setAttribute("class", today ? "none today" : "none");
        } else if (today) {
            cell.setAttribute("class", "today");
        }
        Span number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassName("number");
        Span whole = new Span(Words.day(date));
        whole.addClassName("whole");
        cell.appendChild(number.getElement(), whole.getElement());
        if (!events.isEmpty()) {
            UnorderedList list = new UnorderedList();
            events.forEach(it -> list.add(line(it)));
            cell.appendChild(list.getElement());
        }
        return cell;
    }

    private static ListItem line(EventOn on) {
        RouterLink link = new RouterLink(
                on.event().name(),
                EventEditView.class,
                new RouteParameters(EditPage.id(on.event().id().value())));
        ListItem line = new ListItem();
        if (!on.event().allDay()) {
            line.add(new Span(Moments.clock(on.date().starts().toLocalTime()) + " "));
        }
        line.add(link);
        if (!on.date().takesPlace()) {
            line.addClassName("off");
            line.add(new Div(text("events.off")));
        } else if (on.event().status() == ListingStatus.DRAFT) {
            line.add(new Div(StatusTag.words(ListingStatus.DRAFT)));
        }
        return line;
    }

    private static void addClassName(Component component, String name) {
        component.getElement().getClassList().add(name);
    }

    private static String text(String key) {
        return EventShelf.text(key);
    }
}

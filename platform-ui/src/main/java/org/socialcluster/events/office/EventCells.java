package org.socialcluster.events.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.ZoneId;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventView;
import org.socialcluster.events.RuleWords;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.StatusTag;

/** The cells of an event's row. */
class EventCells {
    private final ZoneId zone;
    private final LocalDate today;

    EventCells(EventShelf shelf) {
        this.zone = shelf.zone();
        this.today = shelf.now().toLocalDate();
    }

    Component name(EventView event) {
        Div cell = new Stacked(new RouterLink(
                event.name(),
                EventEditView.class,
                new RouteParameters(EditPage.id(event.id().value()))));
        if (event.sourceName() != null) {
            cell.add(new Sub(EventShelf.text("events.source", event.sourceName())));
        }
        return cell;
    }

    Component when(EventView event) {
        EventDate next = event.dates().stream()
                .filter(EventDate::takesPlace)
                .findFirst()
                .orElse(event.dates().isEmpty() ? null : event.dates().get(0));
        if (next == null) {
            return new Sub(
                    EventShelf.text("events.over", Words.day(event.starts().toLocalDate())));
        }
        Div cell = new Stacked(new Span(Words.day(next.starts().toLocalDate())
                + (event.allDay() ? "" : ", " + Moments.clock(next.starts().toLocalTime()))));
        if (!next.takesPlace()) {
            cell.add(off());
        } else if (event.rrule() != null) {
            cell.add(new Sub(RuleWords.of(event, zone, today)));
        }
        return cell;
    }

    /** The next date, or the first one of what is over. */
    String date(EventView event) {
        return event.dates().stream()
                .filter(EventDate::takesPlace)
                .findFirst()
                .map(it -> it.starts().toLocalDateTime())
                .orElse(event.starts())
                .toString()
                .replace('T', ' ');
    }

    String where(EventView event) {
        if (event.format() == EventFormat.ONLINE) {
            return EventShelf.text("event.format.online");
        }
        return event.place() == null
                ? String.valueOf(event.placeText() == null ? "" : event.placeText())
                : event.place().name();
    }

    Component state(EventView event) {
        Div cell = new Stacked(new StatusTag(event.status()));
        if (event.sourceGone() != null) {
            cell.add(tag(EventShelf.text("events.gone")));
        }
        return cell;
    }

    /** The whole row in one cell, for a telephone. */
    Component everything(EventView event) {
        Div cell = new Stacked(name(event));
        cell.add(when(event), new Sub(where(event)), state(event));
        return cell;
    }

    /** A word of its own, with the form of what does not take place. */
    private static Span off() {
        Span tag = new Span(EventShelf.text("events.off"));
        tag.addClassNames("tag", "closed");
        return tag;
    }

    private static Span tag(String text) {
        Span tag = new Span(text);
        tag.addClassNames("tag", "stale");
        return tag;
    }
}

package org.socialcluster.events.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventId;
import org.socialcluster.events.EventView;
import org.socialcluster.events.RuleWords;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.Words;
import org.socialcluster.office.records.EditPage;
import org.socialcluster.office.records.StatusTag;

/** The cells of an event's row. */
class EventCells {
    private final ZoneId zone;
    private final LocalDate today;
    private final Guests guests;
    private final OfficeSession session;
    private final Map<EventId, Guests.Count> counts = new HashMap<>();

    EventCells(EventShelf shelf, Guests guests, OfficeSession session) {
        this.guests = guests;
        this.session = session;
        this.zone = shelf.zone();
        this.today = shelf.now().toLocalDate();
    }

    /** Learns who comes to the events of a slice, of all at once. */
    void read(List<EventView> slice) {
        counts.keySet().removeAll(slice.stream().map(EventView::id).toList());
        counts.putAll(
                guests.of(session.actor(), slice.stream().map(EventView::id).toList()));
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

    /** The way to those who come. */
    static Anchor guests(EventId event, int people) {
        return new Anchor("events/" + event + "/participants", EventShelf.text("event.guests", people));
    }

    private Optional<Anchor> guests(EventView event) {
        return Optional.ofNullable(counts.get(event.id())).map(it -> guests(event.id(), it.people()));
    }

    Component state(EventView event) {
        Div cell = new Stacked(new StatusTag(event.status()));
        guests(event).ifPresent(cell::add);
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

package org.socialcluster.events.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.socialcluster.events.EventCalendar;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventView;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.site.Words;
import org.socialcluster.services.ServiceView;
import org.socialcluster.site.Texts;

/** What pages and calendars say of an event in words. */
final class EventWords {
    private EventWords() {}

    /** Where it is, in one line; empty where nothing is said. A hidden address is not said. */
    static String place(EventView event) {
        Texts texts = Texts.russian();
        ServiceView.Site place = event.place();
        if (event.format() == EventFormat.ONLINE) {
            return texts.of("events.online");
        }
        if (place == null) {
            return event.placeText() == null ? "" : event.placeText();
        }
        List<String> words = new ArrayList<>(List.of(place.name()));
        if (place.addressHidden()) {
            words.add(texts.of("events.hidden"));
        } else {
            words.add(place.city());
            if (place.street() != null) {
                words.add(place.street());
            }
        }
        return String.join(", ", words);
    }

    /** @param address of its page, absolute */
    static EventCalendar.Words inCalendar(EventView event, Words words, String address) {
        Texts texts = Texts.russian();
        List<String> notes = new ArrayList<>();
        if (event.demo()) {
            notes.add(texts.of("demo.notice"));
        }
        if (event.format() == EventFormat.ONLINE && event.onlineUrl() != null) {
            notes.add(texts.of("events.join", event.onlineUrl()));
        }
        notes.add(texts.of("events.more", address));
        return new EventCalendar.Words(
                address,
                Stream.concat(
                                Stream.of(texts.of("event.kind." + event.kind().name())),
                                words.needs(event.needs()).stream().map(NeedView::name))
                        .toList(),
                place(event),
                String.join("\n", notes));
    }
}

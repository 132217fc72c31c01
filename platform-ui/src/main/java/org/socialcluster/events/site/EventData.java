package org.socialcluster.events.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.DateState;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventView;
import org.socialcluster.providers.site.PlaceData;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceView;
import org.socialcluster.site.LinkedData;
import org.socialcluster.site.Texts;

/**
 * An event as schema.org has it, on its next date. Of a made-up one machines learn only that it is made up.
 *
 * @param address of its page
 */
record EventData(EventContent content, String address) {
    private static final String SCHEMA = "https://schema.org/";

    ObjectNode at(String origin) {
        EventView event = content.event();
        ObjectNode thing = LinkedData.thing("Event")
                .put("@id", origin + address + "#event")
                .put("name", event.name())
                .put("url", origin + address);
        if (event.demo()) {
            return thing.put("disambiguatingDescription", Texts.russian().of("demo.notice"));
        }
        LinkedData.put(thing, "description", event.description());
        EventDate date = date();
        if (date != null) {
            dated(thing, date);
        }
        boolean online = event.format() == EventFormat.ONLINE;
        thing.put(
                "eventAttendanceMode", SCHEMA + (online ? "OnlineEventAttendanceMode" : "OfflineEventAttendanceMode"));
        ObjectNode location = location(event);
        if (location != null) {
            thing.set("location", location);
        }
        thing.set("organizer", organiser(origin));
        thing.put("isAccessibleForFree", content.free());
        event.languages().forEach(thing.withArray("inLanguage")::add);
        if (event.capacity() != null) {
            thing.put("maximumAttendeeCapacity", event.capacity());
        }
        return thing;
    }

    private @Nullable EventDate date() {
        EventContent.When next = content.next();
        if (next != null) {
            return next.date();
        }
        return content.event().dates().isEmpty()
                ? null
                : content.event().dates().get(0);
    }

    private void dated(ObjectNode thing, EventDate date) {
        boolean allDay = content.event().allDay();
        thing.put(
                "startDate",
                allDay ? date.starts().toLocalDate().toString() : date.starts().toString());
        thing.put(
                "endDate",
                allDay
                        ? date.ends().toLocalDate().minusDays(1).toString()
                        : date.ends().toString());
        String status = !date.takesPlace()
                ? "EventCancelled"
                : date.state() == DateState.MOVED ? "EventRescheduled" : "EventScheduled";
        thing.put("eventStatus", SCHEMA + status);
        if (date.state() == DateState.MOVED) {
            thing.put("previousStartDate", date.original().toString());
        }
    }

    private @Nullable ObjectNode location(EventView event) {
        ServiceView.Site place = event.place();
        if (event.format() == EventFormat.ONLINE) {
            return event.onlineUrl() == null
                    ? null
                    : LinkedData.thing("VirtualLocation").put("url", event.onlineUrl());
        }
        if (place != null && !place.addressHidden() && place.street() != null) {
            return PlaceData.place(
                    place.name(), place.street(), place.city(), null, place.latitude(), place.longitude());
        }
        return place == null && event.placeText() != null
                ? LinkedData.thing("Place").put("name", event.placeText()).put("address", event.placeText())
                : null;
    }

    private ObjectNode organiser(String origin) {
        ServiceView.Organisation provider = content.event().provider();
        String town = origin + "/" + content.centre().slug() + "/";
        ObjectNode organiser = LinkedData.thing("Organization")
                .put("name", provider == null ? content.centre().title() : provider.name())
                .put("url", provider == null ? town : town + "providers/" + provider.slug());
        LinkedData.put(
                organiser,
                "contactPoint",
                content.event().whomToAsk().stream().map(EventData::contact).toList());
        return organiser;
    }

    private static ObjectNode contact(ServiceDraft.Contact contact) {
        ObjectNode point = LinkedData.thing("ContactPoint");
        LinkedData.put(point, "telephone", contact.phone());
        LinkedData.put(point, "email", contact.email());
        LinkedData.put(point, "description", contact.note());
        return point;
    }
}

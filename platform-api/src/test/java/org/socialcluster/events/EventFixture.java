package org.socialcluster.events;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.CostKind;
import org.socialcluster.services.ServiceDraft;

/** A complete draft in the words of the example region, in which a test changes what it is about. */
final class EventFixture {
    private String name = "Хор «Кому за…»";
    private String description = "Поём то, что помним.";
    private List<String> needs = List.of("FOOD_AID", "HOME_CARE");
    private EventFormat format = EventFormat.ONSITE;
    private @Nullable ProviderId provider;
    private @Nullable PlaceId place;
    private @Nullable String placeText = "Площадь у ДК";
    private @Nullable String onlineUrl;
    private LocalDateTime starts = LocalDateTime.parse("2026-12-01T18:00");
    private LocalDateTime ends = LocalDateTime.parse("2026-12-01T19:30");
    private boolean allDay;
    private @Nullable String rrule;
    private List<EventDraft.Occurrence> occurrences = List.of();
    private @Nullable String cancelled;
    private List<ServiceDraft.Contact> contacts = List.of();

    static EventFixture anEvent() {
        return new EventFixture();
    }

    EventFixture name(String wanted) {
        name = wanted;
        return this;
    }

    EventFixture description(String wanted) {
        description = wanted;
        return this;
    }

    EventFixture needs(String... wanted) {
        needs = Arrays.asList(wanted);
        return this;
    }

    EventFixture provider(@Nullable ProviderId wanted) {
        provider = wanted;
        return this;
    }

    EventFixture place(@Nullable PlaceId wanted) {
        place = wanted;
        placeText = null;
        return this;
    }

    EventFixture online(@Nullable String url) {
        format = EventFormat.ONLINE;
        placeText = null;
        onlineUrl = url;
        return this;
    }

    EventFixture at(String from, String to) {
        starts = LocalDateTime.parse(from);
        ends = LocalDateTime.parse(to);
        return this;
    }

    EventFixture allDay(String from, String to) {
        allDay = true;
        return at(from + "T00:00", to + "T00:00");
    }

    EventFixture rule(@Nullable String wanted) {
        rrule = wanted;
        return this;
    }

    EventFixture dates(EventDraft.Occurrence... wanted) {
        occurrences = List.of(wanted);
        return this;
    }

    EventFixture cancelled(@Nullable String reason) {
        cancelled = reason;
        return this;
    }

    EventFixture contacts(ServiceDraft.Contact... wanted) {
        contacts = List.of(wanted);
        return this;
    }

    static EventDraft.Occurrence off(String date) {
        return new EventDraft.Occurrence(LocalDateTime.parse(date), DateState.CANCELLED, null, null, "Ведущий болен");
    }

    static EventDraft.Occurrence moved(String date, String to) {
        return new EventDraft.Occurrence(
                LocalDateTime.parse(date), DateState.MOVED, LocalDateTime.parse(to), null, null);
    }

    static EventDraft.Occurrence added(String date) {
        return new EventDraft.Occurrence(LocalDateTime.parse(date), DateState.ADDED, null, null, null);
    }

    EventDraft draft() {
        return new EventDraft(
                name,
                description,
                EventKind.CULTURE,
                needs,
                List.of("ELDERLY"),
                provider,
                format,
                place,
                placeText,
                onlineUrl,
                starts,
                ends,
                allDay,
                rrule,
                occurrences,
                cancelled,
                new ServiceDraft.Cost(CostKind.FREE, null),
                List.of("ru"),
                30,
                true,
                contacts);
    }
}

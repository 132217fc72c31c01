package org.socialcluster.registrations;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.DateState;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventView;
import org.socialcluster.services.ServiceView;

/**
 * What a person has to know of a date: compared with what the person was told last, so that one letter goes out for every
 * change, whatever made it, and none without one.
 *
 * @param what {@code BOOKED}, {@code WAITING}, {@code CANCELLED} (by the person), {@code CALLED_OFF} (by the centre)
 * @param starts null where that no longer matters
 * @param where place or link, in words; empty where that no longer matters; of a hidden place its name alone
 */
record Told(String what, @Nullable OffsetDateTime starts, String where) {
    static final String CALLED_OFF = "CALLED_OFF";
    private static final int LONGEST = 400;

    /** @param date null where the event has it no more, or nobody sees the event any more */
    static Told of(RegistrationState state, @Nullable EventView event, @Nullable EventDate date) {
        if (state == RegistrationState.CANCELLED) {
            return new Told(state.name(), null, "");
        }
        if (event == null || date == null || date.state() == DateState.CANCELLED) {
            return new Told(CALLED_OFF, null, "");
        }
        return new Told(state.name(), date.starts(), where(event));
    }

    /** Whether it asks for a confirmation. */
    boolean asks() {
        return what.equals(RegistrationState.ASKED.name());
    }

    /** As it is kept. */
    String kept() {
        return starts == null ? what : what + " " + starts.toInstant() + " " + where;
    }

    /** The first word of what is kept. */
    static String first(@Nullable String kept) {
        return kept == null ? "" : kept.split(" ", 2)[0];
    }

    private static String where(EventView event) {
        if (event.format() == EventFormat.ONLINE) {
            return cut(Optional.ofNullable(event.onlineUrl()).orElse(""));
        }
        ServiceView.Site place = event.place();
        return cut(place == null ? Optional.ofNullable(event.placeText()).orElse("") : where(place));
    }

    /** The office that has the letters written reads hidden addresses; a letter goes to whoever typed an address of mail. */
    private static String where(ServiceView.Site place) {
        return place.addressHidden()
                ? place.name()
                : Stream.of(place.name(), place.city(), place.street())
                        .filter(it -> it != null && !it.isBlank())
                        .collect(Collectors.joining(", "));
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}

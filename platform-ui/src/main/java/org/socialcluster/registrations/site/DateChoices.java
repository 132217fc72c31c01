package org.socialcluster.registrations.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.socialcluster.registrations.OpenDate;
import org.socialcluster.site.Texts;

/** Dates of an event in words, each with how many places are left. */
@ApplicationScoped
public class DateChoices {
    /** One date to choose.
     *
     * @param value the date's key, as the form sends it */
    public record Choice(String value, String when, String room, boolean full) {}

    List<Choice> of(List<OpenDate> dates) {
        return dates.stream()
                .map(it ->
                        new Choice(value(it.date().original()), when(it.date().starts()), room(it), it.isFull()))
                .toList();
    }

    static String value(LocalDateTime original) {
        return original.toString();
    }

    /** «вторник, 1 декабря 2026, 18:00». */
    static String when(OffsetDateTime starts) {
        Texts texts = Texts.russian();
        return texts.of(
                "registration.when",
                texts.of("day." + starts.getDayOfWeek().getValue()),
                texts.day(starts.toLocalDate()),
                starts.getHour() + starts.toLocalTime().toString().substring(2, 5));
    }

    private static String room(OpenDate date) {
        Texts texts = Texts.russian();
        if (date.free() == null) {
            return "";
        }
        return date.isFull()
                ? date.waiting() == 0
                        ? texts.of("registration.full")
                        : texts.plural("registration.waiting", date.waiting())
                : texts.plural("registration.free", date.free());
    }
}

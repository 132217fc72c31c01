package org.socialcluster.events.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventDate;
import org.socialcluster.events.EventView;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.site.Words;
import org.socialcluster.pictures.site.ShownPicture;
import org.socialcluster.services.CostKind;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.site.Checked;
import org.socialcluster.site.DateWords;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/**
 * Content of an event's page: its codes in words.
 *
 * @param paragraphs what it is, in the lines that somebody wrote it in
 * @param next the first date that takes place; null where there is none
 * @param dates the next dates, called-off ones among them; empty where none takes place
 * @param more dates after those, to be unfolded
 * @param rule when it returns, in words; empty for an event without a rule, or one that does not take place
 * @param off why it does not take place at all; null: it does
 * @param access for whom and with what the place can be reached
 * @param checked how old what it says is
 * @param preview true: shown before it is published
 */
public record EventContent(
        CentreView centre,
        EventView event,
        List<String> paragraphs,
        @Nullable When next,
        List<When> dates,
        List<When> more,
        String rule,
        @Nullable String off,
        String place,
        String closedUntil,
        List<String> audience,
        List<String> languages,
        List<String> access,
        List<NeedView> needs,
        Checked checked,
        List<ShownPicture> pictures,
        boolean preview) {
    private static final int SHOWN = 4;

    /**
     * One date in words.
     *
     * @param was when it was to be by the rule; empty unless it moved
     */
    public record When(EventDate date, LocalDate day, String month, String weekday, String time, String was) {}

    static EventContent of(
            CentreView centre,
            EventView event,
            Words words,
            LocalDate today,
            String rule,
            Checked checked,
            List<ShownPicture> pictures,
            boolean preview) {
        Texts texts = Texts.russian();
        List<When> all =
                event.dates().stream().map(it -> when(it, event, today)).toList();
        When next =
                all.stream().filter(it -> it.date().takesPlace()).findFirst().orElse(null);
        int first = Math.min(SHOWN, all.size());
        List<String> access =
                event.place() == null ? List.of() : words.access(event.place().accessibility());
        return new EventContent(
                centre,
                event,
                event.description().lines().filter(it -> !it.isBlank()).toList(),
                next,
                next == null ? List.of() : all.subList(0, first),
                next == null ? List.of() : all.subList(first, all.size()),
                next == null ? "" : rule,
                off(event),
                EventWords.place(event),
                event.closedUntil() == null ? "" : texts.day(event.closedUntil()),
                words.words("recipient_categories", event.audience()),
                words.words("languages", event.languages()),
                access,
                words.needs(event.needs()),
                checked,
                pictures,
                preview);
    }

    /** Whether it had dates, and none of them takes place. */
    public boolean calledOff() {
        return next == null && !event.dates().isEmpty();
    }

    public boolean closed() {
        return event.status() == ListingStatus.CLOSED;
    }

    public boolean free() {
        return event.cost().kind() == CostKind.FREE;
    }

    /** What it costs beside its kind; empty where that says it all. */
    public String price() {
        String text = event.cost().text();
        boolean said = text == null
                || text.isBlank()
                || text.equalsIgnoreCase(
                        Texts.russian().of("cost." + event.cost().kind().name()));
        return said ? "" : String.valueOf(text);
    }

    private static @Nullable String off(EventView event) {
        if (event.cancelledReason() != null) {
            return event.cancelledReason();
        }
        List<EventDate> dates = new ArrayList<>(event.dates());
        boolean once =
                event.rrule() == null && dates.size() == 1 && !dates.get(0).takesPlace();
        return once && event.status() != ListingStatus.CLOSED
                ? String.valueOf(dates.get(0).note() == null ? "" : dates.get(0).note())
                : null;
    }

    private static When when(EventDate date, EventView event, LocalDate today) {
        DateWords words = new DateWords(Texts.russian());
        LocalDate day = date.starts().toLocalDate();
        boolean moved = !date.original().equals(date.starts().toLocalDateTime());
        return new When(
                date,
                day,
                words.month(day),
                words.weekday(day),
                words.span(date.starts(), date.ends(), event.allDay()),
                moved ? words.day(date.original().toLocalDate(), today) : "");
    }
}

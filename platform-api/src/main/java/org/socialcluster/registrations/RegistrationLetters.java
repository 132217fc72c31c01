package org.socialcluster.registrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.events.EventFormat;
import org.socialcluster.events.EventView;
import org.socialcluster.mail.Letter;
import org.socialcluster.mail.LetterTexts;
import org.socialcluster.registrations.ParticipantStore.Participant;
import org.socialcluster.shared.Edge;
import org.socialcluster.tenancy.CentreView;

/** Letters to people who take part in events. */
@ApplicationScoped
class RegistrationLetters {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.forLanguageTag("ru-RU"));
    private static final int LONGEST_NAME = 100;

    @Inject
    Edge edge;

    /** What somebody is told of an event of a town.
     *
     * @param event null where it is not public any more
     * @param eventName as the person knew it */
    record News(CentreView town, @Nullable EventView event, String eventName, ZoneId zone, Told told) {
        boolean placeHidden() {
            return event != null
                    && event.format() != EventFormat.ONLINE
                    && event.place() != null
                    && event.place().addressHidden();
        }
    }

    /** The letter that says what has become of it since the person was told last. */
    Letter about(Participant person, String to, News news) {
        String kind = kind(person.told(), news.told().what());
        String key = "registrations." + kind;
        String name = shortened(news.eventName());
        String text = LetterTexts.text(
                key + ".text",
                person.name(),
                name,
                when(Optional.ofNullable(news.told().starts())
                        .orElseGet(() -> person.startsAt().atZone(news.zone()).toOffsetDateTime())),
                where(news),
                link(person, news),
                centre(news.town()));
        return Letter.of(
                        "EVENT_" + kind.toUpperCase(Locale.ROOT).replace('-', '_'),
                        to,
                        LetterTexts.text(key + ".subject", name),
                        text)
                .about(person.id().value())
                .hiding(person.secret());
    }

    private static String kind(@Nullable String before, String now) {
        return switch (now) {
            case "CANCELLED" -> "left";
            case "ASKED" -> "asked";
            case Told.CALLED_OFF -> "called-off";
            case "BOOKED" ->
                switch (Told.first(before)) {
                    case "" -> "booked";
                    case "WAITING" -> "moved-up";
                    default -> "changed";
                };
            default -> before == null ? "waiting" : "changed";
        };
    }

    private static String when(OffsetDateTime starts) {
        return WHEN.format(starts);
    }

    private static String where(News news) {
        String where = news.told().where();
        if (where.isEmpty()) {
            return LetterTexts.text("registrations.where.ask");
        }
        return news.placeHidden() ? LetterTexts.text("registrations.where.hidden", where) : where;
    }

    private String link(Participant person, News news) {
        EventView event = news.event();
        String page = edge.root() + "/" + news.town().slug() + "/events";
        return event == null || news.told().starts() == null
                ? page
                : page + "/" + event.slug() + "/registration/mine?key=" + person.secret();
    }

    private static String centre(CentreView town) {
        return Stream.of(town.title(), town.contacts().phone(), town.contacts().email())
                .filter(it -> it != null && !it.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "\u2026" : name;
    }
}

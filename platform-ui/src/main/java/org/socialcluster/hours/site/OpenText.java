package org.socialcluster.hours.site;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.socialcluster.hours.Opening;
import org.socialcluster.site.Texts;

/** Says an opening as people do. */
final class OpenText {
    private static final int WEEK = 7;

    /** Of a house or a service. */
    static final String HOUSE = "open.";

    /** Of a person, who does not open. */
    static final String PERSON = "receives.";

    private final Texts texts;
    private final String kind;

    OpenText(Texts texts, String kind) {
        this.texts = texts;
        this.kind = kind;
    }

    /** Empty where nothing is known. */
    String of(Opening opening) {
        return switch (opening.state()) {
            case OPEN -> open(opening);
            case BREAK -> opening.opens() == null ? "" : texts.of(kind + "break", time(opening.opens()));
            case CLOSED -> closed(opening);
            case UNKNOWN -> "";
        };
    }

    private String open(Opening opening) {
        LocalDateTime until = opening.until();
        if (until == null) {
            return texts.of(kind + "always");
        }
        LocalDate today = opening.at().toLocalDate();
        if (until.equals(today.plusDays(1).atStartOfDay())) {
            return texts.of(kind + "until-midnight");
        }
        if (!until.toLocalDate().equals(today)) {
            return texts.of(kind + "until-day", time(until), day(today, until.toLocalDate()));
        }
        return opening.opens() == null
                ? texts.of(kind + "until", time(until))
                : texts.of(kind + "until-break", time(until), time(opening.opens()));
    }

    private String closed(Opening opening) {
        LocalDateTime opens = opening.opens();
        if (opens == null) {
            return texts.of(kind + "closed");
        }
        LocalDate today = opening.at().toLocalDate();
        return opens.toLocalDate().equals(today)
                ? texts.of(kind + "today", time(opens))
                : texts.of(kind + "later", day(today, opens.toLocalDate()), time(opens));
    }

    /** «завтра», «в понедельник», «12 мая». */
    private String day(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 1) {
            return texts.of("open.tomorrow");
        }
        return days < WEEK ? texts.of("open.on." + day.getDayOfWeek().getValue()) : SpecialText.day(texts, day);
    }

    static String time(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return time.getHour() + time.toString().substring(2, 5);
    }
}

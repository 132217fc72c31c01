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

    private final Texts texts;

    OpenText(Texts texts) {
        this.texts = texts;
    }

    /** Empty where nothing is known. */
    String of(Opening opening) {
        return switch (opening.state()) {
            case OPEN -> open(opening);
            case BREAK -> opening.opens() == null ? "" : texts.of("open.break", time(opening.opens()));
            case CLOSED -> closed(opening);
            case UNKNOWN -> "";
        };
    }

    private String open(Opening opening) {
        LocalDateTime until = opening.until();
        if (until == null) {
            return texts.of("open.always");
        }
        LocalDate today = opening.at().toLocalDate();
        if (until.equals(today.plusDays(1).atStartOfDay())) {
            return texts.of("open.until-midnight");
        }
        if (!until.toLocalDate().equals(today)) {
            return texts.of("open.until-day", time(until), day(today, until.toLocalDate()));
        }
        return opening.opens() == null
                ? texts.of("open.until", time(until))
                : texts.of("open.until-break", time(until), time(opening.opens()));
    }

    private String closed(Opening opening) {
        LocalDateTime opens = opening.opens();
        if (opens == null) {
            return texts.of("open.closed");
        }
        LocalDate today = opening.at().toLocalDate();
        return opens.toLocalDate().equals(today)
                ? texts.of("open.today", time(opens))
                : texts.of("open.later", day(today, opens.toLocalDate()), time(opens));
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

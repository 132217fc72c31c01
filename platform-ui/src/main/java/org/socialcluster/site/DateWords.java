package org.socialcluster.site;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times of something that happens, as people say them. Moments carry the offset of the region. */
public final class DateWords {
    /** A line may break after a dash; this forbids it. */
    private static final String DASH = "\u2013\u2060";

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Texts texts;

    public DateWords(Texts texts) {
        this.texts = texts;
    }

    /** «ноября». */
    public String month(LocalDate day) {
        return texts.of("month." + day.getMonthValue());
    }

    /** «Ноябрь 2026». */
    public String monthAndYear(LocalDate day) {
        return texts.of("month.name." + day.getMonthValue()) + "\u00a0" + day.getYear();
    }

    /** «пятница». */
    public String weekday(LocalDate day) {
        return texts.of("day." + day.getDayOfWeek().getValue());
    }

    /** «27 ноября, пятница», with the year when it is another one. */
    public String day(LocalDate day, LocalDate today) {
        String date = day.getYear() == today.getYear()
                ? texts.of("events.day", day.getDayOfMonth(), month(day))
                : texts.day(day);
        return texts.of("events.day.week", date, weekday(day));
    }

    /** «18:00–19:30», «весь день», «18:00 – 2 декабря 2:00». */
    public String span(OffsetDateTime starts, OffsetDateTime ends, boolean allDay) {
        LocalDate last = allDay ? ends.toLocalDate().minusDays(1) : ends.toLocalDate();
        boolean oneDay = starts.toLocalDate().equals(last);
        if (allDay) {
            return oneDay
                    ? texts.of("events.all-day")
                    : texts.of("events.until-day", texts.of("events.day", last.getDayOfMonth(), month(last)));
        }
        return oneDay
                ? clock(starts.toLocalDateTime()) + DASH + clock(ends.toLocalDateTime())
                : texts.of(
                        "events.until",
                        clock(starts.toLocalDateTime()),
                        texts.of("events.day", last.getDayOfMonth(), month(last)),
                        clock(ends.toLocalDateTime()));
    }

    private static String clock(LocalDateTime time) {
        return CLOCK.format(time);
    }
}

package org.socialcluster.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/**
 * A rule of RFC 5545 by which an event returns, counted in local time, so that a club at six stays at six when the clocks
 * change. ical4j reads and counts it; here stands what a town's calendar allows of it.
 */
final class Recurrence {
    /** Nobody lists more dates than a year of days and a month. */
    static final int MOST_DATES = 400;

    private static final int LONGEST_YEARS = 10;
    private static final int LARGEST_INTERVAL = 99;
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final Pattern UNTIL = Pattern.compile("(?<=^|;)UNTIL=(\\d{8})(?:T(\\d{6})(Z?))?(?=;|$)");
    private static final Pattern FORM = Pattern.compile("[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*");
    private static final Pattern OFTEN =
            Pattern.compile("FREQ=(SECONDLY|MINUTELY|HOURLY)|(^|;)BY(HOUR|MINUTE|SECOND)=");
    private static final Pattern TWICE = Pattern.compile("(?:^|;)([A-Z]+)=.*;\\1=");

    private final Recur<LocalDateTime> rule;

    private Recurrence(Recur<LocalDateTime> rule) {
        this.rule = rule;
    }

    /** Reads a rule.
     *
     * @param zone of the local times; an end of the rule may be given in UTC
     * @throws Problem {@code invalid-input} without a field: what is wrong with it */
    static Recurrence of(String written, ZoneId zone) {
        String text = written.strip().toUpperCase(Locale.ROOT);
        if (OFTEN.matcher(text).find()) {
            throw refusal("event.rule-often");
        }
        if (!FORM.matcher(text).matches() || TWICE.matcher(text).find()) {
            throw refusal("event.rule");
        }
        return new Recurrence(parsed(localUntil(text, zone)));
    }

    private static Recur<LocalDateTime> parsed(String text) {
        try {
            Recur<LocalDateTime> rule = new Recur<>(text);
            boolean counted = !text.contains("COUNT=") || rule.getCount() > 0;
            boolean spaced =
                    !text.contains("INTERVAL=") || (rule.getInterval() > 0 && rule.getInterval() <= LARGEST_INTERVAL);
            if (counted && spaced && (rule.getCount() < 1 || rule.getUntil() == null)) {
                return rule;
            }
        } catch (IllegalArgumentException | DateTimeException | ClassCastException unreadable) {
            throw refusal("event.rule");
        }
        throw refusal("event.rule");
    }

    /** The library compares an end with local times only if it is one. */
    private static String localUntil(String text, ZoneId zone) {
        Matcher until = UNTIL.matcher(text);
        if (!until.find()) {
            return text;
        }
        try {
            return until.replaceFirst("UNTIL=" + BASIC.format(local(until, zone)));
        } catch (DateTimeException unreadable) {
            throw refusal("event.rule");
        }
    }

    private static LocalDateTime local(Matcher until, ZoneId zone) {
        LocalDate day = LocalDate.parse(until.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        if (until.group(2) == null) {
            return day.atTime(LocalTime.of(23, 59, 59));
        }
        LocalDateTime moment = LocalDateTime.parse(until.group(1) + "T" + until.group(2), BASIC);
        return until.group(3).isEmpty()
                ? moment
                : moment.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
    }

    /** Whether it goes on until further notice. */
    boolean endless() {
        return rule.getCount() < 1 && rule.getUntil() == null;
    }

    /** The dates that begin within a time, in order.
     *
     * @param first beginning of the first date of all
     * @param to not any more */
    List<LocalDateTime> dates(LocalDateTime first, LocalDateTime from, LocalDateTime to) {
        return rule.getDates(first, from.isBefore(first) ? first : from, to.minusSeconds(1), MOST_DATES + 1).stream()
                .filter(it -> !it.isBefore(from) && it.isBefore(to))
                .toList();
    }

    /** All dates of a rule that ends.
     *
     * @throws Problem {@code invalid-input} without a field, when they are absurdly many or far, or none */
    List<LocalDateTime> all(LocalDateTime first) {
        List<LocalDateTime> dates = dates(first, first, first.plusYears(LONGEST_YEARS));
        if (dates.isEmpty()) {
            throw refusal("event.rule-never");
        }
        if (!endless() && dates.size() > MOST_DATES) {
            throw refusal("event.rule-many", MOST_DATES);
        }
        if (dates.size() < rule.getCount()
                || (rule.getUntil() != null && rule.getUntil().isAfter(first.plusYears(LONGEST_YEARS)))) {
            throw refusal("event.rule-far", LONGEST_YEARS);
        }
        return dates;
    }

    /** The rule as the library has read it. */
    Recur<LocalDateTime> parts() {
        return rule;
    }

    /** The rule as calendars want it beside a beginning with a zone: its end in UTC. */
    String inCalendar(ZoneId zone, boolean allDay) {
        Matcher until = UNTIL.matcher(rule.toString());
        if (!until.find() || rule.getUntil() == null) {
            return rule.toString();
        }
        return until.replaceFirst("UNTIL="
                + (allDay
                        ? rule.getUntil().toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE)
                        : BASIC.format(rule.getUntil().atZone(zone).withZoneSameInstant(ZoneOffset.UTC)) + "Z"));
    }

    private static Problem refusal(String text, Object... arguments) {
        return new Problem(ProblemType.INVALID_INPUT, text, arguments);
    }
}

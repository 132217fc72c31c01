package org.socialcluster.hours.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.socialcluster.hours.DayHours;

/** Hours of a day as people type them: {@code 9-13, 14.30-18}. */
final class TypedHours {
    private static final Pattern INTERVAL =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-\\u2010-\\u2015]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

    private TypedHours() {}

    /** The intervals; none for an empty text, nothing for what cannot be read. */
    static Optional<List<DayHours>> of(String typed) {
        List<DayHours> hours = new ArrayList<>();
        for (String part : typed.isBlank() ? new String[0] : typed.split("[,;]", -1)) {
            Matcher interval = INTERVAL.matcher(part.strip());
            if (!interval.matches()) {
                return Optional.empty();
            }
            hours.add(new DayHours(
                    time(interval.group(1), interval.group(2)), time(interval.group(3), interval.group(4))));
        }
        return Optional.of(hours);
    }

    /** In one line, as people write it. */
    static String shown(List<DayHours> hours) {
        return hours.stream()
                .map(it -> shown(it.opens()) + "\u2013" + shown(it.closes()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(String time) {
        return time.startsWith("0") ? time.substring(1) : time;
    }

    @SuppressWarnings("NullAway") // a group that is not there
    private static String time(String hour, String minute) {
        return (hour.length() == 1 ? "0" + hour : hour) + ":" + (minute == null ? "00" : minute);
    }
}

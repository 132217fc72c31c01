package org.socialcluster.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;

/** Days and times of the day as people write them into a cell; a day may have its time with it. */
record DateCell(LocalDate day, @Nullable LocalTime time) {
    private static final List<DateTimeFormatter> DAYS = Stream.of("d.M.uuuu", "uuuu-M-d", "d/M/uuuu", "d MMMM uuuu")
            .map(it -> DateTimeFormatter.ofPattern(it, Locale.forLanguageTag("ru"))
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private static final Pattern WITH_TIME =
            Pattern.compile("(.+?)(?:[ T]|,\\s*|\\s+в\\s+)(\\d{1,2}[:.]\\d{2})(?::\\d{2})?");
    private static final Pattern YEAR = Pattern.compile("\\s*(г\\.?|года)$");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::00)?");

    /** Reads a day, with its time if it says one.
     *
     * @throws Problem {@code invalid-input} for what is no day of the calendar */
    static DateCell read(String field, String cell) {
        Matcher both = WITH_TIME.matcher(cell);
        if (both.matches()) {
            LocalDate day = parsed(both.group(1).strip());
            if (day != null) {
                return new DateCell(day, time(field, both.group(2)));
            }
        }
        LocalDate day = parsed(cell);
        if (day == null) {
            throw Problem.ofField(field, "import.date", Cells.echo(cell));
        }
        return new DateCell(day, null);
    }

    static LocalDate day(String field, String cell) {
        return read(field, cell).day();
    }

    static LocalTime time(String field, String cell) {
        Matcher time = TIME.matcher(cell);
        try {
            if (time.matches()) {
                return LocalTime.of(
                        Integer.parseInt(time.group(1)), time.group(2) == null ? 0 : Integer.parseInt(time.group(2)));
            }
        } catch (DateTimeException none) {
            throw Problem.ofField(field, "import.time", Cells.echo(cell));
        }
        throw Problem.ofField(field, "import.time", Cells.echo(cell));
    }

    private static @Nullable LocalDate parsed(String text) {
        String plain = YEAR.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
        for (DateTimeFormatter each : DAYS) {
            try {
                return LocalDate.parse(plain, each);
            } catch (DateTimeException otherwise) {
                // Perhaps it is written in another way.
            }
        }
        return null;
    }
}

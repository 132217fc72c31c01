package org.socialcluster.checklists.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.socialcluster.site.Texts;

/** A day as people write it: «20.11.2026 г.», «20 ноября», «вчера», or as programs do. */
final class WrittenDay {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<DateTimeFormatter> WHOLE =
            forms("uuuu-MM-dd", "d.M.uuuu", "d.M.uu", "d MMMM uuuu", "d MMMM uu");
    private static final List<DateTimeFormatter> WITHOUT_YEAR = forms("d.M", "d MMMM");

    private WrittenDay() {}

    /** The day that is meant; of a day without its year, the nearest one. */
    static Optional<LocalDate> read(String typed, LocalDate today) {
        String text = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .replaceFirst("(?<=[\\d ])(" + Texts.russian().of("list.from.year") + ")\\.?$", "")
                .strip();
        for (int back = 0; back <= 2; back++) {
            if (text.equals(Texts.russian().of("list.from.back." + back))) {
                return Optional.of(today.minusDays(back));
            }
        }
        boolean named = text.chars().anyMatch(Character::isLetter);
        String plain = named || text.matches("\\d{4}-.*")
                ? text.replaceAll("[., ]+", " ").strip()
                : text.replaceAll("[,./ -]+", ".").replaceFirst("\\.$", "");
        return Stream.concat(
                        parsed(plain, WHOLE, LocalDate::from),
                        parsed(plain, WITHOUT_YEAR, MonthDay::from).flatMap(it -> nearest(it, today).stream()))
                .filter(it -> it.getYear() > 0)
                .findFirst();
    }

    /** As it stands in its field. */
    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    private static Optional<LocalDate> nearest(MonthDay day, LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .min(Comparator.comparing(it -> Math.abs(ChronoUnit.DAYS.between(today, it))));
    }

    private static <T> Stream<T> parsed(String text, List<DateTimeFormatter> forms, TemporalQuery<T> as) {
        return forms.stream().flatMap(form -> {
            try {
                return Stream.of(form.parse(text, as));
            } catch (DateTimeException another) {
                return Stream.empty();
            }
        });
    }

    private static List<DateTimeFormatter> forms(String... patterns) {
        return Stream.of(patterns)
                .map(it -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(it)
                        .toFormatter(RUSSIAN)
                        .withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }
}

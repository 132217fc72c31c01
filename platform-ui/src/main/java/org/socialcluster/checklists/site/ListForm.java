package org.socialcluster.checklists.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.checklists.Marks;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;

/**
 * The form of a list as it came back: what is marked, and what was when the page was shown. A paper that several steps ask
 * for has a box at each of them: ticked anywhere it is there, and where it was there, unticked anywhere it is gone.
 *
 * @param days what stands in the fields of days, by the key of the step, as it was typed
 */
record ListForm(Marks shown, Set<UUID> steps, Set<String> papers, Map<UUID, String> days) {
    private static final String FROM = "from-";
    private static final DateTimeFormatter BY_HAND =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int LONGEST_CODE = 80;

    static ListForm of(MultivaluedMap<String, String> sent) {
        List<String> had = all(sent, "was-paper");
        List<String> has = all(sent, "paper");
        Set<String> papers = has.stream()
                .filter(it -> it.length() <= LONGEST_CODE)
                .filter(it -> Collections.frequency(has, it) >= Collections.frequency(had, it))
                .collect(Collectors.toSet());
        Map<UUID, LocalDate> shownDays = new HashMap<>();
        days(sent, "was-" + FROM).forEach((step, day) -> {
            if (isDay(day)) {
                shownDays.put(step, day(day));
            }
        });
        return new ListForm(
                new Marks(keys(all(sent, "was-step")), new HashSet<>(had), shownDays),
                keys(all(sent, "step")),
                papers,
                days(sent, FROM));
    }

    /** What is marked now.
     *
     * @throws Problem {@code invalid-input} at the field of a day that is none */
    Marks marks() {
        List<FieldError> errors = new ArrayList<>();
        Map<UUID, LocalDate> clocks = new HashMap<>();
        days.forEach((step, text) -> {
            if (isDay(text)) {
                clocks.put(step, day(text));
            } else {
                errors.add(FieldError.of(FROM + step, "checklist.day"));
            }
        });
        Problem.refuse(errors);
        return new Marks(steps, papers, clocks);
    }

    private static List<String> all(MultivaluedMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }

    private static Set<UUID> keys(List<String> texts) {
        return texts.stream().filter(ListForm::isKey).map(UUID::fromString).collect(Collectors.toSet());
    }

    private static boolean isKey(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static Map<UUID, String> days(MultivaluedMap<String, String> sent, String prefix) {
        Map<UUID, String> days = new HashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(prefix) && isKey(name.substring(prefix.length()))) {
                values.stream()
                        .filter(it -> !it.isBlank())
                        .findFirst()
                        .ifPresent(it -> days.put(UUID.fromString(name.substring(prefix.length())), it.strip()));
            }
        });
        return days;
    }

    private static boolean isDay(String text) {
        try {
            return day(text).getYear() > 0;
        } catch (DateTimeException nonsense) {
            return false;
        }
    }

    /** A day as it stands in its field. */
    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    /** As people write it, with whatever between the numbers, or as programs do. */
    private static LocalDate day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(text)
                : LocalDate.parse(text.replaceAll("[,/ -]+", "."), BY_HAND);
    }
}

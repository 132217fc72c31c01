package org.socialcluster.checklists.site;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.checklists.Marks;
import org.socialcluster.shared.Problem.FieldError;

/**
 * The form of a list as it came back: what is marked, and what was when the page was shown. A paper that several steps ask
 * for has a box at each of them: ticked anywhere it is there, and where it was there, unticked anywhere it is gone.
 *
 * @param days what stands in the fields of days, by the key of the step, as it was typed
 */
record ListForm(Marks shown, Set<UUID> steps, Set<String> papers, Map<UUID, String> days) {
    private static final String FROM = "from-";
    private static final int LONGEST_CODE = 80;

    static ListForm of(MultivaluedMap<String, String> sent, LocalDate today) {
        List<String> had = all(sent, "was-paper");
        List<String> has = all(sent, "paper");
        Set<String> papers = has.stream()
                .filter(it -> it.length() <= LONGEST_CODE)
                .filter(it -> Collections.frequency(has, it) >= Collections.frequency(had, it))
                .collect(Collectors.toSet());
        Map<UUID, LocalDate> shownDays = new HashMap<>();
        days(sent, "was-" + FROM)
                .forEach((step, day) -> WrittenDay.read(day, today).ifPresent(it -> shownDays.put(step, it)));
        return new ListForm(
                new Marks(keys(all(sent, "was-step")), new HashSet<>(had), shownDays),
                keys(all(sent, "step")),
                papers,
                days(sent, FROM));
    }

    /** What is marked now. Of a day that cannot be taken, the one that was there before stays. */
    Read read(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Map<UUID, LocalDate> clocks = new HashMap<>();
        days.forEach((step, text) -> {
            Optional<LocalDate> day = WrittenDay.read(text, today);
            if (day.filter(it -> Marks.counts(it, today)).isPresent()) {
                clocks.put(step, day.get());
            } else {
                errors.add(FieldError.of(FROM + step, day.isPresent() ? "checklist.day" : "checklist.day.unread"));
                Optional.ofNullable(shown.clocks().get(step)).ifPresent(it -> clocks.put(step, it));
            }
        });
        return new Read(new Marks(steps, papers, clocks), errors);
    }

    /** The same with what is kept of it; a day that could not be taken stands as it was typed. */
    ListForm kept(Marks kept, Read read) {
        Map<UUID, String> now = new HashMap<>(days);
        now.keySet().removeIf(step -> !read.refused(step));
        kept.clocks().forEach((step, day) -> now.putIfAbsent(step, WrittenDay.written(day)));
        return new ListForm(kept, kept.steps(), kept.papers(), now);
    }

    /** What could be read of the form, and what is wrong in the rest. */
    record Read(Marks marks, List<FieldError> errors) {
        private boolean refused(UUID step) {
            return errors.stream().anyMatch(it -> it.field().equals(FROM + step));
        }
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
}

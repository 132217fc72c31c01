package org.socialcluster.checklists;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody has marked along a route.
 *
 * @param steps keys of the steps that are done
 * @param papers codes of the documents that the person has
 * @param clocks from which day the deadline of a step counts, by the key of the step
 */
public record Marks(Set<UUID> steps, Set<String> papers, Map<UUID, LocalDate> clocks) {
    public static final Marks NONE = new Marks(Set.of(), Set.of(), Map.of());

    private static final Period EARLIEST = Period.ofYears(10);
    private static final Period LATEST = Period.ofYears(1);

    public Marks {
        steps = Set.copyOf(steps);
        papers = Set.copyOf(papers);
        clocks = Map.copyOf(clocks);
    }

    /** Whether a deadline can count from that day. */
    public static boolean counts(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minus(EARLIEST)) && !day.isAfter(today.plus(LATEST));
    }
}

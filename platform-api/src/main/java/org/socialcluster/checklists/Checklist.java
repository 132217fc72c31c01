package org.socialcluster.checklists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A list as its owner reads it.
 *
 * @param route the route's name in addresses
 * @param seenAt up to when its owner has read what has changed in the route
 * @param expiresOn the last day of the link, if nobody opens it before
 */
public record Checklist(
        ChecklistId id,
        String route,
        Instant seenAt,
        LocalDate expiresOn,
        Set<UUID> steps,
        Set<String> papers,
        List<Clock> clocks) {

    /** The clock of a step.
     *
     * @param startsOn the day from which the deadline counts
     * @param revision how often it was changed */
    public record Clock(UUID step, LocalDate startsOn, int revision, Instant setAt) {}

    public Marks marks() {
        Map<UUID, LocalDate> days = clocks.stream().collect(Collectors.toMap(Clock::step, Clock::startsOn));
        return new Marks(steps, papers, days);
    }
}

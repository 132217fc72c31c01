package org.socialcluster.routes.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.RouteView;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.PlainText;

/**
 * Everything that is written in one version of a route. A draft may be incomplete: what is missing is told before it is
 * published, not while it is saved.
 *
 * @param level FEDERAL, REGIONAL or MIXED
 * @param factsAsOf the day on which its facts were true
 * @param newestFactAsOf the day of the newest fact, where one is newer
 * @param reviewAfterDays after how many days it should be looked through again
 * @param origin from what it was written
 * @param changeNote what has changed, in one sentence for those who follow the route
 * @param terms codes by classifier, in their order
 * @param related slugs of other routes
 * @param checks what an expert is asked to look at first
 */
public record RouteContent(
        @NotNull @Size(max = 200) @Plain String title,
        @NotNull @Size(max = 100) @Plain String shortTitle,
        @NotNull @Size(max = 2000) @PlainText String summary,
        @Nullable @Size(max = 2000) @PlainText String cost,
        @Nullable @Size(max = 2000) @PlainText String totalTime,
        @NotNull @Pattern(regexp = "FEDERAL|REGIONAL|MIXED") String level,
        @NotNull LocalDate factsAsOf,
        @Nullable LocalDate newestFactAsOf,
        @Min(1) @Max(3650) int reviewAfterDays,
        @NotNull @Size(max = 1000) String origin,
        @Nullable @Size(max = 500) @PlainText String changeNote,
        Map<String, List<String>> terms,
        List<String> related,
        List<@Valid StepContent> steps,
        List<@Valid Basis> basis,
        List<RouteView.Source> sources,
        List<@Valid Amount> amounts,
        List<@Valid Evidence> evidence,
        List<@Size(max = 1000) @PlainText String> checks) {

    public RouteContent {
        Map<String, List<String>> copy = new TreeMap<>();
        terms.forEach((taxonomy, codes) -> copy.put(taxonomy, List.copyOf(codes)));
        terms = copy;
        related = List.copyOf(related);
        steps = List.copyOf(steps);
        basis = List.copyOf(basis);
        sources = List.copyOf(sources);
        amounts = List.copyOf(amounts);
        evidence = List.copyOf(evidence);
        checks = List.copyOf(checks);
    }

    /**
     * An act that the route rests on.
     *
     * @param act id of the record
     * @param confidence HIGH, MEDIUM or LOW: residents are not shown it
     */
    public record Basis(
            UUID act,
            @Nullable @Size(max = 500) @Plain String articles,
            @Pattern(regexp = "HIGH|MEDIUM|LOW") String confidence) {}

    /**
     * A sum or a threshold; several where it has several grades.
     *
     * @param unit RUB, PERCENT or COEFFICIENT
     * @param confidence HIGH, MEDIUM or LOW: residents are not shown it
     */
    public record Amount(
            @Size(min = 1, max = 300) @Plain String what,
            List<BigDecimal> amounts,
            @Pattern(regexp = "RUB|PERCENT|COEFFICIENT") String unit,
            @Nullable LocalDate validFrom,
            @Nullable @Size(max = 500) @Plain String source,
            @Pattern(regexp = "HIGH|MEDIUM|LOW") String confidence) {
        public Amount {
            amounts = List.copyOf(amounts);
        }
    }

    /** Where a fact was found; for editors and experts alone.
     *
     * @param kind what was found: a law, a site, a letter */
    public record Evidence(
            @Size(min = 1, max = 1000) @PlainText String fact,
            @Size(max = 1000) @PlainText String found,
            @Size(max = 30) String kind) {}

    /** The codes of one classifier. */
    public List<String> of(String taxonomy) {
        return terms.getOrDefault(taxonomy, List.of());
    }

    /** The same with other steps. */
    public RouteContent with(List<StepContent> others) {
        return with(others, changeNote);
    }

    /** The same before anything is said of what has changed. */
    RouteContent anew() {
        return with(steps, null);
    }

    private RouteContent with(List<StepContent> others, @Nullable String note) {
        return new RouteContent(
                title,
                shortTitle,
                summary,
                cost,
                totalTime,
                level,
                factsAsOf,
                newestFactAsOf,
                reviewAfterDays,
                origin,
                note,
                terms,
                related,
                others,
                basis,
                sources,
                amounts,
                evidence,
                checks);
    }
}

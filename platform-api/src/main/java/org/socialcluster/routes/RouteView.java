package org.socialcluster.routes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The published version of a route. Facts of low confidence are not in it.
 *
 * @param version number of the version
 * @param changeNote what is new in this version, in one sentence
 * @param level whose rules these are: FEDERAL, REGIONAL or MIXED
 * @param factsAsOf the day on which its facts were true
 * @param newestFactAsOf the day of the newest fact, where one is newer
 * @param reviewDueOn the day by which it should be looked through again
 * @param circumstances of the law on social services, in which help is due
 * @param related other published routes
 */
public record RouteView(
        String code,
        String slug,
        int version,
        OffsetDateTime publishedAt,
        @Nullable String changeNote,
        String title,
        String shortTitle,
        String summary,
        @Nullable String cost,
        @Nullable String totalTime,
        String level,
        LocalDate factsAsOf,
        @Nullable LocalDate newestFactAsOf,
        LocalDate reviewDueOn,
        List<RouteTerm> lifeSituations,
        List<RouteTerm> audience,
        List<RouteTerm> topics,
        List<RouteTerm> sectors,
        List<RouteTerm> circumstances,
        List<RouteTerm> serviceTypes,
        List<Amount> amounts,
        List<Basis> basis,
        List<Source> sources,
        List<Related> related,
        List<RouteStep> steps) {

    /**
     * A sum or a threshold; several where it has several grades.
     *
     * @param unit RUB, PERCENT or COEFFICIENT
     * @param validFrom since when; null: not said
     */
    public record Amount(
            String what,
            List<BigDecimal> amounts,
            String unit,
            @Nullable LocalDate validFrom,
            @Nullable String source) {}

    /**
     * An act that the route rests on.
     *
     * @param level FEDERAL, REGIONAL or MUNICIPAL
     * @param edition which edition was looked at
     * @param confidence HIGH or MEDIUM
     */
    public record Basis(
            String act,
            String level,
            @Nullable String edition,
            @Nullable String url,
            @Nullable String articles,
            String confidence) {}

    /** An official site. */
    public record Source(String name, String url) {}

    /** Another route. */
    public record Related(String slug, String shortTitle) {}

    /** The needs of its steps, each once, in their order. */
    public List<String> needs() {
        return steps.stream()
                .map(RouteStep::need)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The step of this number. */
    public Optional<RouteStep> step(int number) {
        return steps.stream().filter(it -> it.number() == number).findFirst();
    }

    /** How many steps an expert has verified as they stand now. */
    public int verifiedSteps() {
        return (int) steps.stream().filter(it -> it.verification() != null).count();
    }
}

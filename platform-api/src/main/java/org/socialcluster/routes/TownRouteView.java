package org.socialcluster.routes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.Answers;

/**
 * A route in a town, as the API gives it: where to go with each step. What the steps ask for stands in the route itself.
 *
 * @param town slug of the town
 * @param version number of the route's published version
 */
public record TownRouteView(String town, String slug, int version, String title, List<TownStep> steps) {

    /** A step and who answers it. */
    public record TownStep(
            int number,
            UUID key,
            String title,
            String action,
            @Nullable String need,
            boolean optional,
            @Nullable String branch,
            StepResolution resolution) {}

    /**
     * Who answers a step.
     *
     * @param state local, neighbour, region, unavailable, none or not-needed
     * @param reason with unavailable only: full or stale
     * @param farther with none only: the nearest town that would have an answer, though too far to count
     */
    public record StepResolution(
            String state, @Nullable String reason, @Nullable FartherTown farther, List<StepPlace> places) {}

    /** A town too far to count. */
    public record FartherTown(String town, BigDecimal distanceKm) {}

    /**
     * One place that answers.
     *
     * @param distanceKm straight line between the towns; null for what the region offers
     * @param remote nobody has to go there
     * @param address null where it is hidden or not known
     */
    public record StepPlace(
            String level,
            Answer.Centre centre,
            @Nullable BigDecimal distanceKm,
            boolean remote,
            Offer service,
            Answer.Provider provider,
            @Nullable WrittenAddress address,
            boolean addressHidden,
            List<String> phones,
            List<String> accessibility,
            boolean byAppointment,
            boolean open) {}

    /** The service that is given there. */
    public record Offer(UUID id, String slug, String name) {}

    /** An address in one line. */
    public record WrittenAddress(String text) {}

    static TownRouteView of(String town, RouteInTown route) {
        return new TownRouteView(
                town,
                route.route().slug(),
                route.route().version(),
                route.route().title(),
                route.steps().stream().map(it -> step(it, route)).toList());
    }

    private static TownStep step(RouteInTown.Step resolved, RouteInTown route) {
        RouteStep step = resolved.step();
        return new TownStep(
                step.number(),
                step.key(),
                step.title(),
                step.action(),
                step.need(),
                step.optional(),
                step.branch(),
                resolution(resolved, route));
    }

    private static StepResolution resolution(RouteInTown.Step resolved, RouteInTown route) {
        Answers answers = resolved.answers();
        if (answers == null) {
            return new StepResolution(resolved.state(), null, null, List.of());
        }
        Answers.Reason reason = answers.reason();
        Answers.Farther farther = answers.farther();
        return new StepResolution(
                resolved.state(),
                reason == null ? null : reason.name().toLowerCase(Locale.ROOT),
                farther == null ? null : new FartherTown(farther.town(), farther.distanceKm()),
                resolved.places().stream().map(it -> place(it, route)).toList());
    }

    private static StepPlace place(Answer answer, RouteInTown route) {
        Answer.Visit visit = answer.visit();
        return new StepPlace(
                answer.level().code(),
                answer.centre(),
                answer.distanceKm(),
                answer.remote(),
                new Offer(
                        answer.service().id(),
                        answer.service().slug(),
                        answer.service().name()),
                answer.provider(),
                answer.address() == null ? null : new WrittenAddress(answer.address()),
                answer.addressHidden(),
                visit.phones(),
                visit.accessibility(),
                visit.byAppointment(),
                route.opening(answer).isOpen());
    }
}

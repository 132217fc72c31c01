package org.socialcluster.routes.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteTerm;
import org.socialcluster.routes.RouteView;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/**
 * Content of a route's page.
 *
 * @param town null outside the towns
 * @param path address of the whole page
 * @param current number of the step that is shown alone; 0: all are shown
 * @param towns to choose from; empty in a town
 * @param amounts sums and thresholds, one phrase each
 */
public record RouteContent(
        @Nullable CentreView town,
        RouteView route,
        String path,
        List<StepContent> steps,
        int current,
        Trust trust,
        List<CentreView> towns,
        List<Amount> amounts) {

    /** A piece of a text.
     *
     * @param step number of the step it leads to; 0: it leads nowhere */
    public record Part(String text, int step) {}

    /** A sum in words. */
    public record Amount(String what, String text) {}

    /**
     * How far the route can be relied on.
     *
     * @param verified of how many steps an expert's word holds
     * @param verifiedOn day of the oldest of them; empty without any
     * @param factsOn the day on which its newest fact was true
     * @param until the day until which it may be relied on
     * @param overdue whether that day is over
     */
    public record Trust(int verified, int steps, String verifiedOn, String factsOn, String until, boolean overdue) {
        public boolean whole() {
            return steps > 0 && verified == steps;
        }

        public boolean none() {
            return verified == 0;
        }

        static Trust of(RouteView route, LocalDate today) {
            Texts texts = Texts.russian();
            Optional<LocalDate> oldest = verifications(route)
                    .map(it -> it.verifiedAt().toLocalDate())
                    .min(LocalDate::compareTo);
            LocalDate until = verifications(route)
                    .map(it -> it.validUntil().toLocalDate())
                    .filter(it -> it.isBefore(route.reviewDueOn()))
                    .min(LocalDate::compareTo)
                    .orElse(route.reviewDueOn());
            LocalDate facts = route.newestFactAsOf() == null ? route.factsAsOf() : route.newestFactAsOf();
            return new Trust(
                    route.verifiedSteps(),
                    route.steps().size(),
                    oldest.map(texts::day).orElse(""),
                    texts.day(facts),
                    texts.day(until),
                    until.isBefore(today));
        }

        private static Stream<RouteStep.Verification> verifications(RouteView route) {
            return route.steps().stream().flatMap(it -> Optional.ofNullable(it.verification()).stream());
        }
    }

    /** The icons that the page shows. */
    public List<String> symbols() {
        Set<String> symbols = new TreeSet<>(Set.of("warn", "covered"));
        for (StepContent step : steps) {
            StepContent.Tag tag = step.tag(town);
            if (tag != null) {
                symbols.add(tag.sign());
            }
            if (step.fork() > 0) {
                symbols.add("fork");
            }
            if (!step.places().isEmpty()) {
                symbols.addAll(Set.of("own", "near", "region", "stale", "full"));
            }
        }
        return List.copyOf(symbols);
    }

    /** Whether one step is shown alone. */
    public boolean alone() {
        return current > 0;
    }

    public List<StepContent> shown() {
        return alone() ? List.of(steps.get(index())) : steps;
    }

    /** The step shown alone comes after this one; null: it is the first. */
    public @Nullable StepContent before() {
        return index() < 1 ? null : steps.get(index() - 1);
    }

    /** The next step; null: it is the last. */
    public @Nullable StepContent after() {
        return index() + 1 < steps.size() ? steps.get(index() + 1) : null;
    }

    /** From 1. */
    public int place() {
        return index() + 1;
    }

    private int index() {
        for (int index = 0; index < steps.size(); index++) {
            if (steps.get(index).number() == current) {
                return index;
            }
        }
        return 0;
    }

    /** Where a step is: within the page, or on a page of its own. */
    public String address(int number) {
        return alone() ? alone(number) : "#s" + number;
    }

    /** A text in which other steps can be followed. */
    public List<Part> parts(String text) {
        return StepText.parts(text, number -> steps.stream().anyMatch(it -> it.number() == number));
    }

    /** The page of one step, at the step itself: title, warning and list stand above it each time. */
    public String alone(int number) {
        return path + "?step=" + number + "#s" + number;
    }

    /** The page for whoever does not get on at a step. */
    public String stuck(StepContent step) {
        return path + "/stuck?step=" + step.number();
    }

    /** The list of all routes. */
    public String all() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    public String print() {
        return path + "/print.pdf";
    }

    /** For whom it is. */
    public List<String> audience() {
        return route.audience().stream().map(RouteTerm::name).toList();
    }
}

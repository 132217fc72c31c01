package org.socialcluster.routes.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.hours.site.OpenNow;
import org.socialcluster.needs.site.KnownWords;
import org.socialcluster.needs.site.Words;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.Answers;
import org.socialcluster.routes.RouteInTown;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteTerm;
import org.socialcluster.routes.RouteView;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.MidSentence;
import org.socialcluster.site.HoursText;
import org.socialcluster.site.RegionTime;
import org.socialcluster.site.Texts;
import org.socialcluster.tenancy.CentreView;

/** Puts a route into words, as pages and papers show it. */
@ApplicationScoped
public class RouteContents {
    /** More would bury the next step; the rest is on the page of the need. */
    private static final int MOST_PLACES = 2;

    private static final int MOST_FEATURES = 2;

    @Inject
    KnownWords known;

    @Inject
    RegionTime time;

    /** The route as it is gone in the town.
     *
     * @param path address of the whole page
     * @param current number of the step that is shown alone; 0: all are shown */
    public RouteContent inTown(CentreView town, RouteInTown found, String path, int current) {
        RouteView route = found.route();
        return new RouteContent(
                town,
                route,
                path,
                steps(found, current > 0),
                current,
                RouteContent.Trust.of(route, time.today()),
                List.of(),
                amounts(route));
    }

    RouteContent inRegion(RouteView route, String path, int current, List<CentreView> towns) {
        List<StepContent> steps = new ArrayList<>();
        for (RouteStep step : route.steps()) {
            steps.add(step(step, "", null, List.of(), 0, 0, fork(route.steps(), step), ""));
        }
        return new RouteContent(
                null, route, path, steps, current, RouteContent.Trust.of(route, time.today()), towns, amounts(route));
    }

    private List<StepContent> steps(RouteInTown found, boolean alone) {
        Words words = known.whole();
        List<RouteStep> all = found.route().steps();
        Map<List<Object>, Integer> first = new HashMap<>();
        List<StepContent> steps = new ArrayList<>();
        for (RouteInTown.Step each : found.steps()) {
            RouteStep step = each.step();
            int sameAs = step.need() == null || alone || each.places().isEmpty()
                    ? 0
                    : Objects.requireNonNullElse(first.putIfAbsent(answered(each), step.number()), 0);
            List<PlaceContent> places = each.places().stream()
                    .limit(MOST_PLACES)
                    .map(it -> place(found, each, it, words))
                    .toList();
            steps.add(step(
                    step,
                    each.state(),
                    each.answers(),
                    places,
                    each.places().size() - places.size(),
                    sameAs,
                    fork(all, step),
                    each.note().orElse("")));
        }
        return steps;
    }

    /** Steps with the same places in the same order, of which the centre says the same, are answered alike. */
    private static List<Object> answered(RouteInTown.Step step) {
        return step.places().stream()
                .flatMap(
                        it -> Stream.<Object>of(it.service().id(), step.note(it).orElse("")))
                .toList();
    }

    /** How many steps in a row, from this one on, are each for somebody else; 0 where no fork begins. */
    private static int fork(List<RouteStep> all, RouteStep step) {
        int at = all.indexOf(step);
        if (step.branch() == null || (at > 0 && all.get(at - 1).branch() != null)) {
            return 0;
        }
        int end = at;
        while (end < all.size() && all.get(end).branch() != null) {
            end++;
        }
        return end - at > 1 ? end - at : 0;
    }

    private StepContent step(
            RouteStep step,
            String state,
            @Nullable Answers answers,
            List<PlaceContent> places,
            int more,
            int sameAs,
            int fork,
            String note) {
        List<RouteStep.Paper> papers = step.documents();
        RouteStep.Verification verification = step.verification();
        return new StepContent(
                step,
                state,
                answers,
                places,
                more,
                sameAs,
                fork,
                StepContent.papers(
                        papers.stream().filter(RouteStep.Paper::brought).toList()),
                StepContent.papers(papers.stream()
                        .filter(it -> it.role().equals("INPUT") && !it.brought())
                        .toList()),
                StepContent.papers(
                        papers.stream().filter(it -> it.role().equals("RESULT")).toList()),
                Texts.russian()
                        .enumeration(step.channels().stream()
                                .map(RouteTerm::name)
                                .map(MidSentence::of)
                                .toList()),
                StepContent.deadline(step.deadline()),
                StepContent.source(step.deadline()),
                note,
                verification == null
                        ? ""
                        : Texts.russian().day(verification.verifiedAt().toLocalDate()));
    }

    private PlaceContent place(RouteInTown found, RouteInTown.Step step, Answer answer, Words words) {
        Answer.Visit visit = answer.visit();
        boolean closed = answer.service().status() == ListingStatus.CLOSED;
        Instant confirmed = answer.confirmed();
        return new PlaceContent(
                answer,
                closed || visit.schedule().isEmpty()
                        ? OpenNow.UNKNOWN
                        : OpenNow.brief(
                                found.timetables()
                                        .ofService(
                                                visit.centre(), answer.service().id(), visit.place(), visit.schedule()),
                                found.at()),
                new HoursText(Texts.russian()).of(visit.schedule()),
                access(visit.accessibility(), words),
                step.note(answer).orElse(""),
                confirmed == null ? null : Texts.russian().day(LocalDate.ofInstant(confirmed, time.zone())));
    }

    /** For whom the place is fit; where nobody says that, the first things it has. All of them are on its own page. */
    private static List<String> access(List<String> codes, Words words) {
        List<String> fit = words.words("accessibility_groups", codes);
        return (fit.isEmpty() ? words.words("accessibility_features", codes) : fit)
                .stream().limit(MOST_FEATURES).map(MidSentence::of).toList();
    }

    private static List<RouteContent.Amount> amounts(RouteView route) {
        Texts texts = Texts.russian();
        return route.amounts().stream()
                .map(it -> {
                    String sums = texts.enumeration(it.amounts().stream()
                            .map(sum -> texts.of("route.amount." + it.unit(), number(sum)))
                            .toList());
                    String since = it.validFrom() == null
                            ? sums
                            : texts.of("route.amount.since", sums, texts.day(it.validFrom()));
                    return new RouteContent.Amount(
                            it.what(),
                            it.source() == null ? since : texts.of("route.amount.source", since, it.source()));
                })
                .toList();
    }

    private static String number(BigDecimal sum) {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator('\u00a0');
        signs.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.##", signs).format(sum);
    }
}

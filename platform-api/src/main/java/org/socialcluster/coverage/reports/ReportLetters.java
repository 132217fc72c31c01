package org.socialcluster.coverage.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.reports.ReportSubscriptionStore.Subscriber;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.Moved;
import org.socialcluster.coverage.time.PastState;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.mail.Letter;
import org.socialcluster.mail.LetterTexts;
import org.socialcluster.shared.Edge;

/** Words of a report: what has changed, what is missing most, what people looked for; each line leads to its screen. */
@ApplicationScoped
class ReportLetters {
    private static final String KIND = "COVERAGE_REPORT";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("ru"));
    private static final int MOST_CHANGES = 20;
    private static final int MOST_GAPS = 5;

    @Inject
    Edge edge;

    Letter report(Subscriber subscriber, ReportFacts facts) {
        String own = edge.root() + "/coverage/reports/mine?key=" + subscriber.secret();
        return Letter.of(
                        KIND,
                        subscriber.address(),
                        LetterTexts.text("coverage.report.subject", day(facts.day())),
                        text(facts, own))
                .hiding(subscriber.secret())
                .endedAt(own)
                .confidentially();
    }

    /** What the letter says.
     *
     * @param end where the reader ends such letters */
    String text(ReportFacts facts, String end) {
        String office = edge.root() + "/office/coverage";
        return LetterTexts.text(
                "coverage.report.text",
                day(facts.day()),
                changes(facts),
                gaps(facts.gaps(), office),
                demand(facts),
                office,
                office + "/compare?while=own&from=" + facts.since() + "&to=" + facts.day(),
                office + "/demand",
                end);
    }

    private static String changes(ReportFacts facts) {
        List<CellChange> changes = facts.changes();
        if (changes == null) {
            return LetterTexts.text("coverage.report.changes.unknown", day(facts.since()));
        }
        if (changes.isEmpty()) {
            return LetterTexts.text("coverage.report.changes.none", day(facts.since()));
        }
        Moved moved = Moved.of(facts.since(), facts.day(), changes);
        List<String> lines = new ArrayList<>();
        lines.add(LetterTexts.text(
                "coverage.report.changes",
                day(facts.since()),
                moved.covered(),
                moved.byNorm(),
                moved.better(),
                moved.wasStale(),
                moved.worse(),
                moved.isStale(),
                moved.uncompared()));
        changes.stream()
                .sorted(Comparator.comparing(CellChange::direction).thenComparing(ReportLetters::gain))
                .limit(MOST_CHANGES)
                .forEach(it -> lines.add(LetterTexts.text(
                        "coverage.report.change",
                        it.place().townName(),
                        it.place().needName(),
                        state(it.from()),
                        state(it.to()))));
        if (changes.size() > MOST_CHANGES) {
            lines.add(LetterTexts.text("coverage.report.changes.more", count(changes.size() - MOST_CHANGES)));
        }
        return String.join("\n", lines);
    }

    private static String gaps(List<Gap> gaps, String office) {
        return gaps.isEmpty()
                ? LetterTexts.text("coverage.report.gaps.none")
                : gaps.stream()
                        .limit(MOST_GAPS)
                        .map(it -> LetterTexts.text(
                                "coverage.report.gap",
                                it.town().name(),
                                it.need().name(),
                                LetterTexts.text(
                                        "coverage.report.cause." + it.cause().key()),
                                said(it.demand()),
                                office + "/cells/" + it.town().slug() + "/"
                                        + it.need().code()))
                        .collect(Collectors.joining("\n"));
    }

    private static String demand(ReportFacts facts) {
        DemandFigures demand = facts.demand();
        List<String> most = facts.needs().keySet().stream()
                .filter(it -> demand.ofNeed(it).shown() > 0)
                .sorted(Comparator.comparing((String it) -> -demand.ofNeed(it).shown())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_GAPS)
                .map(it -> facts.needs().get(it) + ": " + said(demand.ofNeed(it)))
                .toList();
        String all =
                LetterTexts.text("coverage.report.demand", day(demand.from()), day(demand.to()), said(demand.all()));
        return most.isEmpty() ? all : all + "\n" + String.join("\n", most);
    }

    private static String said(DemandFigure figure) {
        return figure.hidden()
                ? LetterTexts.text("coverage.report.few")
                : LetterTexts.text(
                        figure.fewer() ? "coverage.report.at-least" : "coverage.report.times", count(figure.shown()));
    }

    private static String state(@Nullable PastState state) {
        return LetterTexts.text("coverage.report.state."
                + (state == null
                        ? "unknown"
                        : state.belowNorm() ? "low" : state.state().key()));
    }

    /** By how much a cell is better than before; below zero: worse. What is not counted is no gap. */
    private static int gain(CellChange change) {
        return standing(change.from()).compareTo(standing(change.to()));
    }

    private static CoverageState standing(@Nullable PastState state) {
        return state == null ? CoverageState.COVERED : state.state();
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}

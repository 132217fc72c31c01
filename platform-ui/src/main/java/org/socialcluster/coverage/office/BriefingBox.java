package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.briefing.Briefing;
import org.socialcluster.coverage.briefing.Ranked;
import org.socialcluster.coverage.time.Moved;
import org.socialcluster.office.Sub;
import org.socialcluster.office.SubLine;
import org.socialcluster.office.Words;

/** The region in one line, how it has moved, and where and with what it is worst; each leads to its list. */
final class BriefingBox extends Div {
    /** @param moment that the cells are judged by, in words */
    BriefingBox(Briefing briefing, CoverageMatrix matrix, String moment, LastVisit visit) {
        addClassName("glance");
        Div now = box(
                "briefing.title",
                big(new Anchor(
                        "coverage",
                        getTranslation(
                                "briefing.sum",
                                briefing.sum().coveredShare(),
                                briefing.sum().byNormShare()))),
                new SubLine(getTranslation(
                        "briefing.of", matrix.towns().size(), matrix.needs().size(), moment)));
        now.addClassName("now");
        now.add(moved(briefing.month(), briefing.lately(), visit));
        add(
                now,
                box(
                        "briefing.towns",
                        list(briefing.towns(), "coverage/towns/", BriefingBox::ofTown),
                        order(briefing.towns(), matrix.towns().stream().map(it -> matrix.sum(it.id(), matrix.needs()))),
                        new Paragraph(new Anchor("coverage/towns", getTranslation("briefing.towns.all")))),
                box(
                        "briefing.needs",
                        list(briefing.needs(), "coverage/needs/", BriefingBox::ofNeed),
                        order(briefing.needs(), matrix.needs().stream().map(it -> matrix.sum(List.of(it)))),
                        new Paragraph(new Anchor("coverage", getTranslation("briefing.needs.all")))));
    }

    /** Within a month and since the last visit; once where that is the same. */
    private Component moved(@Nullable Moved month, @Nullable Moved lately, LastVisit visit) {
        Div lines = new Div();
        Stream.of(month, lately)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(it -> lines.add(new Paragraph(
                        new Anchor("coverage/compare?while=own&from=" + it.from() + "&to=" + it.to(), words(it)))));
        lines.add(
                lately == null
                        ? new Paragraph(getTranslation("briefing.alone"))
                        : new SubLine(visit.said(lately.from())));
        return lines;
    }

    private String words(Moved moved) {
        String since = Words.day(moved.from());
        return moved.changed() == 0
                ? getTranslation("briefing.same", since)
                : getTranslation("briefing.moved", since, PastSaid.moved(moved));
    }

    private Component list(List<Ranked> worst, String path, Function<Ranked, String> said) {
        if (worst.isEmpty()) {
            return new Paragraph(getTranslation("briefing.well"));
        }
        OrderedList list = new OrderedList();
        worst.forEach(it -> list.add(new ListItem(new Anchor(path + it.code(), it.name()), new Sub(said.apply(it)))));
        return list;
    }

    /** By what the worst are the worst, and how many others have as little by the norm as the last of them. */
    private Component order(List<Ranked> worst, Stream<CoverageSum> all) {
        if (worst.isEmpty()) {
            return new Div();
        }
        int last = worst.get(worst.size() - 1).sum().byNorm();
        long tied = all.filter(it -> it.byNorm() == last).count()
                - worst.stream().filter(it -> it.sum().byNorm() == last).count();
        String order = getTranslation("briefing.order");
        return new SubLine(tied == 0 ? order : order + " " + getTranslation("briefing.tied", tied));
    }

    private static String ofTown(Ranked town) {
        return CoverageSaid.text(
                "briefing.town",
                town.sum().byNormShare(),
                town.sum().coveredShare(),
                CoverageSaid.demand(town.demand()));
    }

    private static String ofNeed(Ranked need) {
        CoverageSum sum = need.sum();
        return CoverageSaid.text("briefing.need", sum.byNorm(), sum.total(), sum.count(CoverageState.COVERED));
    }

    private static Component big(Anchor line) {
        Paragraph said = new Paragraph(line);
        said.addClassName("big");
        return said;
    }

    private Div box(String title, Component... content) {
        Div box = new Div(new H2(getTranslation(title)));
        box.addClassName("box");
        box.add(content);
        return box;
    }
}

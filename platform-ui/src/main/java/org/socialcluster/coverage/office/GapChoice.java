package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.GapOrder;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.office.lists.Asked;
import org.socialcluster.office.lists.FilterRow;

/** Which gaps are shown and in which order, and how many there are; the same for a town and for the region. */
final class GapChoice {
    private final FilterRow filter;
    private final Select<GapCause> cause;
    private final Select<DemandPeriod> period;
    private final Select<GapOrder> order;
    private final Checkbox putOff = new Checkbox(CoverageSaid.text("coverage.gaps.put-off.too"));

    GapChoice(FilterRow filter) {
        this.filter = filter;
        cause = filter.choice(
                "cause",
                GapCause.values(),
                CoverageSaid.text("coverage.cause"),
                CoverageSaid.text("coverage.cause.any"),
                CoverageSaid::cause);
        cause.setWidth("17rem");
        order = filter.choice(
                "order", GapOrder.values(), CoverageSaid.text("coverage.order"), said(null), GapChoice::said);
        order.setWidth("17rem");
        period = DemandChoice.in(filter);
        filter.by("put-off", putOff, it -> it ? "true" : "", "true"::equals);
    }

    private static String said(@Nullable GapOrder order) {
        return CoverageSaid.text("coverage.order."
                + (order == null ? "weight" : order == GapOrder.STATE ? "state" : "per-ten-thousand"));
    }

    /** What is asked for, for a file: what is usual is said there too. */
    Asked asked() {
        return filter.asked()
                .and(DemandChoice.words(period))
                .and(putOff.getValue() ? "" : CoverageSaid.text("coverage.gaps.put-off.not"));
    }

    DemandPeriod period() {
        return DemandChoice.orUsual(period.getValue());
    }

    /** Those that are asked for, of all that there are. */
    List<Gap> of(List<Gap> all, GapTasks done) {
        List<Gap> taken = all.stream()
                .filter(it -> cause.getValue() == null || it.cause() == cause.getValue())
                .filter(it -> putOff.getValue() || !done.putOff(it))
                .toList();
        return order.getValue() == null ? taken : order.getValue().sorted(taken);
    }

    /** How many of all are open and how many put off; and of each cause, with the way to them. */
    void sum(Paragraph sum, List<Gap> all, GapTasks done) {
        List<Gap> open = all.stream().filter(it -> !done.putOff(it)).toList();
        sum.removeAll();
        sum.add(new Span(CoverageSaid.text("coverage.gaps.sum", CoverageSaid.number(open.size()))));
        if (open.size() < all.size()) {
            sum.add(
                    new Text(" "),
                    new Anchor(
                            filter.with("put-off", "true"),
                            CoverageSaid.text("coverage.gaps.put-off", all.size() - open.size())));
        }
        List<Gap> counted = putOff.getValue() ? all : open;
        if (cause.getValue() != null) {
            sum.add(
                    new Text(" "),
                    new Span(CoverageSaid.text(
                            "coverage.gaps.shown",
                            CoverageSaid.number(of(all, done).size()),
                            CoverageSaid.number(counted.size()))));
        }
        Arrays.stream(GapCause.values())
                .filter(it -> counted.stream().anyMatch(gap -> gap.cause() == it))
                .forEach(it -> sum.add(
                        new Text(" "),
                        new Anchor(
                                filter.with("cause", it.key()),
                                CoverageSaid.text(
                                        "coverage.gaps.of-cause",
                                        CoverageSaid.cause(it),
                                        counted.stream()
                                                .filter(gap -> gap.cause() == it)
                                                .count()))));
    }
}

package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.office.tasks.TaskSaid;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.TaskStanding;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.sheets.StatTable;

/** Gaps as a list, each with its cause, what people asked for in vain, and what would close it. */
final class GapGrid extends Div {
    private final transient Supplier<List<Gap>> gaps;
    private final transient Supplier<GapTasks> tasks;
    private final Codes groups;
    private final boolean ofOneTown;
    private final boolean regional;
    private final ListGrid<Gap> grid;

    /**
     * @param gaps all of them, in their order
     * @param tasks what is done about them
     * @param ofOneTown whether the town goes without saying
     * @param regional whether the reader may open the lists of the region
     */
    GapGrid(Supplier<List<Gap>> gaps, Supplier<GapTasks> tasks, Codes groups, boolean ofOneTown, boolean regional) {
        this.gaps = gaps;
        this.tasks = tasks;
        this.groups = groups;
        this.ofOneTown = ofOneTown;
        this.regional = regional;
        addClassName("gaps");
        this.grid = new ListGrid<>(gaps);
        grid.setEmptyStateText(getTranslation("coverage.gaps.none"));
        addColumns();
        add(grid);
    }

    private void addColumns() {
        Column<Gap> stacked = grid.addComponentColumn(this::everything).setHeader(getTranslation("coverage.gap"));
        if (!ofOneTown) {
            grid.addComponentColumn(GapGrid::town)
                    .setHeader(getTranslation("coverage.town"))
                    .setWidth("10rem")
                    .setFlexGrow(0);
        }
        grid.addComponentColumn(this::need)
                .setHeader(getTranslation("coverage.need"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addComponentColumn(this::cause)
                .setHeader(getTranslation("coverage.cause"))
                .setFlexGrow(2)
                .setWidth("13rem");
        grid.addComponentColumn(this::demand)
                .setHeader(getTranslation("coverage.demand"))
                .setKey("demand")
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(it -> CoverageSaid.closes(it.cause()))
                .setHeader(getTranslation("coverage.closes"))
                .setFlexGrow(2)
                .setWidth("14rem");
        NarrowGrid.stack(grid, stacked);
    }

    private static Component town(Gap gap) {
        return new Stacked(
                new Span(gap.town().name()),
                new Sub(CoverageSaid.text("coverage.inhabitants", CoverageSaid.inhabitants(gap.town()))));
    }

    private Component need(Gap gap) {
        return new Stacked(link(gap), new Sub(groups.name(gap.need().group())));
    }

    private static Anchor link(Gap gap) {
        return new Anchor(
                "coverage/cells/" + gap.town().slug() + "/" + gap.need().code(),
                gap.need().name());
    }

    private Component cause(Gap gap) {
        Span words = new Span(CoverageSaid.cause(gap.cause()));
        Div signed = new Div(CoverageSaid.sign(CoverageSaid.style(gap.cell())), words);
        signed.addClassName("signed");
        Div cell = new Stacked(signed);
        tasks.get().of(gap).ifPresent(it -> {
            cell.add(TaskSaid.tag(it, TaskStanding.of(it, true)));
            if (it.inForce()) {
                cell.add(new Sub(TaskSaid.due(it)));
            }
        });
        return cell;
    }

    /** How often it was looked for, with the list behind it, and what the gap weighs. */
    private Component demand(Gap gap) {
        String said = CoverageSaid.demand(gap.demand());
        Div cell = new Stacked(
                regional && !gap.demand().none()
                        ? new Anchor(
                                "coverage/demand?town=" + gap.town().slug() + "&need="
                                        + gap.need().code(),
                                said)
                        : new Span(said));
        if (gap.weight() > 0) {
            cell.add(
                    new Sub(getTranslation(
                            "coverage.demand.per-ten-thousand.said", CoverageSaid.decimal(gap.demandPerTenThousand()))),
                    new Sub(getTranslation("coverage.weight.said", CoverageSaid.number(gap.weight()))));
        }
        return cell;
    }

    private Component everything(Gap gap) {
        Div cell = new Stacked(link(gap), cause(gap));
        if (!ofOneTown) {
            cell.addComponentAsFirst(town(gap));
        }
        cell.add(new Sub(getTranslation("coverage.demand")), demand(gap), new Sub(CoverageSaid.closes(gap.cause())));
        return cell;
    }

    void refresh() {
        grid.refresh();
    }

    /** The list as it goes out. */
    StatTable table() {
        return new StatTable(
                        getTranslation("coverage.gaps.title"),
                        List.of(
                                new StatTable.Column("town", getTranslation("coverage.town")),
                                new StatTable.Column("need", getTranslation("coverage.need")),
                                new StatTable.Column("group", getTranslation("coverage.filter.group")),
                                new StatTable.Column("state", getTranslation("coverage.state")),
                                new StatTable.Column("cause", getTranslation("coverage.cause")),
                                new StatTable.Column("services", getTranslation("coverage.services")),
                                new StatTable.Column("demand", getTranslation("coverage.demand")),
                                new StatTable.Column("population", getTranslation("coverage.population")),
                                new StatTable.Column(
                                        "demandPerTenThousand", getTranslation("coverage.demand.per-ten-thousand")),
                                new StatTable.Column("weight", getTranslation("coverage.weight")),
                                new StatTable.Column("doing", getTranslation("coverage.task.box")),
                                new StatTable.Column("due", getTranslation("coverage.task.due")),
                                new StatTable.Column("closes", getTranslation("coverage.closes"))),
                        gaps.get().stream().map(this::row).toList())
                .named(2)
                .summed(List.of(sum(gaps.get())));
    }

    private List<@Nullable Object> sum(List<Gap> all) {
        DemandFigure demand = all.stream().map(Gap::demand).reduce(DemandFigure.NONE, DemandFigure::plus);
        return Arrays.asList(
                getTranslation("coverage.table.sum"),
                getTranslation("coverage.gaps.number", CoverageSaid.number(all.size())),
                null,
                null,
                null,
                null,
                CoverageSaid.outward(demand),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<@Nullable Object> row(Gap gap) {
        return Arrays.asList(
                gap.town().name(),
                gap.need().name(),
                groups.name(gap.need().group()),
                StateMarks.of(gap.cell()),
                CoverageSaid.cause(gap.cause()),
                gap.cell().services(),
                CoverageSaid.outward(gap.demand()),
                gap.town().population(),
                gap.weighed() ? gap.demandPerTenThousand() : null,
                gap.weighed() ? gap.weight() : null,
                tasks.get()
                        .of(gap)
                        .map(it -> TaskSaid.said(it, TaskStanding.of(it, true)))
                        .orElse(null),
                tasks.get().of(gap).map(CoverageTask::due).orElse(null),
                CoverageSaid.closes(gap.cause()));
    }
}

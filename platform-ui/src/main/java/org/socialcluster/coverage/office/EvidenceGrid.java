package org.socialcluster.coverage.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.socialcluster.coverage.Evidence;
import org.socialcluster.office.Plurals;
import org.socialcluster.office.Stacked;
import org.socialcluster.office.Sub;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.office.lists.NarrowGrid;
import org.socialcluster.sheets.StatTable;

/** The services behind a cell: how old their confirmation is, whether they have room, and what they mean for the cell. */
final class EvidenceGrid extends Div {
    private final transient Instant now;

    EvidenceGrid(List<Evidence> services, Instant now, String none) {
        ListGrid<Evidence> grid = new ListGrid<>(() -> services);
        this.now = now;
        grid.setEmptyStateText(none);
        Column<Evidence> stacked =
                grid.addComponentColumn(this::everything).setHeader(getTranslation("coverage.service"));
        grid.addComponentColumn(EvidenceGrid::name)
                .setHeader(getTranslation("coverage.service"))
                .setFlexGrow(2)
                .setWidth("15rem");
        grid.addColumn(CellSaid::where)
                .setHeader(getTranslation("coverage.where"))
                .setWidth("11rem");
        grid.addColumn(EvidenceGrid::standing)
                .setHeader(getTranslation("coverage.standing"))
                .setFlexGrow(2)
                .setWidth("14rem");
        grid.addColumn(this::age).setHeader(getTranslation("coverage.age")).setWidth("10rem");
        grid.addColumn(EvidenceGrid::room)
                .setHeader(getTranslation("coverage.room"))
                .setWidth("10rem");
        NarrowGrid.stack(grid, stacked);
        add(grid);
    }

    private static Component name(Evidence service) {
        Anchor name = new Anchor("/" + service.centre() + "/services/" + service.slug(), service.name());
        name.setRouterIgnore(true);
        Div cell = new Stacked(name, new Sub(service.provider()));
        if (service.demo()) {
            cell.add(new Sub(CoverageSaid.text("coverage.demo")));
        }
        return cell;
    }

    private static String standing(Evidence service) {
        return CoverageSaid.text("coverage.standing."
                + (service.standing() == Evidence.Standing.UNAVAILABLE && !service.fresh()
                        ? "stale"
                        : service.standing().name().toLowerCase(Locale.ROOT)));
    }

    private String age(Evidence service) {
        return service.confirmed() == null
                ? getTranslation("coverage.never")
                : Plurals.daysAgo(days(service.confirmed()));
    }

    private long days(Instant confirmed) {
        return Duration.between(confirmed, now).toDays();
    }

    private static String room(Evidence service) {
        String room = CellSaid.room(service);
        return service.waiting() == null ? room : CoverageSaid.text("coverage.waiting", room, service.waiting());
    }

    private Component everything(Evidence service) {
        Div cell = new Stacked(name(service));
        cell.add(
                new Sub(CellSaid.where(service)),
                new Sub(standing(service)),
                new Sub(getTranslation("coverage.age.said", age(service))),
                new Sub(room(service)));
        return cell;
    }

    /** Services as they go out. */
    StatTable table(String title, List<Evidence> services) {
        return new StatTable(
                title,
                List.of(
                        new StatTable.Column("service", getTranslation("coverage.service")),
                        new StatTable.Column("provider", getTranslation("coverage.provider")),
                        new StatTable.Column("centre", getTranslation("coverage.where")),
                        new StatTable.Column("km", getTranslation("coverage.km")),
                        new StatTable.Column("standing", getTranslation("coverage.standing")),
                        new StatTable.Column("confirmedDaysAgo", getTranslation("coverage.age.days")),
                        new StatTable.Column("room", getTranslation("coverage.room"))),
                services.stream().map(this::cells).toList());
    }

    private List<@Nullable Object> cells(Evidence service) {
        return Arrays.asList(
                service.name(),
                service.provider(),
                service.centreName(),
                service.km(),
                standing(service),
                service.confirmed() == null ? null : days(service.confirmed()),
                room(service));
    }
}

package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageFilter;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.GapOrder;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskId;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskState;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandCell;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.needs.NeedView;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.Codes;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** The gaps of a town: what is open and what is put off, and the order of small and large towns. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class TownGapsTest {
    private static final CoveredTown REZH = town("rezh", "Реж", 35_000);
    private static final CoveredTown LARGE = town("ekaterinburg", "Екатеринбург", 1_500_000);
    private static final List<CountedNeed> NEEDS = List.of(need("SPEECH"), need("RESPITE"));
    private static final CoverageMatrix MATRIX = new CoverageMatrix(
            Instant.EPOCH,
            List.of(REZH, LARGE),
            NEEDS,
            Map.of(
                    REZH.id(),
                    Map.of(
                            "SPEECH",
                            cell(REZH, "SPEECH", GapCause.NOT_THERE),
                            "RESPITE",
                            cell(REZH, "RESPITE", GapCause.STALE)),
                    LARGE.id(),
                    Map.of(
                            "SPEECH",
                            cell(LARGE, "SPEECH", GapCause.FULL),
                            "RESPITE",
                            cell(LARGE, "RESPITE", GapCause.FULL))));
    private static final DemandFigures FIGURES = new DemandFigures(
            LocalDate.of(2026, 8, 1),
            LocalDate.of(2026, 11, 1),
            List.of(
                    new DemandCell(REZH.id(), "SPEECH", DemandSource.SEARCH, new DemandFigure(35, false)),
                    new DemandCell(LARGE.id(), "SPEECH", DemandSource.SEARCH, new DemandFigure(60, false))));

    private TaskState state = TaskState.OPEN;

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void what_is_put_off_is_counted_apart_and_shown_when_asked_for() {
        TownGaps gaps = show("", true);
        assertThat(gaps.words())
                .isEqualTo("Открытых пробелов: 1. Отложено до дня: 1. Никто не принимает жителей города: 1.");
        assertThat(gaps.table().rows()).hasSize(1);

        gaps = show("?accepted=true", true);
        assertThat(gaps.table().rows()).hasSize(2);
        assertThat(gaps.table().rows().get(1)).contains("отложено", LocalDate.of(2027, 3, 31));
    }

    @Test
    void an_answer_that_changed_nothing_stands_in_the_file_and_the_gap_is_open() {
        state = TaskState.DONE;
        TownGaps gaps = show("", true);

        assertThat(gaps.words()).startsWith("Открытых пробелов: 2.");
        assertThat(gaps.table().rows().get(1)).contains("центр ответил «сделано», но пробел остался");
    }

    @Test
    void each_cause_leads_to_its_gaps() {
        TownGaps gaps = show("?accepted=true", true);

        assertThat(_find(gaps, Anchor.class))
                .extracting(Anchor::getHref)
                .contains("coverage/towns/rezh?accepted=true&cause=stale");
        assertThat(show("?cause=stale&accepted=true", true).table().rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Давно не подтверждали"));
    }

    @Test
    void demand_leads_to_its_list_for_whoever_may_open_it_and_not_for_a_manager() {
        assertThat(demandLinks(show("", true))).containsExactly("coverage/demand?town=rezh&need=SPEECH");
        assertThat(demandLinks(show("", false))).isEmpty();
    }

    private static List<String> demandLinks(TownGaps gaps) {
        return GridKt._getCellComponent(_get(gaps, ListGrid.class), 0, "demand")
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(it -> ((Anchor) it).getHref())
                .toList();
    }

    @Test
    void a_small_town_stands_before_a_large_one_when_demand_is_counted_for_ten_thousand_inhabitants() {
        List<Gap> gaps = Gap.of(MATRIX, FIGURES, CoverageFilter.ALL);

        assertThat(gaps.get(0).town()).isEqualTo(LARGE);
        assertThat(gaps.get(0).weight()).isEqualTo(90_000_000);
        assertThat(GapOrder.PER_TEN_THOUSAND.sorted(gaps).get(0))
                .satisfies(it -> assertThat(it.town()).isEqualTo(REZH))
                .satisfies(it -> assertThat(it.demandPerTenThousand()).isEqualByComparingTo("10"));
        assertThat(GapOrder.STATE.sorted(gaps).get(0).cell().state()).isEqualTo(CoverageState.NONE);
    }

    private TownGaps show(String query, boolean regional) {
        UI.getCurrent().removeAll();
        TownGaps gaps = new TownGaps(
                MATRIX,
                REZH,
                AtWork.as(Role.MINISTRY_REVIEWER),
                regional,
                new Demand() {
                    @Override
                    public DemandFigures figures(Actor actor, DemandPeriod period) {
                        return FIGURES;
                    }
                },
                new CoverageTasks() {
                    @Override
                    public List<CoverageTask> list(Actor actor) {
                        return List.of(task());
                    }
                },
                new Codes(Map.of("G", "Группа")));
        UI.getCurrent().add(gaps);
        gaps.read(new Location("coverage/towns/rezh" + query));
        return _get(TownGaps.class);
    }

    private CoverageTask task() {
        return new CoverageTask(
                new TaskId(UUID.randomUUID()),
                REZH.id(),
                "rezh",
                "Реж",
                "RESPITE",
                "RESPITE",
                state == TaskState.OPEN ? TaskKind.ACCEPTED : TaskKind.HANDED,
                "Почему",
                LocalDate.of(2027, 3, 31),
                state,
                false,
                true,
                null,
                null,
                OffsetDateTime.parse("2026-11-01T10:00:00Z"),
                1);
    }

    private static CoveredTown town(String slug, String name, int population) {
        return new CoveredTown(new CentreId(UUID.randomUUID()), slug, name, name, name, population, 1, true);
    }

    private static CountedNeed need(String code) {
        return new CountedNeed(
                code,
                "G",
                code,
                new NeedView.Norm("min_in_town", 1, null, null, 180),
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }

    private static CoverageCell cell(CoveredTown town, String need, GapCause cause) {
        CoverageState state = cause == GapCause.NOT_THERE ? CoverageState.NONE : CoverageState.valueOf(cause.name());
        return new CoverageCell(town.id(), need, state, null, false, false, 0, cause);
    }
}

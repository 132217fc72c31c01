package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageFilter;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.Gap;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.GapOrder;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskAnswer;
import org.socialcluster.coverage.tasks.TaskDraft;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandCell;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.needs.NeedView;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.StatTable;

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

    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    /** In Primersk a doctor sees people, whoever helps at home has not said so for long, and nobody gives food. */
    @BeforeEach
    void listings() {
        desk.listing("primersk", "HOME_CARE", "Соцработник");
        desk.sql("update social_service set confirmed_at = now() - interval '400 days'");
        desk.listing("primersk", "DOCTOR_VISIT", "Приём врача");
    }

    @Test
    void what_is_put_off_is_counted_apart_and_shown_when_asked_for() {
        task(TaskKind.ACCEPTED);
        TownGaps gaps = show("");
        assertThat(gaps.words())
                .isEqualTo("Открытых пробелов: 1. Отложено до дня: 1. Никто не принимает жителей города: 1.");
        assertThat(gaps.table().rows()).hasSize(1);

        gaps = show("?put-off=true");
        assertThat(gaps.table().rows()).hasSize(2);
        assertThat(gaps.table().rows().get(1)).contains("отложено", due());
    }

    @Test
    void an_answer_that_changed_nothing_stands_in_the_file_and_the_gap_is_open() {
        task(TaskKind.HANDED);
        Actor manager = desk.signIn(Role.CENTRE_MANAGER);
        CoverageTask handed = tasks().list(manager).get(0);
        tasks().answer(manager, handed.id(), handed.version(), new TaskAnswer(true, null));
        TownGaps gaps = show("");

        assertThat(gaps.words()).startsWith("Открытых пробелов: 2.");
        assertThat(gaps.table().rows().get(1)).contains("центр ответил «сделано», но пробел остался");
    }

    @Test
    void each_cause_leads_to_its_gaps() {
        task(TaskKind.ACCEPTED);
        TownGaps gaps = show("?put-off=true");

        assertThat(_find(gaps, Anchor.class))
                .extracting(Anchor::getHref)
                .contains("coverage/towns/primersk?put-off=true&cause=stale");
        gaps = show("?cause=stale&put-off=true");
        assertThat(gaps.words()).contains("Показано 1 из 2.");
        assertThat(show("?cause=stale").words()).contains("Показано 0 из 1.");
        assertThat(gaps.asked().codes()).containsExactly("stale", "put-off");
        assertThat(gaps.table().rows())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Давно не подтверждали"));
    }

    @Test
    void demand_leads_to_its_list_for_whoever_may_open_it_and_not_for_a_manager() {
        desk.sql("insert into demand_count (centre_id, need_code, source, day, n) values ('" + desk.centre("primersk")
                + "', 'FOOD_AID', 'SEARCH', demand_until() - 1, 35)");

        assertThat(demandLinks(show(""))).containsExactly("coverage/demand?town=primersk&need=FOOD_AID");
        assertThat(demandLinks(show("", Role.CENTRE_MANAGER))).isEmpty();
    }

    @Test
    void what_may_not_be_told_of_demand_is_not_zero_in_a_file() {
        desk.sql("insert into demand_count (centre_id, need_code, source, day, n) values ('" + desk.centre("primersk")
                + "', 'FOOD_AID', 'SEARCH', demand_until() - 1, 3)");
        StatTable table = show("").table();

        assertThat(table.columns().subList(8, 10))
                .extracting(StatTable.Column::code)
                .containsExactly("demandPerTenThousand", "weight");
        assertThat(table.rows())
                .filteredOn(row -> "меньше 5".equals(row.get(6)))
                .singleElement()
                .satisfies(row -> assertThat(row.subList(8, 10)).containsOnlyNulls());
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

    private TownGaps show(String query) {
        return show(query, Role.MINISTRY_REVIEWER);
    }

    private TownGaps show(String query, Role role) {
        UI.getCurrent().removeAll();
        desk.signIn(role);
        CoverageMatrix matrix = desk.get(KnownCoverage.class).matrix();
        TownGaps gaps = new TownGaps(
                matrix,
                matrix.town("primersk").orElseThrow(),
                desk.session(),
                role.regional(),
                desk.get(Demand.class),
                tasks(),
                desk.get(Vocabulary.class).needGroups());
        UI.getCurrent().add(gaps);
        gaps.read(new Location("coverage/towns/primersk" + query));
        return gaps;
    }

    /** Something is done about help at home. */
    private void task(TaskKind kind) {
        Actor ministry = desk.signIn(Role.MINISTRY_REVIEWER);
        tasks().make(ministry, new TaskDraft(desk.centre("primersk"), "HOME_CARE", kind, "Найти, кто поможет", due()));
    }

    private LocalDate due() {
        return desk.today().plusDays(100);
    }

    private CoverageTasks tasks() {
        return desk.get(CoverageTasks.class);
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

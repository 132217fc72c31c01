package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.time.CellChange;
import org.socialcluster.coverage.time.CellPlace;
import org.socialcluster.coverage.time.Comparison;
import org.socialcluster.coverage.time.CoverageDays;
import org.socialcluster.coverage.time.ListingChange;
import org.socialcluster.coverage.time.ListingChange.What;
import org.socialcluster.coverage.time.PastState;
import org.socialcluster.coverage.time.SnapshotDay;
import org.socialcluster.coverage.time.TownPair;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.Needs;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.Centres;

/** Two days, or two towns, side by side. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class CompareViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CoveredTown REZH = town("rezh", "Реж");
    private static final CoveredTown SEROV = town("serov", "Серов");
    private static final PastState COVERED = new PastState(CoverageState.COVERED, false);
    private static final PastState LOW = new PastState(CoverageState.COVERED, true);
    private static final PastState NONE = new PastState(CoverageState.NONE, false);

    private final List<LocalDate> asked = new ArrayList<>();
    private LocalDate demoUntil = LocalDate.EPOCH;

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void with_one_snapshot_it_is_said_when_there_will_be_something_to_compare() {
        show(Role.MINISTRY_REVIEWER, 1);

        assertThat(said()).anyMatch(it -> it.startsWith("Снимок пока один, за 22 ноября 2026."));
        assertThat(_find(ListGrid.class)).isEmpty();
        choose("Что сравнить", CompareFilter.What.TOWNS);
        assertThat(GridKt._size(_get(ListGrid.class))).isOne();
    }

    @Test
    void a_month_apart_unless_somebody_asks_otherwise_and_no_earlier_than_the_first_snapshot() {
        show(Role.MINISTRY_REVIEWER, 60);
        choose("За какое время", CompareFilter.While.WEEK);
        choose("За какое время", CompareFilter.While.DAY);

        assertThat(asked)
                .containsExactly(TODAY.minusMonths(1), TODAY, TODAY.minusWeeks(1), TODAY, TODAY.minusDays(1), TODAY);
        asked.clear();
        UI.getCurrent().removeAll();
        show(Role.MINISTRY_REVIEWER, 3);
        assertThat(asked).containsExactly(TODAY.minusDays(2), TODAY);
        assertThat(said()).anyMatch(it -> it.contains("Снимки есть с 20 ноября 2026"));
    }

    @Test
    void each_change_says_what_it_was_and_which_listings_made_it() {
        show(Role.MINISTRY_REVIEWER, 3);
        ListGrid<CellChange> grid = _get(ListGrid.class);

        assertThat(GridKt._size(grid)).isEqualTo(3);
        assertThat(said())
                .contains("С 20 ноября 2026 по 22 ноября 2026 изменилось клеток: 3. Стало лучше: 1, хуже: 1.");
        CellChange worse = GridKt._get(grid, 0);
        assertThat(PastSaid.state(worse.from())).isEqualTo("Есть");
        assertThat(PastSaid.reasons(worse))
                .isEqualTo(
                        "«Логопед»: больше не опубликована; «Занятия», Серов: больше не принимает: мест нет или закрыта");
        assertThat(PastSaid.reasons(GridKt._get(grid, 2))).startsWith("Услуги не менялись.");
        CellChange better = GridKt._get(grid, 1);
        assertThat(better.direction()).isEqualTo(1);
    }

    @Test
    void the_file_says_the_same_and_a_manager_is_told_no_listings() {
        show(Role.CENTRE_MANAGER, 3);
        _get(CompareView.class).refresh();

        var table = _get(ChangesBox.class).table();
        assertThat(table.rows()).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        assertThat(table.header()).doesNotContain("Почему");
        assertThat(_get(ListGrid.class).getColumns()).hasSize(5);
    }

    @Test
    void two_towns_show_what_differs_and_on_demand_everything() {
        show(Role.MINISTRY_REVIEWER, 1);
        choose("Что сравнить", CompareFilter.What.TOWNS);

        assertThat(GridKt._size(_get(ListGrid.class))).isOne();
        assertThat(said())
                .contains("Реж: закрыто 1 из 2. Серов: закрыто 2 из 2. Отличаются: 1. Снимок за 22 ноября 2026.");
        _get(Checkbox.class).setValue(true);
        _get(CompareView.class).refresh();
        assertThat(GridKt._size(_get(ListGrid.class))).isEqualTo(2);
        assertThat(_get(PairsBox.class).table().header()).containsExactly("Потребность", "Группа", "Реж", "Серов");
    }

    @Test
    void towns_that_nobody_has_chosen_are_named_and_each_state_leads_to_its_cell() {
        show(Role.MINISTRY_REVIEWER, 1);
        choose("Что сравнить", CompareFilter.What.TOWNS);

        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Первый город")).getPlaceholder())
                .isEqualTo("Реж");
        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Второй город")).getPlaceholder())
                .isEqualTo("Серов");
        ListGrid<TownPair> grid = _get(ListGrid.class);
        assertThat(hrefs(grid, "one")).containsExactly("coverage/cells/rezh/speech");
        assertThat(hrefs(grid, "other")).containsExactly("coverage/cells/serov/speech");
    }

    @Test
    void whoever_works_in_one_town_gets_no_link_into_another() {
        show(Role.CENTRE_MANAGER, 1);
        choose("Что сравнить", CompareFilter.What.TOWNS);

        assertThat(hrefs(_get(ListGrid.class), "other")).isEmpty();
    }

    @Test
    void days_of_the_demonstration_are_not_taken_for_days_that_were_lived() {
        demoUntil = TODAY.minusDays(1);
        show(Role.MINISTRY_REVIEWER, 3);

        assertThat(said()).anyMatch(it -> it.contains("Дни по 20 ноября 2026 не прожиты"));
    }

    private static List<String> hrefs(ListGrid<?> grid, String column) {
        Component cell = GridKt._getCellComponent(grid, 0, column);
        return _find(cell, Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static void choose(String label, Object value) {
        _get(Select.class, spec -> spec.withLabel(label)).setValue(value);
        _get(CompareView.class).refresh();
    }

    private void show(Role role, int snapshots) {
        OfficeSession session = AtWork.as(role);
        CompareView view = new CompareView(
                session,
                new CoverageDays() {
                    @Override
                    public List<SnapshotDay> days(Actor actor) {
                        return IntStream.range(0, snapshots)
                                .mapToObj(it -> day(TODAY.minusDays(it)))
                                .toList();
                    }

                    @Override
                    public Comparison compare(Actor actor, LocalDate from, LocalDate to) {
                        asked.addAll(List.of(from, to));
                        return new Comparison(day(from), day(to), changes(), role == Role.MINISTRY_REVIEWER);
                    }

                    @Override
                    public List<TownPair> towns(Actor actor, LocalDate day, CentreId one, CentreId other) {
                        return List.of(pair("speech", NONE), pair("taxi", COVERED));
                    }
                },
                new KnownCoverage() {
                    @Override
                    public CoverageMatrix matrix() {
                        return new CoverageMatrix(Instant.EPOCH, List.of(REZH, SEROV), List.of(), Map.of());
                    }
                },
                new Words() {
                    @Override
                    public String moment(Instant instant) {
                        return "22 ноября";
                    }
                },
                new Vocabulary(
                        new Needs() {
                            @Override
                            public List<NeedGroupView> groups(Actor actor) {
                                return List.of();
                            }
                        },
                        new Centres(),
                        session));
        UI.getCurrent().add(view);
        view.refresh();
    }

    private SnapshotDay day(LocalDate day) {
        return new SnapshotDay(day, Instant.EPOCH, Instant.EPOCH, false, !day.isAfter(demoUntil));
    }

    private static List<CellChange> changes() {
        return List.of(
                new CellChange(
                        place("speech"),
                        COVERED,
                        NONE,
                        List.of(listing(REZH, "Логопед", What.GONE), listing(SEROV, "Занятия", What.FILLED))),
                new CellChange(place("taxi"), LOW, COVERED, List.of(listing(REZH, "Такси", What.APPEARED))),
                new CellChange(place("food"), null, NONE, List.of()));
    }

    private static ListingChange listing(CoveredTown town, String name, What what) {
        return new ListingChange(town.id(), town.name(), UUID.randomUUID(), name, what);
    }

    private static CellPlace place(String need) {
        return new CellPlace(REZH.id(), "rezh", "Реж", "G", "Группа", need, "Потребность " + need);
    }

    private static TownPair pair(String need, PastState one) {
        return new TownPair("G", "Группа", need, need, one, COVERED);
    }

    private static CoveredTown town(String slug, String name) {
        return new CoveredTown(new CentreId(UUID.randomUUID()), slug, name, name, name, 1000, 1, true);
    }
}

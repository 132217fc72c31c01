package org.socialcluster.coverage.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.coverage.By;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.needs.NeedView;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Tab;
import org.socialcluster.shared.CentreId;
import org.socialcluster.sheets.AtLeast;
import org.socialcluster.sheets.Marked;
import org.socialcluster.sheets.Marked.Mark;
import org.socialcluster.sheets.Share;
import org.socialcluster.sheets.StatTable;

/** The matrix as it goes out in files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class MatrixReportTest {
    private static final NeedView.Norm NORM = new NeedView.Norm("min_in_town", 1, null, null, 180);
    private static final CoveredTown REZH = town("rezh", "Реж", 30_000, 3, true);
    private static final CoveredTown LOST = town("lost", "Серов", 10_000, 1, false);
    private static final List<CountedNeed> NEEDS = List.of(need("A", "G"), need("B", "H"), need("C", "G"));
    private static final CoverageMatrix MATRIX = new CoverageMatrix(
            Instant.EPOCH,
            List.of(REZH, LOST),
            NEEDS,
            Map.of(
                    REZH.id(),
                    cells(CoverageState.COVERED, CoverageState.COVERED, CoverageState.NONE),
                    LOST.id(),
                    cells(CoverageState.NONE, CoverageState.FULL, CoverageState.ELSEWHERE)));
    private static final Codes GROUPS = new Codes(Map.of("G", "Здоровье", "H", "Право"));

    @Test
    void a_need_stands_with_its_group_and_its_states_are_words_with_a_shade() {
        StatTable states = report(By.NEED).states();

        assertThat(states.naming()).isEqualTo(2);
        assertThat(states.header()).containsExactly("Группа", "Что считаем", "Реж", "Серов*");
        assertThat(states.rows().stream().map(it -> it.get(1)))
                .as("groups together")
                .containsExactly("A", "C", "B");
        assertThat(states.rows().get(0))
                .containsExactly("Здоровье", "A", new Marked("Есть", Mark.GOOD), new Marked("Нет", Mark.MISSING));
        assertThat(states.legend()).contains(new Marked("Есть: 2", Mark.GOOD), new Marked("Нет: 2", Mark.MISSING));
    }

    @Test
    void under_the_states_stand_the_shares_of_each_town_as_numbers() {
        assertThat(report(By.NEED).states().totals().get(0)).endsWith(new Share(2 / 3d), new Share(0));
    }

    @Test
    void several_needs_in_one_row_have_the_worst_state_and_how_many_are_covered() {
        List<MatrixLine> lines =
                List.of(new MatrixLine(By.GROUP, "G", "Здоровье", List.of(NEEDS.get(0), NEEDS.get(2))));
        StatTable states = new MatrixReport(MATRIX, lines, GROUPS).states();

        assertThat(states.naming()).isOne();
        assertThat(states.rows().get(0).get(1)).isEqualTo(new Marked("Есть: 1, Нет: 1", Mark.MISSING, "1/2"));
    }

    @Test
    void the_sums_of_the_towns_are_of_all_of_them() {
        List<@Nullable Object> sums = MatrixReport.towns(MATRIX, NEEDS).totals().get(0);

        assertThat(sums).startsWith("Всего", 40_000, 4).contains(Share.of(2, 6));
    }

    @Test
    void a_number_that_hides_something_says_so_and_stays_a_number() {
        assertThat(CoverageSaid.outward(new DemandFigure(21, true))).isEqualTo(new AtLeast("не меньше", 21));
        assertThat(CoverageSaid.outward(new DemandFigure(0, true))).isEqualTo("меньше 5");
        assertThat(CoverageSaid.outward(new DemandFigure(21, false))).isEqualTo(21);
    }

    private static MatrixReport report(By by) {
        return new MatrixReport(
                MATRIX,
                NEEDS.stream()
                        .map(it -> new MatrixLine(by, it.code(), it.name(), List.of(it)))
                        .toList(),
                GROUPS);
    }

    private static Map<String, CoverageCell> cells(CoverageState a, CoverageState b, CoverageState c) {
        return Map.of("A", cell("A", a), "B", cell("B", b), "C", cell("C", c));
    }

    private static CoverageCell cell(String need, CoverageState state) {
        return new CoverageCell(REZH.id(), need, state, null, false, false, 2, null);
    }

    private static CoveredTown town(String slug, String name, int people, int services, boolean confirmed) {
        return new CoveredTown(new CentreId(UUID.randomUUID()), slug, name, name, name, people, services, confirmed);
    }

    private static CountedNeed need(String code, String group) {
        return new CountedNeed(code, group, code, NORM, Set.of(), Set.of(), Set.of(), false);
    }
}

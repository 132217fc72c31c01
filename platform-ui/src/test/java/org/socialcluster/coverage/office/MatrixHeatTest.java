package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.coverage.By;
import org.socialcluster.coverage.CellEvidence;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.needs.NeedView;
import org.socialcluster.office.Codes;
import org.socialcluster.office.Tab;
import org.socialcluster.print.Heat;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.shared.CentreId;

/** What stands in the matrix beside its cells, what its legend counts, and how one cell is explained. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class MatrixHeatTest {
    private static final CoveredTown REZH = town("rezh", "Реж", 36_585);
    private static final CoveredTown SEROV = town("serov", "Серов", 94_000);
    private static final CountedNeed SPEECH = need("SPEECH");
    private static final CountedNeed TAXI = need("TAXI");

    private final CoverageMatrix matrix = new CoverageMatrix(
            Instant.EPOCH,
            List.of(REZH, SEROV),
            List.of(SPEECH, TAXI),
            Map.of(
                    REZH.id(), Map.of("SPEECH", low(REZH), "TAXI", cell(REZH, "TAXI", CoverageState.NONE)),
                    SEROV.id(),
                            Map.of(
                                    "SPEECH", cell(SEROV, "SPEECH", CoverageState.COVERED),
                                    "TAXI", cell(SEROV, "TAXI", CoverageState.FULL))));

    @Test
    void each_town_has_its_share_and_inhabitants_over_it_and_each_need_the_number_of_towns_that_have_it() {
        Heat heat = heat(By.NEED);

        assertThat(heat.columns())
                .extracting(Heat.Head::under)
                .containsExactly(List.of("0 %", "37"), List.of("50 %", "94"));
        assertThat(heat.under()).containsExactly("Закрыто по норме", "Жителей, тысяч");
        assertThat(heat.parts().get(0).lines()).extracting(Heat.Line::lead).containsExactly("2/2", "0/2");
        assertThat(heat.html("Спрос")).contains("<small>37</small>", "<td class=\"x\">2/2</td>", "colspan=\"5\"");
    }

    @Test
    void rows_of_several_needs_say_so_and_the_legend_counts_the_cells_of_the_table() {
        Heat heat = heat(By.GROUP);
        Legend legend = new Legend();
        UI.getCurrent().add(legend);
        legend.showWorst(List.of(CoverageState.NONE, CoverageState.FULL));

        assertThat(heat.caption()).contains("сколько потребностей закрыто из скольких");
        assertThat(heat.parts().get(0).lines().get(0).lead()).isEqualTo("0/2");
        assertThat(_find(legend, ListItem.class))
                .hasSize(CoverageState.values().length)
                .noneMatch(it -> it.getElement().getTextRecursively().contains("меньше нормы"))
                .anyMatch(it -> it.getElement().getTextRecursively().equals("Нет — худшее в клетке: 1"));
    }

    @Test
    void the_method_is_told_with_a_cell_of_this_table_and_read_when_somebody_opens_it() {
        List<String> asked = new ArrayList<>();
        MethodBox box = new MethodBox((town, need) -> {
            asked.add(town + "/" + need);
            return new CellEvidence(low(REZH), REZH, SPEECH, 3, List.of(), List.of());
        });
        UI.getCurrent().add(box);
        box.show(matrix, matrix.needs());
        assertThat(asked).isEmpty();

        box.setOpen(true);
        box.show(matrix, matrix.needs());

        assertThat(asked).containsExactly("rezh/SPEECH");
        assertThat(_get(Anchor.class).getHref()).isEqualTo("coverage/cells/rezh/SPEECH");
        assertThat(_get(OrderedList.class)
                        .getChildren()
                        .map(it -> it.getElement().getText()))
                .hasSize(5)
                .anyMatch(it -> it.equals("Жителей: 36\u00a0585. По норме своих услуг нужно: 3."))
                .last()
                .isEqualTo("Поэтому в клетке «Есть, но меньше нормы».");
    }

    private Heat heat(By rows) {
        List<MatrixLine> lines = rows == By.NEED
                ? matrix.needs().stream()
                        .map(it -> new MatrixLine(By.NEED, it.code(), it.name(), List.of(it)))
                        .toList()
                : List.of(new MatrixLine(rows, "G", "Группа", matrix.needs()));
        return new MatrixHeat(
                        matrix,
                        rows,
                        lines,
                        new DemandFigures(LocalDate.EPOCH, LocalDate.EPOCH, List.of()),
                        new Codes(Map.of("G", "Группа")))
                .table();
    }

    private static CoverageCell low(CoveredTown town) {
        return new CoverageCell(
                town.id(), "SPEECH", CoverageState.COVERED, AnswerLevel.LOCAL, true, false, 1, GapCause.TOO_FEW);
    }

    private static CoverageCell cell(CoveredTown town, String need, CoverageState state) {
        return new CoverageCell(town.id(), need, state, null, false, false, 1, null);
    }

    private static CountedNeed need(String code) {
        return new CountedNeed(
                code,
                "G",
                "Потребность " + code,
                new NeedView.Norm("PER_POPULATION", 1, null, 15_000, 90),
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }

    private static CoveredTown town(String slug, String name, int population) {
        return new CoveredTown(new CentreId(UUID.randomUUID()), slug, name, name, name, population, 1, true);
    }
}

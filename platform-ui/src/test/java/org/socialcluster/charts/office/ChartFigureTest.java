package org.socialcluster.charts.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.charts.ChartData;
import org.socialcluster.charts.ChartData.Kind;
import org.socialcluster.charts.ChartData.Series;
import org.socialcluster.office.Tab;

/** A chart says in its table what it draws. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class ChartFigureTest {
    @Test
    void the_table_has_every_number_and_says_where_there_is_none() {
        UI.getCurrent().add(new ChartFigure(shares()));

        assertThat(_find(NativeTableHeaderCell.class).stream().map(NativeTableHeaderCell::getText))
                .containsExactly("День", "Реж", "Ревда", "1 ноября", "2 ноября");
        assertThat(_find(NativeTableCell.class).stream().map(NativeTableCell::getText))
                .containsExactly("70,5\u00a0%", "81\u00a0%", "нет данных", "1\u00a0234\u00a0%");
    }

    @Test
    void what_is_drawn_has_a_name_and_a_sentence_for_those_who_do_not_see_it() {
        ChartFigure chart = new ChartFigure(shares());

        assertThat(chart.getElement().getChild(1).getAttribute("role")).isEqualTo("img");
        assertThat(chart.getElement().getChild(1).getAttribute("aria-label"))
                .isEqualTo("График. Доля. В Реже стало больше.");
    }

    @Test
    void other_numbers_take_the_place_of_those_before() {
        ChartFigure chart = new ChartFigure(shares());
        UI.getCurrent().add(chart);

        chart.show(new ChartData(
                Kind.BARS, "Ещё", "Мало.", "Город", List.of("Асбест"), List.of(new Series("Есть", List.of(3d))), ""));

        assertThat(_find(NativeTableCell.class).stream().map(NativeTableCell::getText))
                .containsExactly("3");
    }

    @Test
    void a_series_without_a_value_for_each_point_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartData(
                        Kind.LINES, "x", "", "", List.of("1", "2"), List.of(new Series("a", List.of(1d))), ""));
    }

    private static ChartData shares() {
        return new ChartData(
                Kind.LINES,
                "Доля",
                "В Реже стало больше.",
                "День",
                List.of("1 ноября", "2 ноября"),
                List.of(new Series("Реж", Arrays.asList(70.5, null)), new Series("Ревда", List.of(81d, 1234d))),
                "%");
    }
}

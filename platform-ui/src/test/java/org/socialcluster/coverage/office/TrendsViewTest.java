package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.charts.ChartData;
import org.socialcluster.charts.office.ChartFigure;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoverageSum;
import org.socialcluster.coverage.time.CoverageSeries;
import org.socialcluster.coverage.time.CoverageSeries.By;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.Share;

/** How coverage went: lines with gaps where nobody looked, and words that say the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class TrendsViewTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void without_a_snapshot_there_is_a_sentence_and_no_chart() {
        show();

        assertThat(said()).contains("Снимков ещё нет. Первый появится завтра утром.");
        assertThat(_find(ChartFigure.class)).isEmpty();
    }

    @Test
    void one_snapshot_is_a_picture_of_the_states_alone() {
        show(0);

        assertThat(said())
                .contains("Пока есть один снимок, за " + Words.day(desk.today()) + ". Линии появятся со вторым.");
        assertThat(_find(ChartFigure.class)).hasSize(1);
    }

    @Test
    void three_months_of_towns_unless_somebody_asks_otherwise() {
        show(200, 1, 0);

        assertThat(_find(ChartFigure.class)).hasSize(4);
        assertThat(said()).anyMatch(it -> it.startsWith(known(91, "2 дня")));
        assertThat(titles()).contains("Доля закрытого: города, где изменилось больше всего");
        _get(Select.class, spec -> spec.withLabel("За сколько")).setValue(TrendsView.Span.YEAR);
        _get(Select.class, spec -> spec.withLabel("Показать")).setValue(By.GROUP);
        _get(TrendsView.class).draw();
        assertThat(said()).as("not before the first snapshot").anyMatch(it -> it.startsWith(known(200, "3 дня")));
        assertThat(titles()).contains("Доля закрытого: группы, где изменилось больше всего");
    }

    private String known(int ago, String days) {
        return "С " + Words.day(desk.today().minusDays(ago)) + " по " + Words.day(desk.today()) + ": снимки за " + days
                + ".";
    }

    private static List<String> titles() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    @Test
    void a_day_without_a_snapshot_is_a_gap_and_not_a_number() {
        Trends trends = trends();

        ChartData.Series covered = trends.states().series().get(0);
        assertThat(trends.states().points()).containsExactly("20.11.2026", "21.11.2026", "22.11.2026");
        assertThat(covered.name()).isEqualTo("Есть");
        assertThat(covered.values()).containsExactly(5d, null, 7d);
        assertThat(trends.states().words()).isEqualTo("Есть: было 5, стало 7. Нет: было 5, стало 3.");
        assertThat(trends.words())
                .isEqualTo("С 20 ноября 2026 по 22 ноября 2026: снимки за 2 дня. Из них восстановлены позже,"
                        + " по записям тех дней: 1 день.");
    }

    @Test
    void what_is_covered_by_the_norm_has_its_own_line() {
        ChartData region = trends().region();

        assertThat(region.series()).extracting(ChartData.Series::name).containsExactly("Закрыто", "По норме");
        assertThat(region.series().get(1).values()).containsExactly(40d, null, 60d);
        assertThat(region.words()).isEqualTo("Закрыто: с 50 до 70 %. По норме: с 40 до 60 %.");
    }

    @Test
    void the_lines_are_those_that_have_changed_most_and_the_bars_are_all() {
        Trends trends = trends();

        assertThat(trends.shares().series()).hasSize(5);
        assertThat(trends.shares().series().get(0).name()).isEqualTo("Город 7");
        assertThat(trends.ends().points()).hasSize(8).startsWith("Город 7");
        assertThat(trends.ends().series().get(1).values()).startsWith(80d);
    }

    @Test
    void the_file_has_a_row_for_each_snapshot_and_its_sums_are_those_of_the_chart() {
        Trends trends = trends();

        assertThat(trends.statesTable().rows())
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row).hasSameSizeAs(trends.statesTable().columns()));
        assertThat(trends.statesTable().rows().get(1)).startsWith(LAST, new Share(0.7), new Share(0.6), 7);
        assertThat(trends.sharesTable().rows())
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row).hasSameSizeAs(trends.sharesTable().columns()));
    }

    /** Eight towns of ten cells; the later its number, the more a town has won. */
    private static Trends trends() {
        List<CoverageSeries> towns = new ArrayList<>();
        for (int town = 0; town < 8; town++) {
            towns.add(series("t" + town, "Город " + town, 1, 1 + town));
        }
        return new Trends(By.TOWN, LAST.minusDays(2), LAST, series("region", "Область", 5, 7), towns);
    }

    private static CoverageSeries series(String code, String name, int begin, int end) {
        return new CoverageSeries(
                code,
                name,
                List.of(
                        new CoverageSeries.Day(LAST.minusDays(2), false, sum(begin)),
                        new CoverageSeries.Day(LAST, true, sum(end))));
    }

    private static CoverageSum sum(int covered) {
        return new CoverageSum(Map.of(CoverageState.COVERED, covered, CoverageState.NONE, 10 - covered), 1);
    }

    private static List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    /** With snapshots of the days so many days ago. */
    private void show(int... ago) {
        for (int days : ago) {
            desk.snapshot(days);
        }
        desk.signIn(Role.MINISTRY_REVIEWER);
        desk.show(TrendsView.class).draw();
    }
}

package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.demand.DemandSaid;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.Marked;

/** What people looked for in vain, beside what there is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class DemandViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @BeforeEach
    void open() {
        asked("region", "null", "SEARCH", 7);
        asked("primersk", "'HOME_CARE'", "FULL", 3);
        asked("primersk", "'HOME_CARE'", "SEARCH", 12);
        desk.sql("insert into demand_words (centre_id, words, day, n) values ('" + desk.centre("primersk")
                + "', 'няня на час', demand_until() - 1, 8)");
        desk.signIn(Role.MINISTRY_REVIEWER);
        desk.show(DemandView.class).readAnew();
    }

    @Test
    void the_most_frequent_stands_first_and_what_is_few_has_no_number_and_is_in_no_sum() {
        assertThat(GridKt._size(grid())).isEqualTo(3);
        assertThat(line(0).needName()).isEqualTo("Помощник по дому");
        assertThat(CoverageSaid.demand(line(0).demand().figure())).isEqualTo("12");
        assertThat(CoverageSaid.demand(line(2).demand().figure())).isEqualTo("меньше 5");
        assertThat(said()).contains(days() + ": не меньше 19. Строк: 3.");
    }

    @Test
    void beside_it_stands_what_there_is_and_the_way_to_the_evidence() {
        assertThat(line(0).href()).isEqualTo("coverage/cells/primersk/HOME_CARE");
        assertThat(line(0).cell(matrix())).extracting(CoverageCell::state).isEqualTo(CoverageState.NONE);
        assertThat(line(1).townName()).isEqualTo("Город не выбран");
        assertThat(line(1).needName()).isEqualTo("Не удалось понять, что искали");
        assertThat(line(1).href()).isNull();
    }

    @Test
    void the_filter_leaves_one_town_and_one_source_and_the_sum_is_of_that() {
        _get(ComboBox.class, spec -> spec.withLabel("Город")).setValue("primersk");
        _get(Select.class, spec -> spec.withLabel("Откуда известно")).setValue(DemandSource.SEARCH);
        _get(DemandView.class).readAnew();

        assertThat(GridKt._size(grid())).isOne();
        assertThat(said()).contains(days() + ": 12. Строк: 1.");
    }

    @Test
    void the_months_of_one_need_in_one_town_stand_under_their_sum() {
        _get(ComboBox.class, spec -> spec.withLabel("Город")).setValue("primersk");
        _get(ComboBox.class, spec -> spec.withLabel("Потребность")).setValue("HOME_CARE");
        _get(DemandView.class).readAnew();

        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .contains(month() + ": 12 (Искали и не нашли в городе)");
    }

    @Test
    void words_that_found_nothing_are_told_with_their_month() {
        assertThat(_find(ListItem.class).stream().map(ListItem::getText)).contains("няня на час — 8 (" + month() + ")");
        assertThat(DemandReport.words(List.of(new DemandSaid("няня", LocalDate.of(2026, 8, 1), 5)))
                        .rows())
                .containsExactly(List.of("няня", "август 2026", 5));
    }

    @Test
    void the_file_has_words_where_no_number_may_be_given() {
        var rows =
                DemandReport.lines(DemandLine.of(figures(), matrix()), matrix()).rows();

        assertThat(rows.get(0)).contains("Помощник по дому", "Примерск", 12, new Marked("Нет", Marked.Mark.MISSING));
        assertThat(rows.get(2)).contains("меньше 5");
    }

    private static ListGrid<DemandLine> grid() {
        return _get(ListGrid.class);
    }

    private static DemandLine line(int row) {
        return GridKt._get(grid(), row);
    }

    private static List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private void asked(String centre, String need, String source, int n) {
        desk.sql(
                "insert into demand_count (centre_id, need_code, source, day, n) values ('%s', %s, '%s', demand_until() - 1, %d)"
                        .formatted(desk.centre(centre), need, source, n));
    }

    private DemandFigures figures() {
        return desk.get(Demand.class).figures(desk.session().actor(), DemandPeriod.QUARTER);
    }

    private CoverageMatrix matrix() {
        return desk.get(KnownCoverage.class).matrix();
    }

    /** The last that is whole. */
    private String month() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", Words.LANGUAGE)
                .format(LocalDate.parse(desk.value("select demand_until() - 1")));
    }

    /** Three whole months. */
    private String days() {
        return "С " + Words.day(figures().from()) + " по " + Words.day(figures().to());
    }
}

package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.CountedNeed;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.demand.Demand;
import org.socialcluster.demand.DemandCell;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.demand.DemandFigures;
import org.socialcluster.demand.DemandMonth;
import org.socialcluster.demand.DemandPeriod;
import org.socialcluster.demand.DemandSaid;
import org.socialcluster.demand.DemandSource;
import org.socialcluster.needs.NeedView;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.sheets.Marked;

/** What people looked for in vain, beside what there is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class DemandViewTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final CoveredTown REZH =
            new CoveredTown(new CentreId(UUID.randomUUID()), "rezh", "Реж", "Режа", "в Реже", 36_000, 1, true);
    private static final CentreId REGION = new CentreId(UUID.randomUUID());

    @BeforeEach
    void open() {
        MockVaadin.setup();
        DemandView view = new DemandView(AtWork.as(Role.MINISTRY_REVIEWER), demand(), coverage(), new Words() {
            @Override
            public String moment(Instant instant) {
                return "22 ноября";
            }
        });
        UI.getCurrent().add(view);
        view.readAnew();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void the_most_frequent_stands_first_and_what_is_few_has_no_number_and_is_in_no_sum() {
        assertThat(GridKt._size(grid())).isEqualTo(3);
        assertThat(line(0).needName()).isEqualTo("Логопед");
        assertThat(CoverageSaid.demand(line(0).demand().figure())).isEqualTo("12");
        assertThat(CoverageSaid.demand(line(2).demand().figure())).isEqualTo("меньше 5");
        assertThat(said()).contains("С 1 августа 2026 по 31 октября 2026: не меньше 19. Строк: 3.");
    }

    @Test
    void beside_it_stands_what_there_is_and_the_way_to_the_evidence() {
        assertThat(line(0).href()).isEqualTo("coverage/cells/rezh/SPEECH");
        assertThat(line(0).cell(coverage().matrix()))
                .extracting(CoverageCell::state)
                .isEqualTo(CoverageState.NONE);
        assertThat(line(1).townName()).isEqualTo("Город не выбран");
        assertThat(line(1).needName()).isEqualTo("Не удалось понять, что искали");
        assertThat(line(1).href()).isNull();
    }

    @Test
    void the_filter_leaves_one_town_and_one_source_and_the_sum_is_of_that() {
        _get(ComboBox.class, spec -> spec.withLabel("Город")).setValue("rezh");
        _get(Select.class, spec -> spec.withLabel("Откуда известно")).setValue(DemandSource.SEARCH);
        _get(DemandView.class).readAnew();

        assertThat(GridKt._size(grid())).isOne();
        assertThat(said()).contains("С 1 августа 2026 по 31 октября 2026: 12. Строк: 1.");
    }

    @Test
    void the_months_of_one_need_in_one_town_stand_under_their_sum() {
        _get(ComboBox.class, spec -> spec.withLabel("Город")).setValue("rezh");
        _get(ComboBox.class, spec -> spec.withLabel("Потребность")).setValue("SPEECH");
        _get(DemandView.class).readAnew();

        assertThat(_find(ListItem.class).stream().map(ListItem::getText))
                .contains("октябрь 2026: 12 (Искали и не нашли в городе)");
    }

    @Test
    void words_that_found_nothing_are_told_with_their_month() {
        assertThat(_find(ListItem.class).stream().map(ListItem::getText)).contains("няня на час — 8 (октябрь 2026)");
        assertThat(DemandReport.words(List.of(new DemandSaid("няня", AUGUST, 5)))
                        .rows())
                .containsExactly(List.of("няня", "август 2026", 5));
    }

    @Test
    void the_file_has_words_where_no_number_may_be_given() {
        var rows = DemandReport.lines(
                        DemandLine.of(
                                demand().figures(Actor.visitor(), DemandPeriod.QUARTER),
                                coverage().matrix()),
                        coverage().matrix())
                .rows();

        assertThat(rows.get(0)).contains("Логопед", "Реж", 12, new Marked("Нет", Marked.Mark.MISSING));
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

    private static Demand demand() {
        return new Demand() {
            @Override
            public DemandFigures figures(Actor actor, DemandPeriod period) {
                return new DemandFigures(
                        AUGUST,
                        AUGUST.plusMonths(3),
                        List.of(
                                cell(REGION, null, DemandSource.SEARCH, 7, false),
                                cell(REZH.id(), "SPEECH", DemandSource.FULL, 0, true),
                                cell(REZH.id(), "SPEECH", DemandSource.SEARCH, 12, false)));
            }

            @Override
            public List<DemandMonth> months(Actor actor, DemandPeriod period, CentreId town, String need) {
                return List.of(new DemandMonth(AUGUST.plusMonths(2), DemandSource.SEARCH, new DemandFigure(12, false)));
            }

            @Override
            public List<DemandSaid> words(Actor actor, DemandPeriod period) {
                return List.of(new DemandSaid("няня на час", AUGUST.plusMonths(2), 8));
            }
        };
    }

    private static DemandCell cell(
            CentreId town, @Nullable String need, DemandSource source, int shown, boolean fewer) {
        return new DemandCell(town, need, source, new DemandFigure(shown, fewer));
    }

    private static KnownCoverage coverage() {
        CountedNeed need = new CountedNeed(
                "SPEECH",
                "G",
                "Логопед",
                new NeedView.Norm("min_in_town", 1, null, null, 180),
                Set.of(),
                Set.of(),
                Set.of(),
                true);
        CoverageCell cell =
                new CoverageCell(REZH.id(), "SPEECH", CoverageState.NONE, null, false, false, 0, GapCause.NOT_THERE);
        return new KnownCoverage() {
            @Override
            public CoverageMatrix matrix() {
                return new CoverageMatrix(
                        Instant.EPOCH, List.of(REZH), List.of(need), Map.of(REZH.id(), Map.of("SPEECH", cell)));
            }
        };
    }
}

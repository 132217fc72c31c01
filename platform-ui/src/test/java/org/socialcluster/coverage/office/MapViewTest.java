package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.needs.NeedGroupView;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.Needs;
import org.socialcluster.needs.TaxonomyView;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** The map and its table say the same; a town without coordinates stands in the table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class MapViewTest {
    private static final CentreId REZH = new CentreId(UUID.randomUUID());
    private static final CentreId LOST = new CentreId(UUID.randomUUID());
    private static final NeedView.Norm NORM = new NeedView.Norm("MIN_IN_TOWN", 1, null, null, 90);

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void of_all_needs_the_share_is_shown_as_a_number_and_a_word() {
        show();

        assertThat(cells()).containsExactly("1\u00a0000", "50 % (1 из 2)", "больше половины", "1", "0", "0", "0", "1");
    }

    private static List<String> cells() {
        return _find(NativeTableCell.class).stream()
                .map(NativeTableCell::getText)
                .limit(8)
                .toList();
    }

    @Test
    void a_town_without_coordinates_stands_in_the_table_alone() {
        show();

        assertThat(_find(Anchor.class).stream().map(Anchor::getHref).filter(it -> it.startsWith("coverage/towns")))
                .containsExactly("coverage/towns/rezh", "coverage/towns/lost");
        assertThat(drawn()).contains("Реж").doesNotContain("Потерянный");
    }

    @Test
    void of_one_need_the_state_is_shown_and_the_link_leads_to_its_cell() {
        show();
        _get(ComboBox.class, spec -> spec.withLabel("Потребность")).setValue("TAXI");
        _get(MapView.class).draw();

        assertThat(_find(NativeTableHeaderCell.class).stream()
                        .map(it -> it.getElement().getTextRecursively()))
                .containsExactly("Город", "Жителей", "Состояние", "Услуг в городе", "Реж", "Потерянный");
        assertThat(cells()).containsExactly("1\u00a0000", "Нет", "2", "1\u00a0000", "Нет", "2");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("coverage/cells/rezh/TAXI");
        assertThat(drawn()).contains("Нет");
    }

    @Test
    void a_filter_that_leaves_no_need_is_told() {
        show();
        _get(ComboBox.class, spec -> spec.withLabel("Группа")).setValue("EMPTY");
        _get(MapView.class).draw();

        assertThat(_find(NativeTableCell.class)).isEmpty();
    }

    private static String drawn() {
        return _find(Svg.class).stream()
                .map(it -> it.getElement().getProperty("innerHTML", "")
                        + it.getElement().getOuterHTML())
                .collect(Collectors.joining());
    }

    private static void show() {
        OfficeSession session = AtWork.as(Role.MINISTRY_REVIEWER);
        MapView view = new MapView(
                session,
                new KnownCoverage() {
                    @Override
                    public CoverageMatrix matrix() {
                        return MapViewTest.matrix();
                    }
                },
                new Centres() {
                    @Override
                    public List<CentreView> towns(Actor actor) {
                        return List.of(
                                centre(REZH, "rezh", "Реж", BigDecimal.valueOf(57.4)),
                                centre(LOST, "lost", "Потерянный", null));
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
                                return List.of(
                                        new NeedGroupView("G", "Группа", "", List.of(need("SPEECH"), need("TAXI"))),
                                        new NeedGroupView("EMPTY", "Пустая", "", List.of()));
                            }

                            @Override
                            public List<TaxonomyView> taxonomies(Actor actor) {
                                return List.of();
                            }
                        },
                        new Centres(),
                        session));
        UI.getCurrent().add(view);
        view.draw();
    }

    private static CoverageMatrix matrix() {
        Map<String, CoverageCell> cells =
                Map.of("SPEECH", cell("SPEECH", CoverageState.COVERED), "TAXI", cell("TAXI", CoverageState.NONE));
        return new CoverageMatrix(
                Instant.EPOCH,
                List.of(town(REZH, "rezh", "Реж"), town(LOST, "lost", "Потерянный")),
                List.of(counted("SPEECH"), counted("TAXI")),
                Map.of(REZH, cells, LOST, cells));
    }

    private static CoverageCell cell(String need, CoverageState state) {
        return new CoverageCell(REZH, need, state, null, false, false, 2, null);
    }

    private static CoveredTown town(CentreId id, String slug, String name) {
        return new CoveredTown(id, slug, name, name, name, 1000, 1, true);
    }

    private static CountedNeed counted(String code) {
        return new CountedNeed(code, "G", code, NORM, Set.of(), Set.of(), Set.of(), false);
    }

    private static NeedView need(String code) {
        return new NeedView(code, "G", code, "", null, true, NORM, List.of());
    }

    private static CentreView centre(CentreId id, String slug, String name, @Nullable BigDecimal latitude) {
        return new CentreView(
                id,
                slug,
                CentreView.Kind.TOWN,
                new CentreView.TownName(name, name, name, name, name, name, name, name, name),
                name,
                CentreView.Status.OPEN,
                null,
                latitude,
                BigDecimal.valueOf(61.4),
                1000,
                2021,
                true,
                new CentreView.Contacts(null, null, null, List.of(), false));
    }
}

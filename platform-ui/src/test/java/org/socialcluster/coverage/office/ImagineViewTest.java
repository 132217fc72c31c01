package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.scenarios.ImaginedService;
import org.socialcluster.coverage.scenarios.ScenarioDraft;
import org.socialcluster.coverage.scenarios.ScenarioOutcome;
import org.socialcluster.coverage.scenarios.ScenarioSummary;
import org.socialcluster.coverage.scenarios.Scenarios;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** A what-if at its author's, and at a colleague's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class ImagineViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    private Actor author;
    private ImaginedService food;

    @BeforeEach
    void open() {
        author = desk.signIn(Role.MINISTRY_REVIEWER);
        food = new ImaginedService(
                desk.centre("primersk"), "Столовая", ServiceForm.VISIT, List.of("FOOD_AID"), List.of());
    }

    @Test
    void a_gap_says_already_where_and_for_what_and_one_click_counts_it() {
        desk.show(ImagineView.class)
                .begin(QueryParameters.of("town", "primersk").merging("need", "FOOD_AID"));

        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Где")).getValue())
                .isEqualTo(desk.centre("primersk").toString());
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Какие потребности закроет"))
                        .getValue())
                .isEqualTo(Set.of("FOOD_AID"));
        assertThat(_get(TextField.class).getValue()).isEqualTo("Продукты и горячая еда");
        _click(_get(Button.class, spec -> spec.withText("Посчитать")));
        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("Продукты и горячая еда, Примерск");
            assertThat(it.shared()).isFalse();
            assertThat(it.services().get(0).needs()).containsExactly("FOOD_AID");
        });
    }

    @Test
    void what_would_change_is_said_with_the_demand_that_is_answered() {
        asked("primersk", 12);
        asked("obraztsovo", 3);
        ScenarioOutcome outcome = outcome(food);
        desk.show(ImagineView.class).show(outcome);

        assertThat(said())
                .contains(
                        "Изменится клеток: 2, из них закроется: 2. Маршрутов, которые станет можно пройти до конца: 2."
                                + " Там, где закроется, этого искали напрасно за три полных месяца столько раз: "
                                + CoverageSaid.demand(new DemandFigure(12, true)) + ".");
        assertThat(OutcomeSaid.cells(outcome).rows())
                .containsExactlyInAnyOrder(
                        List.of("Примерск", "Продукты и горячая еда", "Нет", "Есть, в самом городе", 12),
                        List.of("Образцово", "Продукты и горячая еда", "Нет", "Есть, недалеко", "меньше 5"));
        assertThat(OutcomeSaid.walks(outcome).rows())
                .contains(List.of(
                        "Продукты сегодня",
                        "Примерск",
                        "обрывается на шаге 1: Продукты и горячая еда",
                        "можно пройти до конца"));
    }

    @Test
    void what_is_taken_away_can_be_put_back_and_what_is_removed_too() {
        desk.show(ImagineView.class).show(outcome(food));

        _click(_get(Button.class, spec -> spec.withText("Убрать")));
        assertThat(kept())
                .singleElement()
                .satisfies(it -> assertThat(it.services()).isEmpty());
        _click(_get(Button.class, spec -> spec.withText("Вернуть «Столовая»")));
        assertThat(kept())
                .singleElement()
                .satisfies(it -> assertThat(it.services()).containsExactly(food));

        _click(_get(Button.class, spec -> spec.withText("Удалить")));
        assertThat(said()).contains("Сценарий удалён.");
        assertThat(kept()).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Вернуть сценарий")));
        assertThat(kept())
                .singleElement()
                .satisfies(it -> assertThat(it.services()).containsExactly(food));
    }

    @Test
    void a_colleague_reads_it_and_may_copy_it() {
        UUID shared = scenarios().add(author, draft(food).with(true)).id();
        Actor colleague = desk.signIn(Role.MINISTRY_REVIEWER);
        desk.show(ImagineView.class).show(scenarios().outcome(colleague, shared));

        _assertNone(Button.class, spec -> spec.withText("Добавить услугу"));
        _assertNone(Button.class, spec -> spec.withText("Удалить"));
        _click(_get(Button.class, spec -> spec.withText("Сделать копию")));
        assertThat(scenarios().all(colleague))
                .filteredOn(ScenarioSummary::own)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.id()).isNotEqualTo(shared);
                    assertThat(scenarios().get(colleague, it.id()).content().services())
                            .containsExactly(food);
                });
    }

    @Test
    void scenarios_side_by_side_say_where_one_leaves_a_cell_as_it_is() {
        List<ScenarioOutcome> both = List.of(outcome(food), outcome());

        assertThat(OutcomeSaid.sums(both).rows())
                .allSatisfy(row -> assertThat(row).hasSize(3))
                .anySatisfy(row -> assertThat(row).containsExactly("Закроется клеток", 2L, 0L));
        assertThat(OutcomeSaid.cells(both).rows())
                .contains(List.of("Примерск: Продукты и горячая еда", "Нет", "Есть, в самом городе", "как сейчас"));
    }

    private static List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private Scenarios scenarios() {
        return desk.get(Scenarios.class);
    }

    /** What the author has by now. */
    private List<ScenarioDraft> kept() {
        return scenarios().all(author).stream()
                .map(it -> scenarios().get(author, it.id()).content())
                .toList();
    }

    private static ScenarioDraft draft(ImaginedService... services) {
        return new ScenarioDraft("Проба", null, false, List.of(services));
    }

    private ScenarioOutcome outcome(ImaginedService... services) {
        return scenarios()
                .outcome(author, scenarios().add(author, draft(services)).id());
    }

    private void asked(String town, int times) {
        desk.sql(
                "insert into demand_count (centre_id, need_code, source, day, n) values ('%s', 'FOOD_AID', 'SEARCH', demand_until() - 1, %d)"
                        .formatted(desk.centre(town), times));
    }
}

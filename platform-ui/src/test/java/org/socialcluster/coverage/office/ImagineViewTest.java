package org.socialcluster.coverage.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.CoveredTown;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.scenarios.CellOutcome;
import org.socialcluster.coverage.scenarios.ImaginedService;
import org.socialcluster.coverage.scenarios.ScenarioDraft;
import org.socialcluster.coverage.scenarios.ScenarioOutcome;
import org.socialcluster.coverage.scenarios.ScenarioView;
import org.socialcluster.coverage.scenarios.Scenarios;
import org.socialcluster.coverage.scenarios.WalkOutcome;
import org.socialcluster.demand.DemandFigure;
import org.socialcluster.needs.NeedView;
import org.socialcluster.needs.Needs;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.Codes;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Vocabulary;
import org.socialcluster.office.Words;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.routes.RouteWalk;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** A what-if at its author's, and at a colleague's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class ImagineViewTest {
    private static final CentreId REZH = new CentreId(UUID.randomUUID());
    private static final ImaginedService SPEECH =
            new ImaginedService(REZH, "Логопед", ServiceForm.VISIT, List.of("SPEECH"), List.of());

    private final List<ScenarioDraft> kept = new ArrayList<>();
    private @Nullable ScenarioView removed;

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_gap_says_already_where_and_for_what_and_one_click_counts_it() {
        view(true).begin(QueryParameters.of("town", "rezh").merging("need", "SPEECH"));

        assertThat(_get(ComboBox.class, spec -> spec.withLabel("Где")).getValue())
                .isEqualTo(REZH.toString());
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Какие потребности закроет"))
                        .getValue())
                .isEqualTo(Set.of("SPEECH"));
        assertThat(_get(TextField.class).getValue()).isEqualTo("Занятия с логопедом");
        _click(_get(Button.class, spec -> spec.withText("Посчитать")));
        assertThat(kept).singleElement().satisfies(it -> {
            assertThat(it.title()).isEqualTo("Занятия с логопедом, Реж");
            assertThat(it.shared()).isFalse();
            assertThat(it.services().get(0).needs()).containsExactly("SPEECH");
        });
    }

    @Test
    void what_would_change_is_said_with_the_demand_that_is_answered() {
        view(true)
                .show(new ScenarioOutcome(
                        scenario(true, SPEECH), List.of(cell()), List.of(walk()), new DemandFigure(12, true)));

        assertThat(said())
                .contains(
                        "Изменится клеток: 1, из них закроется: 1. Маршрутов, которые станет можно пройти до конца: 1."
                                + " Столько раз этого искали напрасно за три полных месяца: "
                                + CoverageSaid.demand(new DemandFigure(12, true)) + ".");
        assertThat(OutcomeSaid.cells(outcome(true, SPEECH)).rows().get(0))
                .containsExactly("Реж", "Занятия с логопедом", "Нет", "Есть, в самом городе", "меньше 5");
        assertThat(OutcomeSaid.walks(outcome(true, SPEECH)).rows().get(0))
                .containsExactly("Маршрут", "Реж", "обрывается на шаге 2: МСЭ", "можно пройти до конца");
    }

    @Test
    void what_is_taken_away_can_be_put_back_and_what_is_removed_too() {
        ImagineView view = view(true);
        view.show(outcome(true, SPEECH));

        _click(_get(Button.class, spec -> spec.withText("Убрать")));
        assertThat(kept).last().satisfies(it -> assertThat(it.services()).isEmpty());
        _click(_get(Button.class, spec -> spec.withText("Вернуть «Логопед»")));
        assertThat(kept).last().satisfies(it -> assertThat(it.services()).containsExactly(SPEECH));

        _click(_get(Button.class, spec -> spec.withText("Удалить")));
        assertThat(said()).contains("Сценарий удалён.");
        _click(_get(Button.class, spec -> spec.withText("Вернуть сценарий")));
        assertThat(removed).isNull();
    }

    @Test
    void a_colleague_reads_it_and_may_copy_it() {
        view(false).show(outcome(false, SPEECH));

        _assertNone(Button.class, spec -> spec.withText("Добавить услугу"));
        _assertNone(Button.class, spec -> spec.withText("Удалить"));
        _click(_get(Button.class, spec -> spec.withText("Сделать копию")));
        assertThat(kept)
                .singleElement()
                .satisfies(it -> assertThat(it.services()).containsExactly(SPEECH));
    }

    @Test
    void scenarios_side_by_side_say_where_one_leaves_a_cell_as_it_is() {
        List<ScenarioOutcome> both = List.of(
                outcome(true, SPEECH), new ScenarioOutcome(scenario(true), List.of(), List.of(), DemandFigure.NONE));

        assertThat(OutcomeSaid.sums(both).rows())
                .allSatisfy(row -> assertThat(row).hasSize(3))
                .anySatisfy(row -> assertThat(row).containsExactly("Закроется клеток", 1L, 0L));
        assertThat(OutcomeSaid.cells(both).rows())
                .containsExactly(List.of("Реж: Занятия с логопедом", "Нет", "Есть, в самом городе", "как сейчас"));
    }

    private static List<String> said() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private ImagineView view(boolean own) {
        OfficeSession session = AtWork.as(Role.MINISTRY_REVIEWER);
        ImagineView view = new ImagineView(
                session,
                new Scenarios() {
                    @Override
                    public ScenarioView add(Actor actor, ScenarioDraft draft) {
                        kept.add(draft);
                        return new ScenarioView(UUID.randomUUID(), true, Instant.EPOCH, 0, draft);
                    }

                    @Override
                    public ScenarioView change(Actor actor, UUID id, int version, ScenarioDraft draft) {
                        return add(actor, draft);
                    }

                    @Override
                    public ScenarioView remove(Actor actor, UUID id, int version) {
                        removed = scenario(own, SPEECH);
                        return removed;
                    }

                    @Override
                    public ScenarioView restore(Actor actor, ScenarioView gone) {
                        removed = null;
                        return gone;
                    }

                    @Override
                    public ScenarioOutcome outcome(Actor actor, UUID id) {
                        return ImagineViewTest.outcome(
                                own, kept.get(kept.size() - 1).services().toArray(ImaginedService[]::new));
                    }
                },
                new Centres() {
                    @Override
                    public List<CentreView> towns(Actor actor) {
                        return List.of(centre(REZH, "rezh", "Реж"));
                    }

                    @Override
                    public CentreView get(Actor actor, String slug) {
                        return centre(new CentreId(UUID.randomUUID()), slug, "Область");
                    }
                },
                new Vocabulary(new Needs(), new Centres(), session) {
                    @Override
                    public Codes needs() {
                        return new Codes(Map.of("SPEECH", "Занятия с логопедом"));
                    }
                },
                new Words() {
                    @Override
                    public String moment(Instant instant) {
                        return "22 ноября";
                    }
                },
                Clock.systemUTC());
        UI.getCurrent().add(view);
        return view;
    }

    private static CentreView centre(CentreId id, String slug, String name) {
        return new CentreView(
                id,
                slug,
                CentreView.Kind.TOWN,
                new CentreView.TownName(name, name, name, name, name, name, name, name, name),
                name,
                CentreView.Status.OPEN,
                null,
                null,
                null,
                null,
                null,
                true,
                new CentreView.Contacts(null, null, null, List.of(), true));
    }

    private static ScenarioView scenario(boolean own, ImaginedService... services) {
        return new ScenarioView(
                UUID.randomUUID(), own, Instant.EPOCH, 0, new ScenarioDraft("Проба", null, false, List.of(services)));
    }

    private static ScenarioOutcome outcome(boolean own, ImaginedService... services) {
        return new ScenarioOutcome(
                scenario(own, services), List.of(cell()), List.of(walk()), new DemandFigure(12, true));
    }

    private static CellOutcome cell() {
        return new CellOutcome(
                new CoveredTown(REZH, "rezh", "Реж", "Режа", "в Реже", 1000, 1, true),
                new CountedNeed(
                        "SPEECH",
                        "G",
                        "Занятия с логопедом",
                        new NeedView.Norm("MIN_IN_TOWN", 1, null, null, 90),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false),
                new CoverageCell(REZH, "SPEECH", CoverageState.NONE, null, false, false, 0, GapCause.NOT_THERE),
                new CoverageCell(REZH, "SPEECH", CoverageState.COVERED, AnswerLevel.LOCAL, false, false, 1, null),
                new DemandFigure(0, true));
    }

    private static WalkOutcome walk() {
        RouteWalk broken = new RouteWalk(
                "mse",
                "Маршрут",
                REZH,
                "rezh",
                "Реж",
                3,
                Map.of("local", 2, "none", 1),
                new RouteWalk.Broken(2, UUID.randomUUID(), "Комиссия", "MSE", "МСЭ"));
        return new WalkOutcome(
                broken, new RouteWalk("mse", "Маршрут", REZH, "rezh", "Реж", 3, Map.of("local", 3), null));
    }
}

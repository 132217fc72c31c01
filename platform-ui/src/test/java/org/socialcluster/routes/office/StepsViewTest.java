package org.socialcluster.routes.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.office.AtWork;
import org.socialcluster.resolution.Answer;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.resolution.Answers;
import org.socialcluster.routes.OverlayAction;
import org.socialcluster.routes.RouteInTown;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteSummary;
import org.socialcluster.routes.RouteTerm;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.routes.StepOverlayDraft;
import org.socialcluster.routes.StepOverlayId;
import org.socialcluster.routes.StepOverlayView;
import org.socialcluster.routes.StepOverlays;
import org.socialcluster.services.CapacityState;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingStatus;
import org.socialcluster.shared.Role;

/** A manager puts the places of a step in order for the own town. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsViewTest {
    private static final UUID STEP = UUID.randomUUID();
    private static final UUID PLACE = UUID.randomUUID();

    private final Words said = new Words();

    /** What the centre says, kept in memory. */
    private static final class Words extends StepOverlays {
        private final List<StepOverlayView> all = new ArrayList<>();

        @Override
        public List<StepOverlayView> list(Actor actor) {
            return List.copyOf(all);
        }

        @Override
        public void put(Actor actor, StepOverlayDraft draft) {
            all.removeIf(it -> Optional.ofNullable(it.serviceId()).equals(Optional.ofNullable(draft.serviceId())));
            all.add(word(draft, false));
        }

        @Override
        public void delete(Actor actor, StepOverlayId id) {
            all.removeIf(it -> it.id().equals(id));
        }

        @Override
        public void confirm(Actor actor, StepOverlayId id) {
            all.replaceAll(it -> it.id().equals(id)
                    ? word(new StepOverlayDraft(STEP, it.serviceId(), it.action(), it.note()), false)
                    : it);
        }
    }

    private static StepOverlayView word(StepOverlayDraft draft, boolean changed) {
        return new StepOverlayView(
                new StepOverlayId(UUID.randomUUID()),
                "ippsu",
                "Уход дома",
                STEP,
                1,
                "Заявление",
                draft.serviceId(),
                "Комплексный центр",
                draft.action(),
                draft.note(),
                changed,
                OffsetDateTime.parse("2026-11-22T10:00:00Z"));
    }

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_hidden_place_is_shown_again_and_its_note_stays() {
        show();
        press("Скрыть");
        expectNotifications("Сохранили. Других мест на шаге нет, поэтому жители всё равно видят это.");
        assertThat(text()).contains("скрыто; других мест нет, поэтому жители всё равно видят это");
        press("Записка…");
        write("Ремонт\nдо мая");
        assertThat(said.all)
                .singleElement()
                .matches(it -> it.action() == OverlayAction.HIDE && "Ремонт до мая".equals(it.note()));

        press("Показывать");

        assertThat(said.all).singleElement().matches(it -> it.action() == OverlayAction.NOTE);
        assertThat(text()).contains("Записка: Ремонт до мая");

        press("Вернуть как было (Ctrl+Z)");
        assertThat(said.all).singleElement().matches(it -> it.action() == OverlayAction.HIDE);
    }

    @Test
    void an_emptied_note_on_the_step_is_gone() {
        show();
        press("Записка к шагу…");
        write("По средам");
        assertThat(said.all).singleElement().matches(it -> it.serviceId() == null);

        press("Изменить записку…");
        write("  ");

        assertThat(said.all).isEmpty();
    }

    @Test
    void where_the_region_has_changed_the_text_beneath_it_is_said_until_the_manager_has_looked() {
        said.all.add(word(new StepOverlayDraft(STEP, PLACE, OverlayAction.PIN, null), true));
        show();
        assertThat(text()).contains("Область изменила этот шаг после ваших слов", "Уход дома, шаг 1. Заявление");

        press("Всё по-прежнему верно");

        assertThat(text()).doesNotContain("Область изменила этот шаг");
        assertThat(said.all).singleElement().matches(it -> !it.changed());
    }

    private void show() {
        Routes routes = new Routes() {
            @Override
            public List<RouteSummary> all(Actor actor) {
                return List.of(new RouteSummary(
                        "IPPSU",
                        "ippsu",
                        1,
                        "Уход дома",
                        "Уход дома",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        1,
                        0,
                        null,
                        LocalDate.of(2026, 11, 1)));
            }

            @Override
            public Optional<RouteInTown> find(Actor actor, CentreId town, String slug) {
                return Optional.of(StepsViewTest.inTown(town));
            }
        };
        StepsView view = new StepsView(routes, said, AtWork.as(Role.CENTRE_MANAGER));
        UI.getCurrent().add(view);
        view.open("ippsu");
    }

    @SuppressWarnings("NullAway") // the page asks for no hours
    private static RouteInTown inTown(CentreId town) {
        RouteTerm office = new RouteTerm("MFC", "МФЦ");
        RouteStep step = new RouteStep(
                STEP,
                1,
                "Заявление",
                "Подайте заявление",
                office,
                "care",
                "Уход",
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null);
        Answer place = new Answer(
                AnswerLevel.LOCAL,
                new Answer.Centre("rezh", "Реж"),
                null,
                new Answer.Service(
                        PLACE,
                        "care",
                        "Комплексный центр",
                        ServiceForm.VISIT,
                        ListingStatus.PUBLISHED,
                        CapacityState.UNKNOWN),
                new Answer.Provider("kcson", "КЦСОН"),
                "улица Ленина, 1",
                false,
                null,
                true,
                false,
                null,
                new Answer.Visit(town, null, List.of(), List.of(), List.of(), false));
        Answers answers = new Answers(AnswerLevel.LOCAL, null, null, List.of(place), List.of());
        RouteView route = new RouteView(
                "IPPSU",
                "ippsu",
                1,
                OffsetDateTime.parse("2026-11-22T10:00:00Z"),
                null,
                "Уход дома",
                "Уход дома",
                "",
                null,
                null,
                "REGIONAL",
                LocalDate.of(2026, 11, 1),
                null,
                LocalDate.of(2027, 11, 1),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(step));
        return new RouteInTown(route, List.of(new RouteInTown.Step(step, answers, List.of())), null, Instant.EPOCH);
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static void write(String words) {
        _setValue(_get(TextArea.class), words);
        press("Сохранить");
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}

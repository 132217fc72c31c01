package org.socialcluster.coverage.office.tasks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.CoverageMatrix;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.coverage.GapCause;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskAnswer;
import org.socialcluster.coverage.tasks.TaskDraft;
import org.socialcluster.coverage.tasks.TaskId;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskState;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.Words;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** What is done about gaps, in the list and on the page of a cell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class TasksViewTest {
    private static final CentreId REZH = new CentreId(UUID.randomUUID());
    private static final LocalDate DUE = LocalDate.of(2027, 1, 20);

    private final List<CoverageTask> stored = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private boolean gap = true;

    private final KnownCoverage coverage = new KnownCoverage() {
        @Override
        public CoverageMatrix matrix() {
            CoverageCell cell = new CoverageCell(
                    REZH,
                    "FOOD_AID",
                    gap ? CoverageState.NONE : CoverageState.COVERED,
                    gap ? null : AnswerLevel.LOCAL,
                    false,
                    false,
                    gap ? 0 : 1,
                    gap ? GapCause.NOT_THERE : null);
            return new CoverageMatrix(Instant.EPOCH, List.of(), List.of(), Map.of(REZH, Map.of("FOOD_AID", cell)));
        }
    };

    private final CoverageTasks tasks = new CoverageTasks() {
        @Override
        public List<CoverageTask> list(Actor actor) {
            return List.copyOf(stored);
        }

        @Override
        public TaskId make(Actor actor, TaskDraft draft) {
            told.add(draft);
            CoverageTask made = task(draft.kind(), TaskState.OPEN, false, null);
            stored.add(made);
            return made.id();
        }

        @Override
        public void answer(Actor actor, TaskId id, long version, TaskAnswer answer) {
            told.add(answer);
            stored.set(0, task(TaskKind.HANDED, TaskState.DONE, false, answer.words()));
        }

        @Override
        public void withdraw(Actor actor, TaskId id, long version) {
            told.add(id);
            stored.set(0, task(TaskKind.HANDED, TaskState.WITHDRAWN, false, null));
        }
    };

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_manager_answers_what_was_handed_to_the_centre() {
        stored.add(task(TaskKind.HANDED, TaskState.OPEN, false, null));
        show(Role.CENTRE_MANAGER);
        press(actions(0), "Сделано");
        _get(TextArea.class).setValue("Открыли пункт выдачи");
        press("Сделано");

        assertThat(told).containsExactly(new TaskAnswer(true, "Открыли пункт выдачи"));
        assertThat(texts()).contains("Задач: 1. ответ «сделано», пробел остался: 1");
        assertThat(said(0)).isEqualTo("центр ответил «сделано», но пробел остался");
    }

    @Test
    void a_gap_that_has_closed_is_told_beside_its_task_whether_anybody_answered_or_not() {
        gap = false;
        stored.add(task(TaskKind.HANDED, TaskState.DONE, false, "Открыли"));
        stored.add(task(TaskKind.HANDED, TaskState.OPEN, true, null));
        stored.add(task(TaskKind.ACCEPTED, TaskState.OPEN, false, null));
        show(Role.MINISTRY_REVIEWER);

        assertThat(List.of(said(0), said(1), said(2))).containsOnly("пробел закрылся");
        assertThat(texts()).contains("Задач: 3. пробел закрылся, задача не снята: 2, пробел закрылся: 1");
    }

    @Test
    void the_box_of_a_covered_cell_tells_what_was_done_and_offers_nothing() {
        stored.add(task(TaskKind.HANDED, TaskState.DONE, false, "Открыли"));
        UI.getCurrent().add(new TaskBox(tasks, AtWork.as(Role.MINISTRY_REVIEWER), REZH, "FOOD_AID", false));

        assertThat(texts()).contains("Ответ центра: Открыли");
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void a_covered_cell_of_which_nothing_was_asked_has_no_box() {
        TaskBox box = new TaskBox(tasks, AtWork.as(Role.MINISTRY_REVIEWER), REZH, "FOOD_AID", false);

        assertThat(box.isVisible()).isFalse();
    }

    @Test
    void a_manager_has_nothing_to_answer_to_what_is_accepted() {
        stored.add(task(TaskKind.ACCEPTED, TaskState.OPEN, false, null));
        show(Role.CENTRE_MANAGER);

        assertThat(actions(0).getChildren()).isEmpty();
    }

    @Test
    void whoever_looks_over_the_region_takes_a_task_back_after_a_question() {
        stored.add(task(TaskKind.HANDED, TaskState.OPEN, false, null));
        show(Role.MINISTRY_REVIEWER);
        press(actions(0), "Снять задачу");
        assertThat(told).isEmpty();
        _click(_find(Button.class, spec -> spec.withText("Снять задачу")).get(1));

        assertThat(told).hasSize(1);
        assertThat(said(0)).isEqualTo("снято");
    }

    @Test
    void a_day_that_has_passed_is_said_and_counted() {
        stored.add(task(TaskKind.ACCEPTED, TaskState.OPEN, true, null));
        stored.add(task(TaskKind.HANDED, TaskState.REFUSED, false, "Нет помещения"));
        show(Role.MINISTRY_REVIEWER);

        assertThat(said(0)).isEqualTo("срок прошёл, пробел снова открыт");
        assertThat(TaskSaid.answer(row(1).task())).contains("Ответ центра: Нет помещения");
        assertThat(texts()).contains("Задач: 2. срок прошёл: 1, не могут: 1");
    }

    @Test
    void the_box_of_a_cell_makes_a_task_and_then_offers_no_second_one() {
        UI.getCurrent().add(new TaskBox(tasks, AtWork.as(Role.MINISTRY_REVIEWER), REZH, "FOOD_AID", true));
        press("Передать центру");
        _click(_find(Button.class, spec -> spec.withText("Передать центру")).get(1));
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Выберите день.");
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Напишите хотя бы несколько слов.");
        _get(TextArea.class).setValue("Найти, кто поможет");
        _get(DatePicker.class).setValue(DUE);
        _click(_find(Button.class, spec -> spec.withText("Передать центру")).get(1));

        assertThat(told).containsExactly(new TaskDraft(REZH, "FOOD_AID", TaskKind.HANDED, "Найти, кто поможет", DUE));
        assertThat(_find(Button.class, spec -> spec.withText("Отложить с причиной")))
                .isEmpty();
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("ждёт ответа центра");
    }

    private static TaskActions actions(int row) {
        TaskActions actions = (TaskActions) GridKt._getCellComponent(_get(ListGrid.class), row, "actions");
        UI.getCurrent().add(actions);
        return actions;
    }

    private static String said(int row) {
        return TaskSaid.said(row(row).task(), row(row).standing());
    }

    private static TasksView.Line row(int row) {
        return (TasksView.Line) GridKt._get(_get(ListGrid.class), row);
    }

    private static void press(TaskActions of, String button) {
        _click(_get(of, Button.class, spec -> spec.withText(button)));
    }

    private static void press(String button) {
        List<Button> all = _find(Button.class, spec -> spec.withText(button));
        _click(all.get(all.size() - 1));
    }

    private static List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private void show(Role role) {
        OfficeSession session = AtWork.as(role);
        TasksView view = new TasksView(tasks, coverage, session, new Words(), Clock.systemUTC());
        UI.getCurrent().add(view);
        view.readAnew();
    }

    private static CoverageTask task(TaskKind kind, TaskState state, boolean lapsed, @Nullable String answer) {
        return new CoverageTask(
                new TaskId(UUID.randomUUID()),
                REZH,
                "rezh",
                "Реж",
                "FOOD_AID",
                "Продукты",
                kind,
                "Найти, кто поможет",
                DUE,
                state,
                lapsed,
                true,
                answer,
                null,
                OffsetDateTime.parse("2026-11-01T10:00:00Z"),
                1);
    }
}

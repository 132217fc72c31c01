package org.socialcluster.coverage.office.tasks;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.coverage.CoverageCell;
import org.socialcluster.coverage.KnownCoverage;
import org.socialcluster.coverage.tasks.CoverageTask;
import org.socialcluster.coverage.tasks.CoverageTasks;
import org.socialcluster.coverage.tasks.TaskAnswer;
import org.socialcluster.coverage.tasks.TaskDraft;
import org.socialcluster.coverage.tasks.TaskKind;
import org.socialcluster.coverage.tasks.TaskState;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** What is done about gaps, in the list and on the page of a cell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class TasksViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void a_manager_answers_what_was_handed_to_the_centre() {
        make("primersk", "FOOD_AID", TaskKind.HANDED);
        make("obraztsovo", "FOOD_AID", TaskKind.HANDED);
        show(Role.CENTRE_MANAGER);
        press(actions(0), "Сделано");
        assertThat(texts()).anyMatch(it -> it.startsWith("Записи о помощи пока нет: "));
        _get(TextArea.class).setValue("Открыли пункт выдачи");
        press("Сделано");

        assertThat(texts()).contains("Задач: 1. ответ «сделано», пробел остался: 1");
        assertThat(said(0)).isEqualTo("центр ответил «сделано», но пробел остался");
        assertThat(row(0).task().answer()).isEqualTo("Открыли пункт выдачи");
        assertThat(row(0).task().townName()).isEqualTo("Примерск");
    }

    @Test
    void a_listing_that_does_not_count_is_told_before_a_manager_answers_and_no_such_thing_when_the_gap_has_closed() {
        desk.listing("primersk", "FOOD_AID", "Столовая");
        desk.sql("update social_service set confirmed_at = now() - interval '400 days'");
        make("primersk", "FOOD_AID", TaskKind.HANDED);
        show(Role.CENTRE_MANAGER);
        press(actions(0), "Сделано");
        assertThat(texts()).anyMatch(it -> it.contains("Записей о помощи в городе: 1, но норма не выполнена."));

        UI.getCurrent().removeAll();
        desk.sql("update social_service set confirmed_at = now()");
        show(Role.CENTRE_MANAGER);
        press(actions(0), "Сделано");
        assertThat(texts()).noneMatch(it -> it.contains("Записей о помощи в городе"));
    }

    @Test
    void what_a_centre_could_not_do_is_handed_over_again_or_put_off_from_the_list() {
        make("primersk", "FOOD_AID", TaskKind.HANDED);
        answer("FOOD_AID", new TaskAnswer(false, "Нет помещения"));
        show(Role.MINISTRY_REVIEWER);
        assertThat(_find(actions(0), Button.class).stream().map(Button::getText))
                .containsExactly("Передать снова", "Отложить");

        press(actions(0), "Отложить");
        _get(TextArea.class).setValue("Ждём ремонта");
        _get(DatePicker.class).setValue(due());
        press("Отложить с причиной");

        assertThat(kept()).extracting(CoverageTask::state).containsOnly(TaskState.OPEN, TaskState.REFUSED);
    }

    @Test
    void a_gap_that_has_closed_is_told_beside_its_task_whether_anybody_answered_or_not() {
        make("obraztsovo", "FOOD_AID", TaskKind.HANDED);
        lapse();
        make("obraztsovo", "HOME_CARE", TaskKind.ACCEPTED);
        make("primersk", "FOOD_AID", TaskKind.HANDED);
        answer("FOOD_AID", new TaskAnswer(true, "Открыли"));
        desk.listing("primersk", "FOOD_AID", "Столовая");
        desk.listing("obraztsovo", "HOME_CARE", "Соцработник");
        show(Role.MINISTRY_REVIEWER);

        assertThat(List.of(said(0), said(1), said(2))).containsOnly("пробел закрылся");
        assertThat(texts()).contains("Задач: 3. пробел закрылся, задача не снята: 2, пробел закрылся: 1");
    }

    @Test
    void the_box_of_a_covered_cell_tells_what_was_done_and_offers_nothing() {
        make("primersk", "FOOD_AID", TaskKind.HANDED);
        answer("FOOD_AID", new TaskAnswer(true, "Открыли"));
        desk.signIn(Role.MINISTRY_REVIEWER);
        UI.getCurrent().add(box(false));

        assertThat(texts()).contains("Ответ центра: Открыли");
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void a_covered_cell_of_which_nothing_was_asked_has_no_box() {
        desk.signIn(Role.MINISTRY_REVIEWER);

        assertThat(box(false).isVisible()).isFalse();
    }

    @Test
    void a_manager_has_nothing_to_answer_to_what_is_accepted() {
        make("primersk", "FOOD_AID", TaskKind.ACCEPTED);
        show(Role.CENTRE_MANAGER);

        assertThat(actions(0).getChildren()).isEmpty();
    }

    @Test
    void whoever_looks_over_the_region_takes_a_task_back_after_a_question() {
        make("primersk", "FOOD_AID", TaskKind.HANDED);
        show(Role.MINISTRY_REVIEWER);
        press(actions(0), "Снять задачу");
        assertThat(kept()).extracting(CoverageTask::state).containsExactly(TaskState.OPEN);
        _click(_find(Button.class, spec -> spec.withText("Снять задачу")).get(1));

        assertThat(kept()).extracting(CoverageTask::state).containsExactly(TaskState.WITHDRAWN);
        assertThat(said(0)).isEqualTo("снято");
    }

    @Test
    void a_day_that_has_passed_is_said_and_counted() {
        make("primersk", "FOOD_AID", TaskKind.ACCEPTED);
        lapse();
        make("primersk", "HOME_CARE", TaskKind.HANDED);
        answer("HOME_CARE", new TaskAnswer(false, "Нет помещения"));
        show(Role.MINISTRY_REVIEWER);

        assertThat(List.of(said(0), said(1))).contains("срок прошёл, пробел снова открыт");
        assertThat(TaskSaid.answer(kept("HOME_CARE"))).contains("Ответ центра: Нет помещения");
        assertThat(texts()).contains("Задач: 2. срок прошёл: 1, не могут: 1");
    }

    @Test
    void the_box_of_a_cell_makes_a_task_and_then_offers_no_second_one() {
        desk.signIn(Role.MINISTRY_REVIEWER);
        UI.getCurrent().add(box(true));
        press("Передать центру");
        _click(_find(Button.class, spec -> spec.withText("Передать центру")).get(1));
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Выберите день.");
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Напишите хотя бы несколько слов.");
        _get(TextArea.class).setValue("Найти, кто поможет");
        _get(DatePicker.class).setValue(due());
        _click(_find(Button.class, spec -> spec.withText("Передать центру")).get(1));

        assertThat(kept()).singleElement().satisfies(it -> {
            assertThat(it.slug()).isEqualTo("primersk");
            assertThat(it.need()).isEqualTo("FOOD_AID");
            assertThat(it.kind()).isEqualTo(TaskKind.HANDED);
            assertThat(it.reason()).isEqualTo("Найти, кто поможет");
            assertThat(it.due()).isEqualTo(due());
        });
        assertThat(_find(Button.class, spec -> spec.withText("Отложить с причиной")))
                .isEmpty();
        assertThat(_find(Span.class).stream().map(Span::getText)).contains("ждёт ответа центра");
    }

    /** The ministry does something about a gap. */
    private void make(String town, String need, TaskKind kind) {
        Actor ministry = desk.signIn(Role.MINISTRY_REVIEWER);
        tasks().make(ministry, new TaskDraft(desk.centre(town), need, kind, "Найти, кто поможет", due()));
    }

    private LocalDate due() {
        return desk.today().plusDays(60);
    }

    /** The day of what has been made so far passes. */
    private void lapse() {
        desk.sql("update coverage_task set due = '2026-11-01'");
    }

    /** The manager of Primersk answers. */
    private void answer(String need, TaskAnswer answer) {
        Actor manager = desk.signIn(Role.CENTRE_MANAGER);
        CoverageTask handed = kept(need);
        tasks().answer(manager, handed.id(), handed.version(), answer);
    }

    private TaskBox box(boolean gap) {
        CoverageCell cell = desk.get(KnownCoverage.class).matrix().cell(desk.centre("primersk"), "FOOD_AID");
        return new TaskBox(tasks(), desk.session(), desk.centre("primersk"), "FOOD_AID", gap ? cell : null);
    }

    private CoverageTasks tasks() {
        return desk.get(CoverageTasks.class);
    }

    private List<CoverageTask> kept() {
        return tasks().list(desk.session().actor());
    }

    private CoverageTask kept(String need) {
        return kept().stream().filter(it -> it.need().equals(need)).findFirst().orElseThrow();
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
        desk.signIn(role);
        desk.show(TasksView.class).readAnew();
    }
}

package org.socialcluster.routes.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.Words;
import org.socialcluster.routes.ObjectionDraft;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.StepToVerify;
import org.socialcluster.routes.VerificationDraft;
import org.socialcluster.routes.VerificationSheet;
import org.socialcluster.routes.VerificationState;
import org.socialcluster.routes.Verifications;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** An expert at work: step after step by the keyboard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationViewTest {
    private static final String RIGHT = "Подтверждаю (Д)";

    private final Desk desk = new Desk();

    /** Three steps; what is said of them is kept. */
    private static final class Desk extends Verifications {
        private final List<StepToVerify> due = new ArrayList<>();
        private final List<VerificationDraft> given = new ArrayList<>();
        private final List<ObjectionDraft> against = new ArrayList<>();
        private boolean changed;

        Desk() {
            for (int i = 1; i <= 3; i++) {
                due.add(new StepToVerify(
                        UUID.randomUUID(),
                        "ippsu",
                        "Уход дома",
                        i,
                        "Заявление " + i,
                        VerificationState.NEVER,
                        null,
                        null,
                        null,
                        false));
            }
        }

        @Override
        public List<StepToVerify> list(Actor actor) {
            return List.copyOf(due);
        }

        @Override
        public VerificationSheet look(Actor actor, UUID key, boolean coming) {
            StepToVerify step =
                    due.stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
            return new VerificationSheet(
                    step,
                    changed ? "new" : "old",
                    LocalDate.of(2026, 11, 1),
                    "Подайте заявление",
                    "МФЦ",
                    List.of("лично"),
                    null,
                    false,
                    List.of(new RouteStep.Paper(
                            "passport", "ID", "Паспорт", "МВД", "ORIGINAL", "подлинник", null, "INPUT", true, null)),
                    new VerificationSheet.Deadline(
                            new RouteStep.Deadline(5, "WORKING_DAYS", "со дня заявления", "442-ФЗ", true), "LOW"),
                    null,
                    "Жалоба в министерство",
                    List.of(new RouteView.Basis(
                            "442-ФЗ", "FEDERAL", "от 2026", "https://example.org", "ст. 14", "HIGH")),
                    List.of(new RouteView.Source("Министерство", "https://example.org")),
                    List.of("Верен ли срок?"),
                    List.of(new VerificationSheet.Evidence("5 дней", "приказ")));
        }

        @Override
        public UUID confirm(Actor actor, VerificationDraft draft) {
            if (changed && draft.fingerprint().equals("old")) {
                throw new Problem(ProblemType.STALE_VERSION, "routes.step-changed");
            }
            given.add(draft);
            return UUID.randomUUID();
        }

        @Override
        public UUID object(Actor actor, ObjectionDraft draft) {
            against.add(draft);
            return UUID.randomUUID();
        }

        @Override
        public void takeBack(Actor actor, UUID word) {
            given.remove(given.size() - 1);
        }
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
    void the_step_stands_beside_what_it_rests_on() {
        show(Role.EXPERT);

        String all = UI.getCurrent().getElement().getTextRecursively();
        assertThat(all)
                .contains("Шаг 1. Заявление 1", "Подайте заявление", "Паспорт (подлинник; обязателен; выдаёт: МВД)")
                .contains("5 рабочих дней; со дня заявления; источник: 442-ФЗ; установлен законом; ненадёжно")
                .contains("Верен ли срок?", "ст. 14; редакция: от 2026", "5 дней", "приказ");
    }

    @Test
    void each_press_of_the_button_confirms_one_step_for_the_scope_and_time_that_were_said_once() {
        show(Role.EXPERT);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Что вы проверяете")), "Сроки");

        for (int left = 3; left > 0; left--) {
            assertThat(status()).startsWith("Осталось шагов: " + left);
            _click(_get(Button.class, spec -> spec.withText(RIGHT)));
        }

        assertThat(status()).isEqualTo("Осталось шагов: 0. Сделано: 3.");
        assertThat(desk.given).hasSize(3).allMatch(it -> it.scope().equals("Сроки") && it.months() == 12);
    }

    @Test
    void a_step_is_put_off_and_a_wrong_one_needs_a_reason() {
        show(Role.EXPERT);
        key(Key.KEY_G);
        assertThat(name()).isEqualTo("Шаг 2. Заявление 2");

        key(Key.KEY_Y);
        _click(_get(Button.class, spec -> spec.withText("Передать редактору")));
        assertThat(desk.against).isEmpty();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Что неверно")), "Срок другой");
        _click(_get(Button.class, spec -> spec.withText("Передать редактору")));

        assertThat(desk.against)
                .singleElement()
                .matches(it -> it.reason().equals("Срок другой") && it.correction() == null);
        assertThat(name()).isEqualTo("Шаг 3. Заявление 3");
    }

    @Test
    void what_has_changed_while_it_was_read_is_shown_again_and_not_confirmed() {
        show(Role.EXPERT);
        desk.changed = true;

        _click(_get(Button.class, spec -> spec.withText(RIGHT)));
        expectNotifications("Пока вы читали, текст шага, документ или закон изменили. Посмотрите ещё раз.");
        assertThat(desk.given).isEmpty();
        assertThat(name()).isEqualTo("Шаг 1. Заявление 1");

        _click(_get(Button.class, spec -> spec.withText(RIGHT)));
        assertThat(desk.given).hasSize(1);
    }

    @Test
    void the_last_one_can_be_taken_back() {
        show(Role.EXPERT);
        _click(_get(Button.class, spec -> spec.withText(RIGHT)));

        _click(_get(Button.class, spec -> spec.withText("Вернуть последний (Ctrl+Z)")));

        assertThat(desk.given).isEmpty();
        assertThat(name()).isEqualTo("Шаг 1. Заявление 1");
        assertThat(status()).isEqualTo("Осталось шагов: 3. Сделано: 0.");
    }

    @Test
    void an_editor_reads_and_gives_no_word() {
        show(Role.REGIONAL_EDITOR);

        assertThat(name()).isEqualTo("Шаг 1. Заявление 1");
        assertThat(_find(Button.class, spec -> spec.withText(RIGHT))).isEmpty();
    }

    @Test
    void where_nothing_waits_it_says_so() {
        desk.due.clear();
        show(Role.EXPERT);

        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("Проверять нечего: все шаги проверены.");
    }

    private void show(Role role) {
        VerificationView view = new VerificationView(desk, AtWork.as(role), new Words() {
            @Override
            public java.time.ZoneId zone() {
                return ZoneOffset.UTC;
            }
        });
        UI.getCurrent().add(view);
        view.reload();
    }

    private static void key(Key key) {
        ShortcutsKt._fireShortcut(_get(VerificationCard.class), key);
    }

    private static String name() {
        return _get(VerificationCard.class)
                .getChildren()
                .filter(H2.class::isInstance)
                .map(it -> ((H2) it).getText())
                .findFirst()
                .orElseThrow();
    }

    private static String status() {
        return _find(Paragraph.class).stream()
                .filter(it -> "status".equals(it.getElement().getAttribute("role")))
                .map(Paragraph::getText)
                .findFirst()
                .orElseThrow();
    }
}

package org.socialcluster.routes.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.routes.StepToVerify;
import org.socialcluster.routes.VerificationDraft;
import org.socialcluster.routes.VerificationState;
import org.socialcluster.routes.Verifications;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** An expert at work: step after step by the keyboard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationViewTest {
    private static final String RIGHT = "Подтверждаю (Д)";

    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void the_step_stands_beside_what_it_rests_on() {
        desk.sql("update legal_act set edition = 'от 2026'");
        desk.sql("""
            set local session_replication_role = replica; -- what is published is written by nobody any more
            insert into route_evidence (version_id, fact, found, kind, position)
            select id, '3 дня', 'приказ', 'ACT', 1 from route_version;
            set local session_replication_role = origin
            """);
        show(Role.EXPERT);

        assertThat(text())
                .contains("Шаг 1. Сходите к врачу", "Врач скажет, с чем вам нужна помощь.", "Паспорт (")
                .contains("; нужно обязательно; откуда: МВД)")
                .contains("3 календарных дня; со дня записи; источник: выдумано; ненадёжно")
                .contains(
                        "Всё: область выдуманная.",
                        "ст. 2; редакция: от 2026",
                        "3 дня",
                        "приказ",
                        "Сайт Примерной области");
        key(Key.KEY_G);
        assertThat(text())
                .contains(
                        "5 рабочих дней; со дня заявления; источник: Закон Примерной области № 1; установлен законом");
    }

    @Test
    void each_press_of_the_button_confirms_one_step_for_the_scope_and_time_that_were_said_once() {
        show(Role.EXPERT);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Что вы проверяете")), "Сроки");

        for (int left = 5; left > 0; left--) {
            assertThat(status()).startsWith("Осталось шагов: " + left);
            _click(_get(Button.class, spec -> spec.withText(RIGHT)));
        }

        assertThat(status()).isEqualTo("Осталось шагов: 0. Сделано: 5.");
        assertThat(steps(VerificationState.VALID))
                .hasSize(5)
                .extracting(StepToVerify::last)
                .allSatisfy(it -> {
                    assertThat(it.scope()).isEqualTo("Сроки");
                    assertThat(it.validUntil()).isEqualTo(it.verifiedAt().plusMonths(12));
                });
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).anyMatch(it -> it.startsWith("Готово"));
    }

    @Test
    void a_step_is_put_off_and_a_wrong_one_needs_a_reason() {
        show(Role.EXPERT);
        key(Key.KEY_G);
        assertThat(name()).isEqualTo("Шаг 2. Подайте заявление дома");

        key(Key.KEY_Y);
        _click(_get(Button.class, spec -> spec.withText("Передать редактору")));
        assertThat(steps(VerificationState.WRONG)).isEmpty();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Что неверно")), "Срок другой");
        _click(_get(Button.class, spec -> spec.withText("Передать редактору")));

        assertThat(steps(VerificationState.WRONG))
                .singleElement()
                .extracting(StepToVerify::objection)
                .matches(it -> it.reason().equals("Срок другой") && it.correction() == null);
        assertThat(name()).isEqualTo("Шаг 3. Подайте заявление в центре");
    }

    @Test
    void what_has_changed_while_it_was_read_is_shown_again_and_not_confirmed() {
        show(Role.EXPERT);
        desk.sql("update legal_act set edition = 'от завтра'");

        _click(_get(Button.class, spec -> spec.withText(RIGHT)));
        expectNotifications("Пока вы читали, текст шага, документ или закон изменили. Посмотрите ещё раз.");
        assertThat(steps(VerificationState.VALID)).isEmpty();
        assertThat(name()).isEqualTo("Шаг 1. Сходите к врачу");

        _click(_get(Button.class, spec -> spec.withText(RIGHT)));
        assertThat(steps(VerificationState.VALID)).hasSize(1);
    }

    @Test
    void the_last_one_can_be_taken_back() {
        show(Role.EXPERT);
        _click(_get(Button.class, spec -> spec.withText(RIGHT)));

        _click(_get(Button.class, spec -> spec.withText("Вернуть последний (Ctrl+Z)")));

        assertThat(steps(VerificationState.VALID)).isEmpty();
        assertThat(name()).isEqualTo("Шаг 1. Сходите к врачу");
        assertThat(status()).isEqualTo("Осталось шагов: 5. Сделано: 0.");
    }

    @Test
    void an_editor_reads_and_gives_no_word() {
        show(Role.REGIONAL_EDITOR);

        assertThat(name()).isEqualTo("Шаг 1. Сходите к врачу");
        assertThat(_find(Button.class, spec -> spec.withText(RIGHT))).isEmpty();
    }

    @Test
    void where_nothing_waits_it_says_so() {
        Actor expert = desk.signIn(Role.EXPERT);
        Verifications verifications = desk.get(Verifications.class);
        for (StepToVerify step : verifications.list(expert)) {
            String seen = verifications.look(expert, step.key(), false).fingerprint();
            verifications.confirm(expert, new VerificationDraft(step.key(), seen, "Всё", 12));
        }
        show(Role.EXPERT);

        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("Проверять нечего: все шаги проверены.");
    }

    private List<StepToVerify> steps(VerificationState state) {
        return desk.get(Verifications.class).list(desk.session().actor()).stream()
                .filter(it -> it.state() == state)
                .toList();
    }

    private void show(Role role) {
        desk.signIn(role);
        desk.show(VerificationView.class).reload();
    }

    private static String text() {
        return UI.getCurrent().getElement().getTextRecursively();
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

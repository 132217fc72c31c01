package org.socialcluster.freshness.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.freshness.DueRecord;
import org.socialcluster.freshness.WorkList;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** An hour a week: record after record by the keyboard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void thirty_records_are_confirmed_with_thirty_presses_of_one_key() {
        put(30);
        show(Role.CENTRE_MANAGER);

        for (int left = 30; left > 0; left--) {
            assertThat(status()).contains("Осталось " + left);
            _click(_get(Button.class, spec -> spec.withText("Верно (Enter)")));
        }

        assertThat(left()).isEmpty();
        assertThat(status()).isEqualTo("Больше ничего не ждёт. Сделано: 30.");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("Готово. Жители видят сегодняшнюю дату проверки.");
    }

    @Test
    void letters_do_what_stands_on_the_buttons() {
        put(3);
        show(Role.LISTINGS_EDITOR);

        key(Key.ARROW_DOWN);
        assertThat(name()).isEqualTo("Услуга 2");
        key(Key.KEY_G);

        assertThat(left()).containsExactly("Услуга 1", "Услуга 3");
        assertThat(name()).as("what was put off comes last").isEqualTo("Услуга 3");
        key(Key.KEY_P);

        assertThat(_find(com.vaadin.flow.component.dialog.Dialog.class)).hasSize(1);
    }

    @Test
    void the_last_one_can_be_taken_back() {
        put(3);
        show(Role.CENTRE_MANAGER);
        assertThat(_find(Button.class, spec -> spec.withText("Вернуть последнюю (Ctrl+Z)")))
                .isEmpty();
        key(Key.KEY_G);

        _click(_get(Button.class, spec -> spec.withText("Вернуть последнюю (Ctrl+Z)")));

        expectNotifications("Вернули: запись снова ждёт подтверждения.");
        assertThat(name()).isEqualTo("Услуга 1");
        assertThat(left()).hasSize(3);
        assertThat(status()).contains("Сделано: 0");
    }

    @Test
    void what_somebody_has_just_changed_is_shown_again_and_not_confirmed() {
        put(2);
        show(Role.CENTRE_MANAGER);
        desk.sql("update social_service set version = version + 1 where name = 'Услуга 1'");

        key(Key.KEY_G);

        expectNotifications("Запись только что изменили. Посмотрите её ещё раз.");
        assertThat(left()).hasSize(2);
        key(Key.KEY_G);
        assertThat(left()).containsExactly("Услуга 2");
    }

    @Test
    void where_nothing_is_due_it_says_so() {
        show(Role.CENTRE_MANAGER);

        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .contains("Всё подтверждено: сейчас проверять нечего.");
    }

    @Test
    void what_is_not_said_is_said_to_be_missing() {
        put(1);
        desk.sql("update provider set phone = '+7 343 123-45-67'");
        show(Role.CENTRE_MANAGER);

        assertThat(_find(com.vaadin.flow.component.html.DescriptionList.Description.class).stream()
                        .map(com.vaadin.flow.component.html.DescriptionList.Description::getText))
                .startsWith("+7 343 123-45-67", "не указано");
    }

    /** Services that are long due, the first the longest. */
    private void put(int records) {
        for (int n = 1; n <= records; n++) {
            desk.listing("primersk", "HOME_CARE", "Услуга " + n);
        }
        desk.sql("update social_service set confirmed_at = now() - interval '400 days' + substring(name from 8)::int *"
                + " interval '1 day'");
    }

    private List<String> left() {
        return desk.get(WorkList.class).list(desk.session().actor(), new Slice(0, 100, "")).stream()
                .map(DueRecord::name)
                .toList();
    }

    private void show(Role role) {
        desk.signIn(role);
        desk.show(ConfirmView.class).reload();
    }

    private static void key(Key key) {
        ShortcutsKt._fireShortcut(_get(ConfirmCard.class), key);
    }

    private static String name() {
        return _get(ConfirmCard.class)
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

package org.socialcluster.routes.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.expectNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.routes.OverlayAction;
import org.socialcluster.routes.StepOverlayView;
import org.socialcluster.routes.StepOverlays;
import org.socialcluster.shared.Role;

/** A manager puts the places of a step in order for the own town. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @BeforeEach
    void a_place() {
        desk.listing("primersk", "FOOD_AID", "Столовая");
        desk.signIn(Role.CENTRE_MANAGER);
    }

    @Test
    void a_hidden_place_is_shown_again_and_its_note_stays() {
        show();
        press("Скрыть");
        expectNotifications("Сохранили. Других мест на шаге нет, поэтому жители всё равно видят это.");
        assertThat(text()).contains("скрыто; других мест нет, поэтому жители всё равно видят это");
        press("Записка…");
        write("Ремонт\nдо мая");
        assertThat(said())
                .singleElement()
                .matches(it -> it.action() == OverlayAction.HIDE && "Ремонт до мая".equals(it.note()));

        press("Показывать");

        assertThat(said()).singleElement().matches(it -> it.action() == OverlayAction.NOTE);
        assertThat(text()).contains("Записка: Ремонт до мая");

        press("Вернуть как было (Ctrl+Z)");
        assertThat(said()).singleElement().matches(it -> it.action() == OverlayAction.HIDE);
    }

    @Test
    void an_emptied_note_on_the_step_is_gone() {
        show();
        press("Записка к шагу…");
        write("По средам");
        assertThat(said()).singleElement().matches(it -> it.serviceId() == null);

        press("Изменить записку…");
        write("  ");

        assertThat(said()).isEmpty();
    }

    @Test
    void where_the_region_has_changed_the_text_beneath_it_is_said_until_the_manager_has_looked() {
        show();
        press("Скрыть");
        desk.sql("update document set validity = 'Год' where code = 'passport'");
        UI.getCurrent().removeAll();
        show();
        assertThat(text())
                .contains("Область изменила этот шаг после ваших слов", "Продукты сегодня, шаг 1. Позвоните в центр");

        press("Всё по-прежнему верно");

        assertThat(text()).doesNotContain("Область изменила этот шаг");
        assertThat(said()).singleElement().matches(it -> !it.changed());
    }

    /** What the centre says by now. */
    private List<StepOverlayView> said() {
        return desk.get(StepOverlays.class).list(desk.session().actor());
    }

    private void show() {
        desk.show(StepsView.class).open("food-today");
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

package org.socialcluster.following.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.following.RouteChange;
import org.socialcluster.following.RouteChanges;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.shared.Role;

/** What has changed in routes, said to those who follow them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class ChangesViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    @Test
    void a_manager_says_it_to_the_own_town_and_sees_it_told() {
        show(Role.CENTRE_MANAGER);
        assertThat(words()).contains("Пока ни о чём не сообщали.");
        press("Сообщить об изменении");
        assertThat(words()).anyMatch(it -> it.contains("в вашем городе. Отозвать его нельзя."));
        _get(ComboBox.class).setValue("food-today");
        _get(TextArea.class).setValue(" Телефон\nизменился. ");
        press("Сообщить");

        assertThat(told()).extracting(RouteChange::sentence).containsExactly("Телефон изменился.");
        assertThat(_find(ListItem.class)).hasSize(1);
    }

    @Test
    void nothing_is_said_without_a_route_and_without_a_sentence() {
        show(Role.REGIONAL_EDITOR);
        press("Сообщить об изменении");
        assertThat(words()).anyMatch(it -> it.contains("во всех городах"));
        press("Сообщить");
        assertThat(_get(ComboBox.class).getErrorMessage()).isEqualTo("Выберите маршрут.");
        _get(ComboBox.class).setValue("food-today");
        press("Сообщить");

        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Напишите, что изменилось.");
        assertThat(told()).isEmpty();
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static List<String> words() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private List<RouteChange> told() {
        return desk.get(RouteChanges.class).all(desk.session().actor());
    }

    private void show(Role role) {
        desk.signIn(role);
        desk.show(ChangesView.class);
    }
}

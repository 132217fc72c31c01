package org.socialcluster.following.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.following.RouteChange;
import org.socialcluster.following.RouteChangeDraft;
import org.socialcluster.following.RouteChanges;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.Words;
import org.socialcluster.routes.RouteSummary;
import org.socialcluster.routes.Routes;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Role;

/** What has changed in routes, said to those who follow them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class ChangesViewTest {
    private final List<RouteChange> told = new ArrayList<>();

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_manager_says_it_to_the_own_town_and_sees_it_told() {
        show(Role.CENTRE_MANAGER);
        assertThat(words()).contains("Пока ни о чём не сообщали.");
        press("Сообщить об изменении");
        assertThat(words()).anyMatch(it -> it.contains("в вашем городе. Отозвать его нельзя."));
        _get(ComboBox.class).setValue("ippsu");
        _get(TextArea.class).setValue(" Телефон\nизменился. ");
        press("Сообщить");

        assertThat(told).extracting(RouteChange::sentence).containsExactly("Телефон изменился.");
        assertThat(_find(ListItem.class)).hasSize(1);
    }

    @Test
    void nothing_is_said_without_a_route_and_without_a_sentence() {
        show(Role.REGIONAL_EDITOR);
        press("Сообщить об изменении");
        assertThat(words()).anyMatch(it -> it.contains("во всех городах"));
        press("Сообщить");
        assertThat(_get(ComboBox.class).getErrorMessage()).isEqualTo("Выберите маршрут.");
        _get(ComboBox.class).setValue("ippsu");
        press("Сообщить");

        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Напишите, что изменилось.");
        assertThat(told).isEmpty();
    }

    private static void press(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static List<String> words() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private void show(Role role) {
        RouteChanges changes = new RouteChanges() {
            @Override
            public List<RouteChange> all(Actor actor) {
                return told;
            }

            @Override
            public void say(Actor actor, RouteChangeDraft draft) {
                told.add(new RouteChange(
                        UUID.randomUUID(),
                        draft.route(),
                        "ИППСУ",
                        null,
                        false,
                        draft.sentence(),
                        OffsetDateTime.parse("2026-11-22T10:00:00Z")));
            }
        };
        Routes routes = new Routes() {
            @Override
            public List<RouteSummary> all(Actor actor) {
                return List.of(new RouteSummary(
                        "IPPSU",
                        "ippsu",
                        1,
                        "Как получить ИППСУ",
                        "ИППСУ",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        6,
                        0,
                        null,
                        LocalDate.parse("2026-01-01")));
            }
        };
        Words words = new Words() {
            @Override
            public String day(Instant instant) {
                return "22 ноября 2026";
            }
        };
        UI.getCurrent().add(new ChangesView(changes, routes, words, AtWork.as(role)));
    }
}

package org.socialcluster.routes.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.socialcluster.office.OfficeDesk;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.routes.RouteWalk;
import org.socialcluster.shared.Role;

/** Each route in each town, and where one gets stuck. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class WalksViewTest {
    @RegisterExtension
    final OfficeDesk desk = new OfficeDesk();

    /** Food is given to both towns from one, a doctor sees people in that one alone. */
    @BeforeEach
    void listings() {
        desk.listing("primersk", "FOOD_AID", "Столовая");
        desk.listing("primersk", "DOCTOR_VISIT", "Приём врача");
    }

    @Test
    void a_manager_sees_the_own_town_first_and_goes_from_there_to_the_places_of_its_steps() {
        List<RouteWalk> rows = show(Role.CENTRE_MANAGER);

        assertThat(rows)
                .extracting(RouteWalk::town)
                .containsExactly("primersk", "primersk", "obraztsovo", "obraztsovo");
        assertThat(hrefs(rows.get(0)))
                .containsExactly(
                        "/primersk/routes/" + rows.get(0).route(),
                        "steps?route=" + rows.get(0).route());
        assertThat(hrefs(rows.get(2)))
                .containsExactly("/obraztsovo/routes/" + rows.get(2).route());
    }

    @Test
    void where_one_gets_stuck_is_said_in_words() {
        List<RouteWalk> rows = show(Role.MINISTRY_REVIEWER);

        RouteWalk broken = walk(rows, "helper-at-home");
        assertThat(WalkSaid.tag(walk(rows, "food-today")).getText()).isEqualTo("можно пройти");
        assertThat(WalkSaid.tag(broken).getText()).isEqualTo("обрывается");
        assertThat(WalkSaid.words(broken)).isEqualTo("Шаг 2. Подайте заявление дома: никого нет (Помощник по дому)");
        assertThat(WalkSaid.answers(broken)).isEqualTo("в городе: 1, никого: 2, шагов, где помощник не нужен: 1");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("Можно пройти до конца: 2 из 4.");
    }

    @Test
    void the_filter_leaves_one_town_and_the_sum_is_of_that() {
        show(Role.REGIONAL_EDITOR);
        ComboBox<String> town = _get(ComboBox.class, spec -> spec.withLabel("Город"));
        town.setValue("obraztsovo");
        _get(WalksView.class).refresh();

        assertThat(rows()).hasSize(2);
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("Можно пройти до конца: 1 из 2.");
    }

    private static RouteWalk walk(List<RouteWalk> rows, String route) {
        return rows.stream()
                .filter(it -> it.town().equals("primersk") && it.route().equals(route))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> hrefs(RouteWalk walk) {
        return _get(WalksView.class)
                .way(walk)
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(it -> ((Anchor) it).getHref())
                .toList();
    }

    private static List<RouteWalk> rows() {
        return GridKt._findAll((ListGrid<RouteWalk>) _get(ListGrid.class));
    }

    private List<RouteWalk> show(Role role) {
        desk.signIn(role);
        desk.show(WalksView.class).refresh();
        return rows();
    }
}

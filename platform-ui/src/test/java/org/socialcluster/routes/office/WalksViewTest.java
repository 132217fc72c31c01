package org.socialcluster.routes.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.office.AtWork;
import org.socialcluster.office.OfficeSession;
import org.socialcluster.office.lists.ListGrid;
import org.socialcluster.routes.RouteWalk;
import org.socialcluster.routes.RouteWalks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Role;

/** Each route in each town, and where one gets stuck. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings({"rawtypes", "unchecked"}) // a component is found by its class, which knows nothing of what it holds
class WalksViewTest {
    private static final CentreId ELSEWHERE = new CentreId(UUID.randomUUID());

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_manager_sees_the_own_town_first_and_goes_from_there_to_the_places_of_its_steps() {
        ListGrid<RouteWalk> grid = show(Role.CENTRE_MANAGER);

        assertThat(GridKt._size(grid)).isEqualTo(4);
        assertThat(GridKt._get(grid, 0).town()).isEqualTo("rezh");
        assertThat(GridKt._get(grid, 1).town()).isEqualTo("rezh");
        assertThat(hrefs(GridKt._get(grid, 0))).containsExactly("/rezh/routes/ippsu", "steps?route=ippsu");
        assertThat(hrefs(GridKt._get(grid, 2))).containsExactly("/serov/routes/ippsu");
    }

    @Test
    void where_one_gets_stuck_is_said_in_words() {
        ListGrid<RouteWalk> grid = show(Role.MINISTRY_REVIEWER);

        RouteWalk broken = GridKt._get(grid, 1);
        assertThat(WalkSaid.tag(GridKt._get(grid, 0)).getText()).isEqualTo("можно пройти");
        assertThat(WalkSaid.tag(broken).getText()).isEqualTo("обрывается");
        assertThat(WalkSaid.words(broken)).isEqualTo("Шаг 2. Комиссия: никого нет (МСЭ)");
        assertThat(WalkSaid.answers(broken)).isEqualTo("в городе: 2, никого: 1");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("Можно пройти до конца: 2 из 4.");
    }

    @Test
    void the_filter_leaves_one_town_and_the_sum_is_of_that() {
        ListGrid<RouteWalk> grid = show(Role.REGIONAL_EDITOR);
        ComboBox<String> town = _get(ComboBox.class, spec -> spec.withLabel("Город"));
        town.setValue("serov");
        _get(WalksView.class).refresh();

        assertThat(GridKt._size(grid)).isEqualTo(2);
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText)).contains("Можно пройти до конца: 1 из 2.");
    }

    private static List<String> hrefs(RouteWalk walk) {
        return _get(WalksView.class)
                .way(walk)
                .getChildren()
                .filter(Anchor.class::isInstance)
                .map(it -> ((Anchor) it).getHref())
                .toList();
    }

    private static ListGrid<RouteWalk> show(Role role) {
        OfficeSession session = AtWork.as(role);
        CentreId own = session.actor().home();
        WalksView view = new WalksView(
                new RouteWalks() {
                    @Override
                    public List<RouteWalk> all(Actor actor) {
                        return List.of(
                                walk("ippsu", ELSEWHERE, "serov", null),
                                walk("ippsu", own, "rezh", null),
                                walk("mse", ELSEWHERE, "serov", broken()),
                                walk("mse", own, "rezh", broken()));
                    }
                },
                session);
        UI.getCurrent().add(view);
        view.refresh();
        return _get(ListGrid.class);
    }

    private static RouteWalk.Broken broken() {
        return new RouteWalk.Broken(2, UUID.randomUUID(), "Комиссия", "mse", "МСЭ");
    }

    private static RouteWalk walk(String route, CentreId centre, String town, RouteWalk.@Nullable Broken broken) {
        Map<String, Integer> states = broken == null ? Map.of("local", 3) : Map.of("local", 2, "none", 1);
        return new RouteWalk(route, "Маршрут " + route, centre, town, "Город " + town, 3, states, broken);
    }
}

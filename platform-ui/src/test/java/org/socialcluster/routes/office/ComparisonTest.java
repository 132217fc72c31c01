package org.socialcluster.routes.office;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.socialcluster.office.Tab;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteTerm;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.office.Comparison.Field;
import org.socialcluster.routes.office.Comparison.Step;
import org.socialcluster.routes.office.Wording.Piece;
import org.socialcluster.routes.office.Wording.Piece.Fate;

/** What reads otherwise in one version of a route than in another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(Tab.class)
class ComparisonTest {
    private static final UUID ASK = UUID.randomUUID();
    private static final UUID WAIT = UUID.randomUUID();
    private static final UUID FETCH = UUID.randomUUID();

    @Test
    void the_same_version_differs_in_nothing() {
        RouteView route = route("Уход дома", step(ASK, 1, "Спросите"), step(WAIT, 2, "Ждите"));

        assertThat(Comparison.of(route, route).same()).isTrue();
    }

    @Test
    void a_step_that_reads_otherwise_is_told_field_by_field() {
        Comparison comparison = Comparison.of(
                route("Уход дома", step(ASK, 1, "Спросите в МФЦ")), route("Уход дома", step(ASK, 1, "Спросите врача")));

        assertThat(comparison.steps())
                .containsExactly(new Step(
                        "Шаг " + ASK,
                        1,
                        1,
                        false,
                        List.of(new Field("Что сделать", "Спросите в МФЦ", "Спросите врача"))));
        assertThat(comparison.route()).isEmpty();
    }

    @Test
    void a_new_step_and_a_removed_one_stand_where_they_are_or_were() {
        Comparison comparison = Comparison.of(
                route("Уход дома", step(ASK, 1, "Спросите"), step(WAIT, 2, "Ждите")),
                route("Уход дома", step(ASK, 1, "Спросите"), step(FETCH, 2, "Заберите")));

        assertThat(comparison.steps())
                .extracting(Step::before, Step::after, Step::moved)
                .containsExactly(tuple(1, 1, false), tuple(2, null, false), tuple(null, 2, false));
        assertThat(comparison.steps().get(1).fields()).contains(new Field("Что сделать", "Ждите", ""));
        assertThat(comparison.steps().get(2).fields()).contains(new Field("Что сделать", "", "Заберите"));
    }

    @Test
    void of_steps_in_another_order_as_few_as_possible_have_moved() {
        Comparison comparison = Comparison.of(
                route("Уход дома", step(ASK, 1, "а"), step(WAIT, 2, "б"), step(FETCH, 3, "в")),
                route("Уход дома", step(FETCH, 1, "в"), step(ASK, 2, "а"), step(WAIT, 3, "б")));

        assertThat(comparison.steps())
                .extracting(Step::before, Step::after, Step::moved)
                .containsExactly(tuple(3, 1, true), tuple(1, 2, false), tuple(2, 3, false));
    }

    @Test
    void fields_of_the_route_are_compared_too() {
        Comparison comparison = Comparison.of(route("Уход дома"), route("Уход на дому"));

        assertThat(comparison.route()).containsExactly(new Field("Название", "Уход дома", "Уход на дому"));
    }

    @Test
    void words_that_stay_are_told_from_words_that_went_and_came() {
        assertThat(Wording.pieces("Придите в МФЦ с паспортом", "Придите в поликлинику с паспортом"))
                .containsExactly(
                        new Piece("Придите в ", Fate.KEPT),
                        new Piece("МФЦ ", Fate.REMOVED),
                        new Piece("поликлинику ", Fate.ADDED),
                        new Piece("с паспортом", Fate.KEPT));
        assertThat(Wording.pieces("", "Всё новое")).containsExactly(new Piece("Всё новое", Fate.ADDED));
        assertThat(Wording.pieces("Всё прежнее", "")).containsExactly(new Piece("Всё прежнее", Fate.REMOVED));
        assertThat(Wording.pieces("", "")).isEmpty();
    }

    @Test
    void what_went_and_came_is_told_without_colour_and_by_ear() {
        UI.getCurrent().add(Wording.shown("в МФЦ", "в школу"));

        assertThat(_find(HtmlContainer.class).stream().map(it -> it.getElement().getTag()))
                .contains("del", "ins");
        assertThat(_get(Paragraph.class).getElement().getTextRecursively()).isEqualTo("в убрано: МФЦдобавлено: школу");
    }

    private static RouteStep step(UUID key, int number, String action) {
        return new RouteStep(
                key,
                number,
                "Шаг " + key,
                action,
                new RouteTerm("MFC", "МФЦ"),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false,
                null,
                null);
    }

    private static RouteView route(String title, RouteStep... steps) {
        LocalDate day = LocalDate.of(2026, 11, 1);
        return new RouteView(
                "R09",
                "home-care",
                1,
                OffsetDateTime.parse("2026-11-01T10:00:00+05:00"),
                null,
                title,
                "Уход",
                "О чём",
                null,
                null,
                "FEDERAL",
                day,
                null,
                day,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Arrays.asList(steps));
    }
}

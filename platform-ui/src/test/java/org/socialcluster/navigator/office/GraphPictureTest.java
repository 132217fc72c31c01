package org.socialcluster.navigator.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.navigator.Navigator;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Question;

/** The drawn graph of a navigator, also of one that is wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphPictureTest {
    @Test
    void every_question_answer_and_outcome_is_drawn_and_every_answer_has_its_line() {
        String svg = drawn(navigator(
                new Question("q_a", "Первый?", null, List.of(on("x", "q_b"), to("y", "o_a"))),
                new Question("q_b", "Второй?", null, List.of(to("z", "o_a")))));

        assertThat(svg).contains("Первый?", "Второй?", ">x<", ">y<", ">z<", ">Соцуслуги<");
        assertThat(svg.split("<path ", -1)).hasSize(4);
    }

    @Test
    void what_people_type_is_never_markup() {
        String svg =
                drawn(navigator(new Question("q_a", "<script>alert(1)</script>", null, List.of(to("\"'&", "o_a")))));

        assertThat(svg).doesNotContain("<script").contains("&lt;script");
    }

    @Test
    void circles_and_loose_ends_are_drawn_too() {
        String svg = drawn(navigator(
                new Question("q_a", "Первый?", null, List.of(on("x", "q_b"))),
                new Question("q_b", "Второй?", null, List.of(on("y", "q_a"), on("w", "q_gone"))),
                new Question("q_c", "Третий?", null, List.of())));

        assertThat(svg).contains("Третий?");
        assertThat(svg.split("<path ", -1)).hasSize(3);
    }

    private static String drawn(Navigator navigator) {
        return GraphPicture.of(navigator, Map.of("ippsu", "Соцуслуги"));
    }

    private static Navigator navigator(Question... questions) {
        return new Navigator(
                "Что?",
                null,
                null,
                "q_a",
                7,
                List.of(questions),
                List.of(new Outcome("o_a", List.of("ippsu"), List.of(), false, "Так.")),
                List.of());
    }

    private static Answer on(String text, String question) {
        return new Answer("a_" + text.length(), text, question, null);
    }

    private static Answer to(String text, String outcome) {
        return new Answer("a", text, null, outcome);
    }
}

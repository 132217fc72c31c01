package org.socialcluster.navigator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.navigator.Navigator.Choice;
import org.socialcluster.navigator.Navigator.Outcome;
import org.socialcluster.navigator.Navigator.Question;
import org.socialcluster.navigator.Navigator.Walk;

/** What may be wrong with a navigator. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NavigatorCheckTest {
    private static final Outcome MEDICINES = new Outcome("o_medicines", List.of("medicines"), List.of(), false, "Так.");
    private static final Outcome CALL = new Outcome("o_call", List.of(), List.of("COORDINATOR"), true, "Позвоните.");

    @Test
    void a_navigator_that_leads_everybody_somewhere_has_no_flaw() {
        assertThat(flaws(List.of(first(to("yes", "o_medicines"), to("no", "o_call")))))
                .isEmpty();
    }

    @Test
    void an_answer_leads_to_one_thing_that_exists() {
        assertThat(flaws(List.of(first(
                        to("yes", "o_medicines"),
                        to("no", "o_call"),
                        new Answer("both", "И то и то", "q_first", "o_call"),
                        new Answer("none", "Никуда", null, null),
                        to("gone", "o_gone"),
                        on("lost", "q_gone")))))
                .containsExactlyInAnyOrder(
                        "LEADS_NOWHERE nodes/0/answers/2 both",
                        "CIRCLE nodes/0/answers/2/next q_first",
                        "LEADS_NOWHERE nodes/0/answers/3 none",
                        "UNKNOWN nodes/0/answers/4/outcome o_gone",
                        "UNKNOWN nodes/0/answers/5/next q_gone");
    }

    @Test
    void nobody_is_sent_in_a_circle() {
        assertThat(flaws(List.of(
                        first(to("yes", "o_medicines"), on("no", "q_second")),
                        question("q_second", to("yes", "o_call"), on("no", "q_third")),
                        question("q_third", on("back", "q_second")))))
                .containsExactly("CIRCLE nodes/2/answers/0/next q_second");
    }

    @Test
    void what_no_answers_lead_to_is_named() {
        assertThat(flaws(List.of(first(to("yes", "o_medicines")), question("q_second", to("no", "o_call")))))
                .containsExactlyInAnyOrder("UNREACHABLE nodes/1/code q_second", "UNREACHABLE outcomes/1/code o_call");
    }

    @Test
    void a_route_that_no_path_reaches_is_left_out() {
        assertThat(flaws(List.of(first(to("no", "o_call"), to("again", "o_call")))))
                .contains("UNREACHABLE outcomes/0/code o_medicines", "ROUTE_LEFT_OUT outcomes medicines");
    }

    @Test
    void nobody_answers_more_than_seven_questions_also_where_a_shorter_way_leads_there() {
        Question[] chain = new Question[8];
        chain[0] = question("q_first", on("on", "q_1"), to("yes", "o_medicines"));
        for (int at = 1; at < 7; at++) {
            chain[at] = question("q_" + at, on("on", "q_" + (at + 1)));
        }
        chain[7] = question("q_7", to("no", "o_call"));
        assertThat(flaws(List.of(chain))).containsExactly("TOO_LONG nodes/6/answers/0/next 8");

        chain[0] = question("q_first", on("short", "q_7"), on("on", "q_1"), to("yes", "o_medicines"));
        assertThat(flaws(List.of(chain))).containsExactly("TOO_LONG nodes/6/answers/0/next 8");
    }

    @Test
    void codes_are_given_once_and_fit_into_addresses() {
        assertThat(flaws(List.of(
                        first(to("yes", "o_medicines"), to("yes", "o_call"), to("no.no", "o_call")),
                        question("q_first", to("yes", "o_call")))))
                .contains(
                        "TWICE nodes/0/answers/1/code yes",
                        "CODE nodes/0/answers/2/code no.no",
                        "TWICE nodes/1/code q_first");
    }

    @Test
    void an_outcome_helps_and_names_what_exists() {
        Outcome empty = new Outcome("o_empty", List.of(), List.of(), false, "Никак.");
        Outcome wrong = new Outcome(
                "o_wrong", List.of("medicines", "gone", "ippsu", "home-care"), List.of("NONE"), false, "Вот.");
        assertThat(flaws(
                        navigator(
                                List.of(first(to("a", "o_empty"), to("b", "o_wrong"))),
                                List.of(empty, wrong),
                                List.of()),
                        List.of("medicines", "ippsu", "home-care")))
                .containsExactlyInAnyOrder(
                        "NO_HELP outcomes/0 o_empty",
                        "UNKNOWN outcomes/1/routes/1 gone",
                        "UNKNOWN outcomes/1/needs/0 NONE",
                        "MANY_ROUTES outcomes/1/routes 4");
    }

    @Test
    void a_test_walk_has_to_lead_where_it_says() {
        List<Question> questions = List.of(first(to("yes", "o_medicines"), to("no", "o_call")));
        List<Walk> walks = List.of(
                walk(List.of(new Choice("q_first", "yes")), List.of("medicines"), false),
                walk(List.of(new Choice("q_first", "yes")), List.of("ippsu"), true),
                walk(List.of(new Choice("q_first", "maybe")), List.of(), false),
                walk(List.of(new Choice("q_other", "yes")), List.of("medicines"), false),
                walk(List.of(new Choice("q_first", "yes"), new Choice("q_first", "no")), List.of("medicines"), false));
        assertThat(flaws(navigator(questions, List.of(MEDICINES, CALL), walks), List.of("medicines")))
                .containsExactly(
                        "WALK_ROUTES walks/1/expect_routes ippsu",
                        "WALK_CALL walks/1/call_centre true",
                        "WALK_LOST walks/2/answers Кто-то",
                        "WALK_LOST walks/3/answers Кто-то",
                        "WALK_LOST walks/4/answers Кто-то");
    }

    @Test
    void a_way_keeps_the_answers_that_still_fit() {
        Navigator navigator = navigator(
                List.of(first(on("on", "q_second")), question("q_second", to("yes", "o_medicines"))),
                List.of(MEDICINES, CALL),
                List.of());
        Way way = navigator.way(List.of("on", "gone"));

        assertThat(way.address()).isEqualTo("on");
        assertThat(way.whole()).isFalse();
        assertThat(way.question()).isNotNull().returns("q_second", Question::code);
        assertThat(navigator.way(List.of("on", "yes")).outcome()).isEqualTo(MEDICINES);
        assertThat(navigator.way(List.of()).question()).isNotNull().returns("q_first", Question::code);
    }

    private static List<String> flaws(List<Question> questions) {
        return flaws(navigator(questions, List.of(MEDICINES, CALL), List.of()), List.of("medicines"));
    }

    private static List<String> flaws(Navigator navigator, List<String> routes) {
        return NavigatorCheck.flaws(navigator, routes, List.of("COORDINATOR")).stream()
                .map(it -> it.kind() + " " + it.where() + " " + it.found())
                .toList();
    }

    private static Navigator navigator(List<Question> questions, List<Outcome> outcomes, List<Walk> walks) {
        return new Navigator("Что случилось?", null, null, "q_first", 7, questions, outcomes, walks);
    }

    private static Question first(Answer... answers) {
        return question("q_first", answers);
    }

    private static Question question(String code, Answer... answers) {
        return new Question(code, "Вопрос?", null, List.of(answers));
    }

    private static Answer to(String code, String outcome) {
        return new Answer(code, "Ответ", null, outcome);
    }

    private static Answer on(String code, String next) {
        return new Answer(code, "Ответ", next, null);
    }

    private static Walk walk(List<Choice> answers, List<String> routes, boolean call) {
        return new Walk(1, "Кто-то", answers, routes, call);
    }
}

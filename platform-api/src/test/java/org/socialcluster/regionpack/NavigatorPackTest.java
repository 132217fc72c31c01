package org.socialcluster.regionpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.Postgres;

/** How the navigator comes from the pack; the example region has none of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NavigatorPackTest {
    private static final Postgres BROKEN = Postgres.migrated();
    private static final String FILE = "navigator.yaml";
    private static final String SMALL = """
            schema: sotsklaster/navigator/v1
            language: ru
            title: "Что случилось?"
            settings:
              max_questions_on_path: 2
              start: q_what
            nodes:
              - code: q_what
                text: "Что вам нужно?"
                answers:
                  - {code: home, text: "Помощь дома", next: q_eat}
                  - {code: other, text: "Другое", outcome: o_call}
              - code: q_eat
                text: "Есть что есть?"
                answers:
                  - {code: has, text: "Да", outcome: o_helper}
                  - {code: hungry, text: "Нет", outcome: o_food}
            outcomes:
              - {code: o_helper, routes: [helper-at-home], needs: [HOME_CARE], call_centre: false, reason: "Придёт помощник."}
              - {code: o_food, routes: [food-today], needs: [FOOD_AID], call_centre: true, reason: "Накормят сегодня."}
              - {code: o_call, routes: [], needs: [], call_centre: true, reason: "Позвоните."}
            walks:
              - {n: 1, who: "Голодный", answers: {q_what: home, q_eat: hungry}, expect_routes: [food-today], call_centre: true}
            """;

    @TempDir
    Path folder;

    private PackCopy pack;

    @BeforeEach
    void copy_the_example() {
        pack = PackCopy.example(folder);
    }

    @Test
    void a_region_may_have_none() throws SQLException {
        Postgres postgres = Postgres.migrated();
        load(postgres);

        assertThat(rows(postgres, "select status from navigator_version")).isEmpty();
    }

    @Test
    void a_changed_file_is_a_new_version_and_a_file_that_is_gone_withdraws_the_last() throws SQLException {
        Postgres postgres = Postgres.migrated();
        pack.write(FILE, SMALL);
        load(postgres);
        load(postgres);
        pack.replace(FILE, "Накормят сегодня.", "Дадут поесть сегодня.");
        load(postgres);

        assertThat(rows(postgres, "select number || status from navigator_version order by 1"))
                .containsExactly("1SUPERSEDED", "2PUBLISHED");
        assertThat(rows(postgres, "select content -> 'outcomes' -> 1 ->> 'reason' from published_navigator"))
                .containsExactly("Дадут поесть сегодня.");

        pack.remove(FILE);
        load(postgres);
        assertThat(rows(postgres, "select number from published_navigator")).isEmpty();
    }

    @Test
    void what_people_have_published_stays_and_the_pack_s_news_wait_as_a_proposal() throws SQLException {
        Postgres postgres = Postgres.migrated();
        pack.write(FILE, SMALL);
        load(postgres);
        execute(postgres, """
                update navigator_version set status = 'SUPERSEDED';
                insert into navigator_version (id, number, status, content, published_at, updated_by)
                select gen_random_uuid(), 2, 'PUBLISHED', content, now(), gen_random_uuid() from navigator_version;
                """);
        for (String text : List.of("Дадут поесть.", "Дадут поесть сегодня.")) {
            pack.write(FILE, SMALL.replace("Накормят сегодня.", text));
            load(postgres);
        }

        assertThat(rows(
                        postgres,
                        "select status || (content -> 'outcomes' -> 1 ->> 'reason') from navigator_version"
                                + " where status <> 'SUPERSEDED' order by 1"))
                .containsExactly("PROPOSEDДадут поесть сегодня.", "PUBLISHEDНакормят сегодня.");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            next: q_eat                    | next: q_drink                  | navigator.yaml:11 nodes[0].answers[0].next: "q_drink" found, allowed: q_eat, q_what
            outcome: o_helper              | outcome: o_helpers             | navigator.yaml:16 nodes[1].answers[0].outcome: "o_helpers" found, allowed: o_call, o_food, o_helper
            outcome: o_helper              | next: q_what                   | navigator.yaml:16 nodes[1].answers[0].next: a way back to "q_what" found, allowed: only questions that were not asked yet
            outcome: o_helper}             | outcome: o_food, next: q_eat}  | navigator.yaml:16 nodes[1].answers[0]: next and outcome together, or neither found, allowed: one of them
            outcome: o_helper              | outcome: o_call                | navigator.yaml:19 outcomes[0].code: "o_helper", to which no answers lead, found, allowed: what some answers lead to
            outcome: o_helper              | outcome: o_call                | navigator.yaml:19 outcomes: no outcome that is reached with the route "helper-at-home" found, allowed: every route in some outcome
            max_questions_on_path: 2       | max_questions_on_path: 1       | navigator.yaml:11 nodes[0].answers[0].next: question number 2 of a path found, allowed: no more questions than settings.max_questions_on_path, and 7 at most
            max_questions_on_path: 2       | max_questions_on_path: 8       | navigator.yaml:5 settings.max_questions_on_path: 8 found, allowed: a whole number from 1 to 7
            routes: [helper-at-home]       | routes: [helper]               | navigator.yaml:19 outcomes[0].routes[0]: "helper" found, allowed: food-today, helper-at-home
            needs: [FOOD_AID]              | needs: [FOOD]                  | navigator.yaml:20 outcomes[1].needs[0]: "FOOD" found, allowed: DOCTOR_VISIT, FOOD_AID, HOME_CARE
            expect_routes: [food-today]    | expect_routes: [helper-at-home] | navigator.yaml:23 walks[0].expect_routes: [helper-at-home] found, allowed: [food-today], as its outcome says
            q_eat: hungry                  | q_eat: starving                | navigator.yaml:23 walks[0].answers: answers that do not fit the questions found, allowed: every question up to an outcome, with an answer of it
            text: "Помощь дома"            | txt: "Помощь дома"             | navigator.yaml:11 nodes[0].answers[0].text: nothing found, allowed: a text of at most 200 characters
            """)
    void an_error_names_file_line_field_what_was_found_and_what_is_allowed(String old, String with, String error) {
        pack.write(FILE, SMALL);
        pack.replace(FILE, old, with);

        PackProblem problem = catchThrowableOfType(PackProblem.class, () -> load(BROKEN));

        assertThat(String.valueOf(problem.getMessage()).lines()).contains(error);
    }

    private void load(Postgres postgres) {
        RegionPacks.load(postgres.owner(), pack.folder(), false, Clock.systemUTC());
    }

    private static List<String> rows(Postgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void execute(Postgres postgres, String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

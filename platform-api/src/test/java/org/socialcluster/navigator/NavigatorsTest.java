package org.socialcluster.navigator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.navigator.Navigator.Question;
import org.socialcluster.navigator.NavigatorVersion.Status;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** The navigator of the region: what the pack brings, how it is edited and published. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NavigatorsTest {
    private final Postgres postgres = Postgres.migrated();
    private final Actor visitor = Actor.visitor();
    private InScope scope;
    private Actor editor;

    @BeforeEach
    void load_the_region() throws SQLException {
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), false, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        editor = new Actor(
                new AccountId(UUID.randomUUID()),
                Audience.REGION_EDIT,
                new CentreId(UUID.fromString(value("select id from centre where kind = 'REGION'"))),
                Set.of(Role.REGIONAL_EDITOR));
    }

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void the_pack_s_navigator_is_published_without_a_flaw_and_without_its_walks() {
        Navigator navigator = published();

        assertThat(scope.statements()).isOne();
        assertThat(navigator.nodes()).hasSize(7);
        assertThat(navigator.outcomes()).hasSize(27);
        assertThat(navigator.walks()).isEmpty();
        NavigatorDesk desk = desk();
        Navigator whole = desk.of(Status.PUBLISHED).orElseThrow().content();
        assertThat(desk.flaws(whole)).isEmpty();
        assertThat(TestWalks.all(whole)).hasSize(30).allMatch(TestWalks.Gone::right);
    }

    @Test
    void every_answer_of_every_question_leads_on_and_every_outcome_is_reached() {
        Navigator navigator = published();
        Set<String> outcomes = new HashSet<>();
        Set<String> answers = new HashSet<>();
        go(navigator, List.of(), outcomes, answers);

        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(navigator.outcomes().stream()
                        .map(Navigator.Outcome::code)
                        .toList());
        assertThat(answers)
                .hasSize(navigator.nodes().stream()
                        .mapToInt(it -> it.answers().size())
                        .sum());
    }

    private static void go(Navigator navigator, List<String> said, Set<String> outcomes, Set<String> answers) {
        Way way = navigator.way(said);
        if (way.outcome() != null) {
            outcomes.add(way.outcome().code());
            return;
        }
        Question question = Objects.requireNonNull(way.question(), () -> "after " + said);
        assertThat(said).hasSizeLessThan(7);
        for (Answer answer : question.answers()) {
            answers.add(question.code() + "." + answer.code());
            go(navigator, Stream.concat(said.stream(), Stream.of(answer.code())).toList(), outcomes, answers);
        }
    }

    @Test
    void life_situations_begin_with_the_emergency_and_each_has_a_route() {
        List<Situation> situations = scope.as(visitor, Navigators.class, it -> it.situations(visitor));

        assertThat(scope.statements()).isOne();
        assertThat(situations).hasSize(14).noneMatch(it -> it.routes().isEmpty());
        assertThat(situations.get(0).urgent()).isTrue();
        assertThat(situations.get(1).code()).isEqualTo("SERIOUS_ILLNESS");
    }

    @Test
    void a_draft_is_written_beside_what_people_see_and_published_when_nothing_is_wrong() {
        NavigatorVersion draft = begin();
        Navigator wrong = titled(draft.content(), "");
        NavigatorVersion saved = scope.as(editor, Navigators.class, it -> it.save(editor, wrong, draft.version()))
                .of(Status.DRAFT)
                .orElseThrow();
        assertThat(published().title()).startsWith("Что случилось?");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(editor, Navigators.class, it -> it.publish(editor, saved.version())))
                .withMessageContaining("Ошибок: 1");

        NavigatorVersion right = scope.as(
                        editor,
                        Navigators.class,
                        it -> it.save(editor, titled(draft.content(), "С чем помочь?"), saved.version()))
                .of(Status.DRAFT)
                .orElseThrow();
        scope.as(editor, Navigators.class, it -> it.publish(editor, right.version()));

        assertThat(published().title()).isEqualTo("С чем помочь?");
        assertThat(desk().versions())
                .extracting(NavigatorVersion::status)
                .containsExactly(Status.PUBLISHED, Status.SUPERSEDED);
    }

    @Test
    void who_was_slower_is_told_and_loses_nobody_s_work() {
        NavigatorVersion draft = begin();
        scope.as(editor, Navigators.class, it -> it.save(editor, titled(draft.content(), "Первый"), draft.version()));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(
                        editor,
                        Navigators.class,
                        it -> it.save(editor, titled(draft.content(), "Второй"), draft.version())));
        assertThatExceptionOfType(Problem.class).isThrownBy(this::begin);
        assertThat(desk().of(Status.DRAFT).orElseThrow().content().title()).isEqualTo("Первый");
    }

    @Test
    void nobody_but_an_editor_of_the_region_gets_to_the_desk() {
        for (Actor other : List.of(
                visitor,
                new Actor(editor.account(), Audience.OFFICE, editor.centre(), Set.of(Role.CENTRE_MANAGER)),
                new Actor(editor.account(), Audience.REGION_EDIT, editor.centre(), Set.of(Role.EXPERT)))) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> scope.as(other, Navigators.class, it -> it.desk(other)));
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> scope.as(other, Navigators.class, it -> it.publish(other, 1)));
        }
    }

    @Test
    void a_published_version_never_changes() {
        assertThatExceptionOfType(PSQLException.class)
                .isThrownBy(() -> execute("update navigator_version set content = '{}'"))
                .withMessageContaining("never changes");
        assertThatExceptionOfType(PSQLException.class)
                .isThrownBy(() -> execute("delete from navigator_version"))
                .withMessageContaining("never changes");
    }

    private NavigatorVersion begin() {
        return scope.as(editor, Navigators.class, it -> it.begin(editor, 1))
                .of(Status.DRAFT)
                .orElseThrow();
    }

    private NavigatorDesk desk() {
        return scope.as(editor, Navigators.class, it -> it.desk(editor));
    }

    private Navigator published() {
        return scope.as(visitor, Navigators.class, it -> it.published(visitor)).orElseThrow();
    }

    private static Navigator titled(Navigator it, String title) {
        return new Navigator(
                title,
                it.intro(),
                it.safetyBanner(),
                it.start(),
                it.mostQuestions(),
                it.nodes(),
                it.outcomes(),
                it.walks());
    }

    private String value(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

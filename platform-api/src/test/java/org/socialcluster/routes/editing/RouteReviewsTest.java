package org.socialcluster.routes.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.resolution.AnswerLevel;
import org.socialcluster.routes.LapseReason;
import org.socialcluster.routes.ObjectionDraft;
import org.socialcluster.routes.RouteStep;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.routes.StepToVerify;
import org.socialcluster.routes.VerificationDebt;
import org.socialcluster.routes.VerificationDraft;
import org.socialcluster.routes.VerificationSheet;
import org.socialcluster.routes.VerificationState;
import org.socialcluster.routes.Verifications;
import org.socialcluster.routes.editing.Obstacle.Kind;
import org.socialcluster.routes.editing.RouteVersion.Status;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** The way of a version from its writer to a second person, to experts and to people. The example region has a fork. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteReviewsTest {
    private static final String SLUG = "helper-at-home";
    private static final String WEAK = "Если трудно выходить";
    private static final String STRONG = "Если можете прийти";

    private EditingRegion region;
    private Actor editor;
    private Actor colleague;
    private Actor expert;

    @BeforeEach
    void load_the_region() {
        region = new EditingRegion("example", Clock.systemUTC());
        editor = region.editor;
        colleague = region.colleague;
        expert = region.person("Ольга Правдина", Role.EXPERT);
    }

    @AfterEach
    void close() {
        region.close();
    }

    @Test
    void a_change_goes_from_the_draft_to_a_second_person_to_an_expert_and_to_people_with_its_version() {
        RouteView before = resident();
        written("Приходит помощник.");
        accepted();
        assertThat(resident()).isEqualTo(before);

        List<StepToVerify> coming = list().stream().filter(StepToVerify::coming).toList();
        assertThat(coming).singleElement().matches(it -> it.number() == 1 && it.due());
        confirm(coming.get(0));
        assertThat(open().verified()).isEqualTo(1);
        assertThat(resident().verifiedSteps()).isZero();
        does(editor, it -> it.publish(editor, SLUG, version()));

        RouteView now = resident();
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.changeNote()).isEqualTo("Изменился первый шаг");
        assertThat(now.steps().get(0).action()).isEqualTo("Приходит помощник.");
        assertThat(now.steps())
                .extracting(it -> it.verification() != null)
                .startsWith(true)
                .contains(false);
        assertThat(region.desk(SLUG).open()).isEmpty();
        assertThat(region.desk(SLUG).versions())
                .extracting(RouteVersion::status)
                .containsExactly(Status.PUBLISHED, Status.SUPERSEDED);
        assertThat(region.desk(SLUG).versions().get(0))
                .matches(it -> "Анна Редактор".equals(it.author()) && "Борис Второй".equals(it.reviewer()));
    }

    @Test
    void a_word_given_before_publishing_lapses_when_a_paper_changes_or_the_version_goes_back() {
        written("Приходит помощник.");
        accepted();
        confirm(list().get(0));
        region.execute("update document set validity = 'новое'");
        assertThat(open().verified()).isZero();

        confirm(list().get(0));
        assertThat(open().verified()).isEqualTo(1);
        does(editor, it -> it.takeBack(editor, SLUG, version()));
        assertThat(region.rows("select lapsed_why from step_verification where lapsed_at is null"))
                .isEmpty();
    }

    @Test
    void a_word_for_the_coming_text_is_none_that_the_published_one_has_lost_until_that_text_is_published() {
        written("Приходит помощник.");
        accepted();
        StepToVerify coming = list().get(0);

        confirm(coming);

        assertThat(published(coming)).matches(it -> it.state() == VerificationState.NEVER && it.last() == null);
        assertThat(debt().lapsed()).isZero();
        does(editor, it -> it.takeBack(editor, SLUG, version()));
        assertThat(published(coming).state()).isEqualTo(VerificationState.NEVER);

        accepted();
        confirm(coming);
        does(editor, it -> it.publish(editor, SLUG, version()));
        assertThat(published(coming).state()).isEqualTo(VerificationState.VALID);
        region.execute("update document set validity = 'новое'");
        assertThat(published(coming))
                .matches(it -> it.state() == VerificationState.LAPSED && it.lapsed() == LapseReason.DOCUMENT);
        assertThat(debt().lapsed()).isOne();
    }

    @Test
    void what_an_expert_finds_wrong_in_the_coming_words_leaves_the_word_for_the_published_ones_alone() {
        StepToVerify first = list().get(0);
        confirm(first);
        written("Приходит помощник.");
        accepted();
        StepToVerify coming = list().get(0);
        VerificationSheet seen = look(coming);

        region.doing(
                expert,
                Verifications.class,
                it -> it.object(expert, new ObjectionDraft(coming.key(), seen.fingerprint(), "Не приходит", null)));

        assertThat(list().get(0)).matches(it -> it.coming() && it.state() == VerificationState.WRONG);
        assertThat(resident().verifiedSteps()).isEqualTo(1);
    }

    @Test
    void what_stands_in_the_way_is_said_with_its_place_and_nothing_of_it_can_be_passed_over() {
        RouteContent content = region.begun(SLUG).content();
        StepContent empty = StepContent.empty(UUID.randomUUID(), "CENTRE");
        List<StepContent> steps = new ArrayList<>(content.steps());
        steps.add(new StepContent(
                empty.key(),
                "",
                "Ждите.",
                "CENTRE",
                null,
                null,
                List.of(),
                List.of(),
                new StepContent.Deadline(null, "MONTHS", null, null, false, "HIGH"),
                null,
                null,
                false,
                null));
        region.execute("update document set issued_by = null where code = (select min(code) from document)");
        RouteDesk desk = region.saved(editor, SLUG, content.with(steps));

        assertThat(desk.obstacles())
                .contains(
                        new Obstacle(Kind.TEXT_MISSING, empty.key(), "title"),
                        new Obstacle(Kind.NEED_MISSING, empty.key(), null),
                        new Obstacle(Kind.DEADLINE_EMPTY, empty.key(), null),
                        new Obstacle(
                                Kind.BRANCH_UNTESTED, content.steps().get(1).key(), WEAK),
                        new Obstacle(
                                Kind.BRANCH_UNTESTED, content.steps().get(2).key(), STRONG),
                        new Obstacle(Kind.NOTE_MISSING, null, null),
                        new Obstacle(Kind.NOT_REVIEWED, null, null))
                .anyMatch(it -> it.kind() == Kind.ISSUER_MISSING);
        refused(ProblemType.CONFLICT, () -> does(editor, it -> it.handOver(editor, SLUG, version())));
        refused(ProblemType.CONFLICT, () -> does(editor, it -> it.publish(editor, SLUG, version())));
        refused(
                ProblemType.CONFLICT,
                () -> does(
                        editor,
                        it -> it.schedule(editor, SLUG, version(), Instant.now().plusSeconds(60))));
        assertThatThrownBy(
                        () -> region.execute(
                                "update route_version set status = 'SUPERSEDED' where status = 'PUBLISHED';"
                                        + " update route_version set status = 'PUBLISHED', published_at = now(), reviewer = gen_random_uuid() where status = 'DRAFT'"))
                .hasMessageContaining("of a route");
    }

    @Test
    void the_database_refuses_what_the_program_would_let_pass() {
        written("Приходит помощник.");
        region.execute("update route_version set change_note = null where status = 'DRAFT'");

        assertThatThrownBy(() -> region.execute("""
                        update route_version set status = 'SUPERSEDED' where status = 'PUBLISHED';
                        update route_version set status = 'APPROVED', reviewer = gen_random_uuid() where status = 'DRAFT';
                        update route_version set status = 'PUBLISHED', published_at = now() where status = 'APPROVED'
                        """)).hasMessageContaining("NOTE_MISSING");
    }

    @Test
    void every_route_of_the_pack_could_be_published_again_once_somebody_has_looked_at_it() {
        try (EditingRegion whole = new EditingRegion("sverdlovsk", Clock.systemUTC())) {
            for (EditedRoute route : whole.with(whole.editor, RouteDrafts.class, it -> it.all(whole.editor))) {
                assertThat(whole.begun(route.slug()).obstacles())
                        .as(route.slug())
                        .containsExactly(
                                new Obstacle(Kind.NOTE_MISSING, null, null),
                                new Obstacle(Kind.NOT_REVIEWED, null, null));
            }
        }
    }

    @Test
    void a_branch_is_gone_in_a_town_and_again_when_it_reads_otherwise() {
        region.begun(SLUG);
        Map<String, AnswerLevel> answers =
                region.with(editor, BranchWalks.class, it -> it.answers(editor, SLUG, "primersk"));
        assertThat(answers).containsKeys("DOCTOR_VISIT", "HOME_CARE");

        List<BranchWalk> walks = gone(WEAK);

        assertThat(walks)
                .singleElement()
                .matches(it -> it.holds()
                        && it.town().equals("Примерск")
                        && it.branches().equals(List.of(WEAK))
                        && it.walker().equals("Анна Редактор"));
        assertThat(untested()).containsExactly(STRONG);
        gone(STRONG);
        assertThat(untested()).isEmpty();

        RouteContent content = region.desk(SLUG).content();
        region.saved(editor, SLUG, content.with(with(content, 1, "Позвоните.")));
        assertThat(untested()).containsExactly(WEAK);
        for (List<String> wrong : List.of(List.<String>of(), List.of(WEAK, STRONG), List.of("Иначе"))) {
            refused(
                    ProblemType.INVALID_INPUT,
                    () -> region.with(editor, BranchWalks.class, it -> it.record(editor, SLUG, "primersk", wrong)));
        }
    }

    @Test
    void a_dead_address_stands_in_the_way_until_a_person_has_opened_it() {
        region.begun(SLUG);
        String dead = "insert into web_link (centre_id, kind, record_id, url, failures, dead_since)"
                + " select (select id from centre where kind = 'REGION'), 'ROUTE', id, url, %d, now() from route_link"
                + " where url = 'https://example.org' limit 1 on conflict (centre_id, kind, record_id) do update set failures = excluded.failures";
        region.execute(dead.formatted(1));
        assertThat(region.desk(SLUG).obstacles()).noneMatch(it -> it.kind() == Kind.LINK_DEAD);
        region.execute(dead.formatted(2));
        assertThat(region.desk(SLUG).obstacles()).contains(new Obstacle(Kind.LINK_DEAD, null, "https://example.org"));

        does(editor, it -> it.seeLink(editor, SLUG, version(), "https://example.org"));

        assertThat(region.desk(SLUG).obstacles()).noneMatch(it -> it.kind() == Kind.LINK_DEAD);
    }

    @Test
    void nobody_accepts_what_they_have_written_and_what_was_handed_over_stands_still() {
        written("Приходит помощник.");
        RouteContent content = region.desk(SLUG).content();
        does(editor, it -> it.handOver(editor, SLUG, version()));

        refused(ProblemType.FORBIDDEN, () -> does(editor, it -> it.accept(editor, SLUG, version())));
        refused(ProblemType.STALE_VERSION, () -> region.saved(colleague, SLUG, content));
        refused(ProblemType.CONFLICT, () -> does(editor, it -> it.publish(editor, SLUG, version())));
        does(colleague, it -> it.accept(colleague, SLUG, version()));
        refused(ProblemType.STALE_VERSION, () -> region.saved(colleague, SLUG, content));
        assertThat(open().status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void the_second_person_gives_it_back_with_words_and_it_is_looked_at_anew() {
        written("Приходит помощник.");
        does(editor, it -> it.handOver(editor, SLUG, version()));
        refused(ProblemType.INVALID_INPUT, () -> does(colleague, it -> it.giveBack(colleague, SLUG, version(), " ")));

        does(colleague, it -> it.giveBack(colleague, SLUG, version(), "Кто приходит?"));

        assertThat(open().status()).isEqualTo(Status.DRAFT);
        assertThat(open().reviewer()).isNull();
        assertThat(comments())
                .singleElement()
                .matches(it -> it.returned()
                        && it.said().author().equals("Борис Второй")
                        && it.said().text().equals("Кто приходит?"));
    }

    @Test
    void words_at_a_step_are_answered_and_settled() {
        UUID step = region.begun(SLUG).content().steps().get(0).key();
        region.with(
                colleague,
                RouteReviews.class,
                it -> it.say(colleague, SLUG, new CommentDraft(step, null, " Какой врач? ")));
        StepComment thread = comments().get(0);
        region.with(
                editor, RouteReviews.class, it -> it.say(editor, SLUG, new CommentDraft(null, thread.id(), "Любой.")));

        assertThat(comments()).singleElement().satisfies(it -> {
            assertThat(it.step()).isEqualTo(step);
            assertThat(it.said().text()).isEqualTo("Какой врач?");
            assertThat(it.answers()).extracting(StepComment.Word::text).containsExactly("Любой.");
            assertThat(it.settled()).isFalse();
        });
        region.with(editor, RouteReviews.class, it -> it.settle(editor, SLUG, thread.id()));
        assertThat(comments()).singleElement().matches(StepComment::settled);
        refused(
                ProblemType.NOT_FOUND,
                () -> region.with(editor, RouteReviews.class, it -> it.settle(editor, SLUG, thread.id())));
        refused(
                ProblemType.NOT_FOUND,
                () -> region.with(
                        editor,
                        RouteReviews.class,
                        it -> it.say(editor, SLUG, new CommentDraft(null, UUID.randomUUID(), "Кому?"))));
    }

    @Test
    void at_its_moment_the_job_publishes_it_once_and_says_why_when_something_stands_in_the_way() {
        written("Приходит помощник.");
        accepted();
        refused(
                ProblemType.INVALID_INPUT,
                () -> does(
                        editor,
                        it -> it.schedule(editor, SLUG, version(), Instant.now().minusSeconds(1))));
        Instant at = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
        does(editor, it -> it.schedule(editor, SLUG, version(), at));
        assertThat(open().publishAt()).isEqualTo(at);
        assertThat(due()).isEmpty();

        region.execute("update route_version set publish_at = now() - interval '1 minute' where status = 'APPROVED'");
        region.execute("update need set retired = true where code = 'DOCTOR_VISIT'");
        DueVersion first = due().get(0);
        assertThat(publish(first)).isFalse();
        assertThat(open().publishAt()).isNull();
        assertThat(open().refusedFor()).containsExactly(Kind.NEED_MISSING);
        assertThat(due()).isEmpty();
        assertThat(resident().version()).isEqualTo(1);

        region.execute("update need set retired = false");
        region.execute("update route_version set publish_at = now() - interval '1 minute' where status = 'APPROVED'");
        DueVersion second = due().get(0);
        assertThat(publish(second)).isTrue();
        refused(ProblemType.STALE_VERSION, () -> publish(second));
        assertThat(resident().version()).isEqualTo(2);
        assertThat(due()).isEmpty();
    }

    @Test
    void going_back_is_a_new_version_with_the_old_words() {
        RouteView before = resident();
        written("Приходит помощник.");
        accepted();
        does(editor, it -> it.publish(editor, SLUG, version()));

        RouteDesk desk = region.with(editor, RouteDrafts.class, it -> it.begin(editor, SLUG, 1));
        region.saved(editor, SLUG, noted(desk.content(), "Вернули прежний текст"));
        accepted();
        does(editor, it -> it.publish(editor, SLUG, version()));

        RouteView now = resident();
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.steps())
                .extracting(RouteStep::action)
                .isEqualTo(before.steps().stream().map(RouteStep::action).toList());
        assertThat(now.steps())
                .extracting(RouteStep::key)
                .isEqualTo(before.steps().stream().map(RouteStep::key).toList());
    }

    @Test
    void nobody_but_those_who_edit_for_the_region_comes_near() {
        region.begun(SLUG);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR))) {
            Actor other = region.as(role);
            List<Consumer<RouteReviews>> calls = List.of(
                    it -> it.comments(other, SLUG),
                    it -> it.say(other, SLUG, new CommentDraft(null, null, "А")),
                    it -> it.settle(other, SLUG, UUID.randomUUID()),
                    it -> it.handOver(other, SLUG, 2),
                    it -> it.accept(other, SLUG, 2),
                    it -> it.giveBack(other, SLUG, 2, "А"),
                    it -> it.takeBack(other, SLUG, 2),
                    it -> it.seeLink(other, SLUG, 2, "https://example.org"),
                    it -> it.publish(other, SLUG, 2),
                    it -> it.schedule(other, SLUG, 2, null));
            calls.forEach(call -> refused(ProblemType.FORBIDDEN, () -> region.doing(other, RouteReviews.class, call)));
            Stream.<Consumer<BranchWalks>>of(
                            it -> it.all(other, SLUG),
                            it -> it.answers(other, SLUG, "primersk"),
                            it -> it.record(other, SLUG, "primersk", List.of()))
                    .forEach(
                            call -> refused(ProblemType.FORBIDDEN, () -> region.doing(other, BranchWalks.class, call)));
        }
    }

    private static void refused(ProblemType type, Runnable call) {
        assertThatExceptionOfType(Problem.class).isThrownBy(call::run).matches(it -> it.type() == type);
    }

    /** A draft with other words in the first step, complete and gone along. */
    private void written(String action) {
        RouteContent content = region.begun(SLUG).content();
        region.saved(editor, SLUG, noted(content.with(with(content, 0, action)), "Изменился первый шаг"));
        gone(WEAK);
        gone(STRONG);
    }

    private void accepted() {
        does(editor, it -> it.handOver(editor, SLUG, version()));
        does(colleague, it -> it.accept(colleague, SLUG, version()));
    }

    private static List<StepContent> with(RouteContent content, int at, String action) {
        List<StepContent> steps = new ArrayList<>(content.steps());
        StepContent old = steps.get(at);
        steps.set(
                at,
                new StepContent(
                        old.key(),
                        old.title(),
                        action,
                        old.authority(),
                        old.need(),
                        old.needReason(),
                        old.channels(),
                        old.documents(),
                        old.deadline(),
                        old.result(),
                        old.ifRefused(),
                        old.optional(),
                        old.branch()));
        return steps;
    }

    private static RouteContent noted(RouteContent content, String note) {
        return new RouteContent(
                content.title(),
                content.shortTitle(),
                content.summary(),
                content.cost(),
                content.totalTime(),
                content.level(),
                content.factsAsOf(),
                content.newestFactAsOf(),
                content.reviewAfterDays(),
                content.origin(),
                note,
                content.terms(),
                content.related(),
                content.steps(),
                content.basis(),
                content.sources(),
                content.amounts(),
                content.evidence(),
                content.checks());
    }

    private List<BranchWalk> gone(String branch) {
        return region.with(editor, BranchWalks.class, it -> it.record(editor, SLUG, "primersk", List.of(branch)));
    }

    private List<String> untested() {
        return region.desk(SLUG).obstacles().stream()
                .filter(it -> it.kind() == Kind.BRANCH_UNTESTED)
                .map(it -> String.valueOf(it.what()))
                .toList();
    }

    private void does(Actor actor, Consumer<RouteReviews> work) {
        region.doing(actor, RouteReviews.class, work);
    }

    private RouteVersion open() {
        return region.desk(SLUG).open().orElseThrow();
    }

    private long version() {
        return open().version();
    }

    private List<StepComment> comments() {
        return region.with(editor, RouteReviews.class, it -> it.comments(editor, SLUG));
    }

    private List<DueVersion> due() {
        return region.with(Actor.jobs(), RouteReviews.class, it -> it.due(Actor.jobs()));
    }

    private boolean publish(DueVersion due) {
        return region.with(Actor.jobs(), RouteReviews.class, it -> it.publishDue(Actor.jobs(), due));
    }

    private List<StepToVerify> list() {
        return region.with(expert, Verifications.class, it -> it.list(expert));
    }

    private VerificationDebt debt() {
        return region.with(expert, Verifications.class, it -> it.debt(expert));
    }

    /** The step as residents read it. */
    private StepToVerify published(StepToVerify step) {
        return list().stream()
                .filter(it -> !it.coming() && it.key().equals(step.key()))
                .findFirst()
                .orElseThrow();
    }

    private VerificationSheet look(StepToVerify step) {
        return region.with(expert, Verifications.class, it -> it.look(expert, step.key(), step.coming()));
    }

    private void confirm(StepToVerify step) {
        VerificationSheet seen = look(step);
        region.doing(
                expert,
                Verifications.class,
                it -> it.confirm(expert, new VerificationDraft(step.key(), seen.fingerprint(), "Весь шаг", 12)));
    }

    private RouteView resident() {
        return region.with(Actor.visitor(), Routes.class, it -> it.get(Actor.visitor(), SLUG));
    }
}

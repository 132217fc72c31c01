package org.socialcluster.routes.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.routes.RouteView;
import org.socialcluster.routes.Routes;
import org.socialcluster.routes.editing.RouteVersion.Status;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** Drafts of routes: beside what is published, saved while they are written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteDraftsTest {
    private static final String SLUG = "ippsu";

    private static EditingRegion region;
    private static Actor editor;

    @BeforeAll
    static void load_the_region() {
        region = new EditingRegion("sverdlovsk", Clock.systemUTC());
        editor = region.editor;
    }

    @AfterAll
    static void close() {
        region.close();
    }

    @AfterEach
    void nobody_writes_anything() {
        region.execute("delete from route_version where status = 'DRAFT'");
        region.execute("delete from route r where not exists (select from route_version v where v.route_id = r.id)");
    }

    @Test
    void a_draft_begins_with_every_word_of_the_published_version_which_stays_as_it_is() {
        RouteView seen = resident();
        RouteContent published = region.desk(SLUG).content();

        RouteDesk desk = region.begun(SLUG);

        assertThat(desk.content()).isEqualTo(published);
        assertThat(desk.content().steps())
                .hasSizeGreaterThan(3)
                .allMatch(it -> !it.channels().isEmpty());
        RouteVersion draft = desk.open().orElseThrow();
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.author()).isEqualTo("Анна Редактор");
        assertThat(draft.own()).isTrue();
        assertThat(draft.number()).isEqualTo(2);
        assertThat(resident()).isEqualTo(seen);
        region.desk(SLUG);
        assertThat(region.statements()).isEqualTo(3);
    }

    @Test
    void every_route_can_be_taken_into_a_draft_without_losing_a_word() {
        for (EditedRoute route : all()) {
            RouteContent published = region.desk(route.slug()).content();

            assertThat(region.begun(route.slug()).content()).as(route.slug()).isEqualTo(published);
        }
    }

    @Test
    void the_list_says_in_one_statement_what_is_published_written_and_not_verified() {
        region.begun(SLUG);

        List<EditedRoute> all = all();

        assertThat(region.statements()).isOne();
        assertThat(all).hasSize(19);
        EditedRoute route =
                all.stream().filter(it -> it.slug().equals(SLUG)).findFirst().orElseThrow();
        assertThat(route.published()).isEqualTo(1);
        assertThat(route.open()).isEqualTo(2);
        assertThat(route.status()).isEqualTo(Status.DRAFT);
        assertThat(route.author()).isEqualTo("Анна Редактор");
        assertThat(route.unverified()).isEqualTo(route.steps()).isPositive();
        assertThat(all.stream().filter(it -> it.open() != null)).hasSize(1);
    }

    @Test
    void what_is_written_is_there_again_whatever_it_is() {
        RouteContent content = region.begun(SLUG).content();
        String paper = region.value("select code from document where issued_by is not null order by code desc limit 1");
        UUID act = UUID.fromString(region.value("select cast(id as text) from legal_act order by id desc limit 1"));
        StepContent step = new StepContent(
                UUID.randomUUID(),
                "Новый шаг",
                "Позвоните.\nСпросите Анну.",
                "MFC",
                null,
                "Звонят сами",
                List.of("PHONE_CALL", "IN_PERSON"),
                List.of(new StepContent.Paper(paper, "RESULT", false, "копия")),
                new StepContent.Deadline(3, "MONTHS", "со звонка", "приказ", true, "LOW"),
                "Ответ",
                null,
                true,
                "Если есть телефон");
        List<StepContent> steps = new ArrayList<>(content.steps());
        steps.remove(1);
        Collections.reverse(steps);
        steps.add(2, step);
        RouteContent other = new RouteContent(
                "Другое название",
                "Другое",
                "Суть",
                null,
                "Неделя",
                "FEDERAL",
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 2),
                30,
                content.origin(),
                "Изменился срок",
                Map.of("topics", List.of("HOME_CARE")),
                List.of("home-care"),
                steps,
                List.of(new RouteContent.Basis(act, "ст. 1", "LOW")),
                List.of(new RouteView.Source("Министерство", "https://example.org"), new RouteView.Source("", "")),
                List.of(new RouteContent.Amount(
                        "Порог",
                        List.of(new BigDecimal("1.50"), new BigDecimal("2000.00")),
                        "RUB",
                        null,
                        "закон",
                        "HIGH")),
                List.of(new RouteContent.Evidence("Факт", "Письмо", "letter")),
                List.of("Верен ли срок?"));

        assertThat(region.saved(editor, SLUG, other).content()).isEqualTo(other);
        assertThat(region.saved(editor, SLUG, content).content()).isEqualTo(content);
    }

    @Test
    void saving_the_same_again_writes_no_row_but_the_version_s() {
        RouteContent content = region.begun(SLUG).content();
        String before = region.value("select count(*) from history where table_name <> 'route_version'");

        region.saved(editor, SLUG, content);

        assertThat(region.value("select count(*) from history where table_name <> 'route_version'"))
                .isEqualTo(before);
    }

    @Test
    void a_draft_may_be_incomplete_and_is_never_published_so() {
        RouteDesk desk = region.begun(SLUG);
        List<StepContent> steps = new ArrayList<>(desk.content().steps());
        steps.add(StepContent.empty(UUID.randomUUID(), "CENTRE"));
        region.saved(editor, SLUG, desk.content().with(steps));

        assertThatThrownBy(() -> region.execute("""
                        update route_version set status = 'SUPERSEDED' where status = 'PUBLISHED' and route_id = (select id from route where slug = 'ippsu');
                        update route_version set status = 'PUBLISHED', published_at = now(), reviewer = gen_random_uuid() where status = 'DRAFT'
                        """)).hasMessageContaining("is not complete");
    }

    @Test
    void two_people_do_not_write_over_each_other() {
        RouteDesk seen = region.begun(SLUG);
        long version = seen.open().orElseThrow().version();
        region.saved(region.colleague, SLUG, seen.content());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        region.with(editor, RouteDrafts.class, it -> it.save(editor, SLUG, seen.content(), version)))
                .matches(it -> it.type() == ProblemType.STALE_VERSION);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> region.doing(editor, RouteDrafts.class, it -> it.discard(editor, SLUG, version)))
                .matches(it -> it.type() == ProblemType.STALE_VERSION);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> region.begun(SLUG))
                .matches(it -> it.type() == ProblemType.CONFLICT)
                .withMessageContaining("уже пишут");
    }

    @Test
    void nobody_who_has_written_in_a_version_reviews_it_whatever_the_program_says() {
        RouteContent content = region.begun(SLUG).content();
        region.saved(region.colleague, SLUG, content);

        for (Actor writer : List.of(editor, region.colleague)) {
            assertThatThrownBy(() -> region.execute("update route_version set reviewer = '%s' where status = 'DRAFT'"
                            .formatted(writer.person())))
                    .hasMessageContaining("check constraint");
        }
    }

    @Test
    void the_same_paper_twice_in_a_step_is_refused_at_its_row() {
        RouteContent content = region.begun(SLUG).content();
        StepContent.Paper paper = new StepContent.Paper(
                region.value("select code from document order by code limit 1"), "INPUT", true, null);
        StepContent first = content.steps().get(0);
        StepContent twice = new StepContent(
                first.key(),
                first.title(),
                first.action(),
                first.authority(),
                first.need(),
                null,
                first.channels(),
                List.of(paper, paper),
                first.deadline(),
                null,
                null,
                false,
                null);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> region.saved(editor, SLUG, content.with(List.of(twice))))
                .matches(it -> it.errors().get(0).field().equals("steps[0].documents[1].document"));
    }

    @Test
    void a_draft_is_thrown_away_and_a_new_route_with_its_only_one() {
        region.begun(SLUG);
        discard(SLUG);
        assertThat(region.desk(SLUG).open()).isEmpty();

        String slug = region.with(
                editor,
                RouteDrafts.class,
                it -> it.add(editor, new NewRoute("Как получить слуховой аппарат", "Слуховой аппарат")));
        assertThat(slug).isEqualTo("sluhovoj-apparat");
        assertThat(region.desk(slug).content().title()).isEqualTo("Как получить слуховой аппарат");
        assertThat(all())
                .hasSize(20)
                .last()
                .matches(it -> it.published() == null && Integer.valueOf(1).equals(it.open()));

        discard(slug);
        assertThat(all()).hasSize(19);
        assertThat(region.rows("select slug from route where slug = '" + slug + "'"))
                .isEmpty();
    }

    @Test
    void what_the_pack_proposes_is_taken_into_a_draft_or_left() {
        region.execute("""
                insert into route_version (id, route_id, number, status, from_pack, title, short_title, summary, level, facts_as_of, review_after_days, origin)
                select gen_random_uuid(), route_id, 2, 'DRAFT', true, 'Из набора', short_title, summary, level, facts_as_of, review_after_days, origin
                  from route_version where route_id = (select id from route where slug = 'ippsu') and number = 1
                """);
        assertThat(region.desk(SLUG).open()).isEmpty();
        assertThat(region.desk(SLUG).proposal()).isPresent();

        RouteDesk desk = region.with(editor, RouteDrafts.class, it -> it.begin(editor, SLUG, 2));

        assertThat(desk.proposal()).isEmpty();
        assertThat(desk.content().title()).isEqualTo("Из набора");
        assertThat(desk.open().orElseThrow().proposed()).isFalse();
    }

    @Test
    void nobody_but_those_who_edit_for_the_region_comes_near() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.REGIONAL_EDITOR, Role.ADMINISTRATOR))) {
            Actor other = region.as(role);
            RouteContent content = region.desk(SLUG).content();
            refused(other, it -> it.all(other));
            refused(other, it -> it.choices(other));
            refused(other, it -> it.desk(other, SLUG));
            refused(other, it -> it.content(other, SLUG, 1));
            refused(other, it -> it.begin(other, SLUG, 1));
            refused(other, it -> it.save(other, SLUG, content, 1));
            refused(other, it -> it.discard(other, SLUG, 1));
            refused(other, it -> it.decline(other, SLUG));
            refused(other, it -> it.add(other, new NewRoute("Т", "Т")));
        }
    }

    private static void refused(Actor other, java.util.function.Consumer<RouteDrafts> call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> region.doing(other, RouteDrafts.class, call))
                .matches(it -> it.type() == ProblemType.FORBIDDEN);
    }

    private static void discard(String slug) {
        long version = region.desk(slug).open().orElseThrow().version();
        region.doing(editor, RouteDrafts.class, it -> it.discard(editor, slug, version));
    }

    private static List<EditedRoute> all() {
        return region.with(editor, RouteDrafts.class, it -> it.all(editor));
    }

    private static RouteView resident() {
        return region.with(Actor.visitor(), Routes.class, it -> it.get(Actor.visitor(), SLUG));
    }
}

package org.socialcluster.coverage.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.coverage.CoverageState;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.services.ServiceForm;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;

/** What-ifs on the demonstration, compared with what really happens when the service is opened. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScenariosTest {
    private static final Actor AUTHOR = reviewer();
    private static final Actor COLLEAGUE = reviewer();

    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    private static Actor reviewer() {
        return new Actor(new AccountId(UUID.randomUUID()), Audience.REGION_READ, null, Set.of(Role.MINISTRY_REVIEWER));
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(postgres.values("select id from centre where slug = '" + slug + "'")
                .get(0)));
    }

    private static ImaginedService service(String town, ServiceForm form, List<String> needs, String... serves) {
        return new ImaginedService(
                centre(town),
                "Логопед",
                form,
                needs,
                List.of(serves).stream().map(ScenariosTest::centre).toList());
    }

    private static ScenarioDraft draft(ImaginedService... services) {
        return new ScenarioDraft("Проба", null, false, List.of(services));
    }

    private static <T> T as(Actor actor, Function<Scenarios, T> work) {
        return scope.as(actor, Scenarios.class, work);
    }

    private static ScenarioOutcome outcome(ScenarioView of) {
        return as(AUTHOR, it -> it.outcome(AUTHOR, of.id()));
    }

    private static List<ScenarioSummary> seen() {
        return as(COLLEAGUE, it -> it.all(COLLEAGUE));
    }

    @ParameterizedTest
    @CsvSource({
        "rezh, VISIT, ''",
        "rezh, HOME, serov",
        "serov, HOME, 'rezh,irbit'",
        "krasnoufimsk, SEMI_RESIDENTIAL, ''",
        "region, REMOTE, ''",
    })
    void it_tells_what_happens_when_the_service_is_really_opened(String town, ServiceForm form, String serves)
            throws SQLException {
        List<String> needs =
                postgres.values("select distinct k.need_code from coverage_cells(now(), null) k join centre c"
                        + " on c.id = k.centre_id where k.state in ('NONE', 'ELSEWHERE') and '" + town
                        + "' in (c.slug, 'region')"
                        + " order by 1 limit 6");
        ScenarioView kept = as(
                AUTHOR,
                it -> it.add(
                        AUTHOR,
                        draft(service(town, form, needs, serves.isEmpty() ? new String[0] : serves.split(",", -1)))));
        ScenarioOutcome told = outcome(kept);

        Set<String> cells = new TreeSet<>(cells());
        Set<String> walks = new TreeSet<>(walks());
        try (var opened = postgres.owner().getConnection()) {
            opened.setAutoCommit(false);
            open(opened, town, form, needs, serves);
            cells.removeAll(found(opened, CELLS));
            walks.removeAll(found(opened, WALKS));
            opened.rollback();
        }

        assertThat(told.cells())
                .extracting(it -> it.town().slug() + " " + it.need().code() + " "
                        + it.from().state() + " " + it.from().belowNorm() + " "
                        + said(it.from().coveredBy()))
                .containsExactlyInAnyOrderElementsOf(cells);
        assertThat(told.walks())
                .extracting(it -> it.from().town() + " " + it.from().route() + " "
                        + (it.from().broken() == null ? "" : it.from().broken().number()))
                .containsExactlyInAnyOrderElementsOf(walks);
        assertThat(told.cells()).isNotEmpty();
    }

    private static String said(@Nullable Object level) {
        return level == null ? "" : level.toString().toLowerCase(Locale.ROOT);
    }

    private static final String CELLS = """
            select concat_ws(' ', c.slug, k.need_code, k.state, k.below_norm::text, coalesce(k.covered_by, ''))
              from coverage_cells(now(), null) k join centre c on c.id = k.centre_id
            """;

    private static final String WALKS = """
            select distinct town || ' ' || route_slug || ' ' || coalesce(first_broken::text, '') from route_walk
            """;

    private static List<String> cells() {
        return postgres.values(CELLS);
    }

    private static List<String> walks() {
        return postgres.values(WALKS);
    }

    private static Set<String> found(Connection connection, String query) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void open(Connection connection, String town, ServiceForm form, List<String> needs, String serves)
            throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("""
                    insert into provider (centre_id, id, slug, name, kind, status, demo)
                    select id, gen_random_uuid(), 'opened', 'Открыта', 'NPO', 'PUBLISHED', true from centre where slug = '%1$s';
                    insert into social_service (centre_id, id, slug, name, description, provider_id, form, cost_kind, capacity_state,
                                                status, confirmed_at, demo)
                    select p.centre_id, gen_random_uuid(), 'opened', 'Логопед', '', p.id, '%2$s', 'FREE', 'AVAILABLE', 'PUBLISHED', now(), true
                      from provider p where p.slug = 'opened';
                    insert into service_need (centre_id, service_id, need_code, sort_order)
                    select s.centre_id, s.id, n, 1 from social_service s, unnest(string_to_array('%3$s', ',')) n where s.slug = 'opened';
                    insert into service_town (centre_id, service_id, serves_centre)
                    select s.centre_id, s.id, c.id from social_service s, centre c
                     where s.slug = 'opened' and c.slug = any (string_to_array('%4$s', ','));
                    set constraints all immediate;
                    """.formatted(town, form, String.join(",", needs), serves));
        }
    }

    @Test
    void an_empty_scenario_changes_nothing_and_costs_as_many_statements_as_a_full_one() {
        ScenarioView empty = as(AUTHOR, it -> it.add(AUTHOR, draft()));
        ScenarioOutcome nothing = outcome(empty);
        int few = scope.statements();
        List<String> needs = postgres.values("select code from need where not retired order by code limit 10");
        ScenarioView full = as(
                AUTHOR,
                it -> it.add(
                        AUTHOR,
                        draft(
                                service("rezh", ServiceForm.VISIT, needs),
                                service("serov", ServiceForm.VISIT, needs, "rezh", "irbit"))));

        ScenarioOutcome much = outcome(full);

        assertThat(scope.statements()).isEqualTo(few).isLessThan(14);
        assertThat(nothing.cells()).isEmpty();
        assertThat(nothing.walks()).isEmpty();
        assertThat(much.closed()).isPositive();
        assertThat(outcome(empty)).isEqualTo(nothing);
    }

    @Test
    void the_demand_of_cells_that_close_is_answered_and_small_numbers_stay_hidden() {
        List<String> gap = postgres.values("select c.slug || ' ' || k.need_code from coverage_cells(now(), null) k"
                + " join centre c on c.id = k.centre_id where c.slug in ('revda', 'rezh') and k.state = 'NONE' and k.level = 'none'"
                + " order by 1 limit 2");
        String town = gap.get(0).split(" ", -1)[0];
        String asked = gap.get(0).split(" ", -1)[1];
        String seldom = gap.get(1).split(" ", -1)[1];
        postgres.run("delete from demand_count");
        postgres.run("delete from demand_month");
        postgres.run("""
                insert into demand_count (centre_id, need_code, source, day, n)
                select id, '%s', 'SEARCH', date_trunc('month', now()) - interval '10 days', 7 from centre where slug = '%s';
                insert into demand_count (centre_id, need_code, source, day, n)
                select id, '%s', 'SEARCH', date_trunc('month', now()) - interval '10 days', 3 from centre where slug = '%s'
                """.formatted(asked, town, seldom, town));
        ScenarioView kept =
                as(AUTHOR, it -> it.add(AUTHOR, draft(service(town, ServiceForm.HOME, List.of(asked, seldom)))));

        ScenarioOutcome told = outcome(kept);

        assertThat(told.answered().shown()).isEqualTo(7);
        assertThat(told.answered().fewer()).isTrue();
        assertThat(told.cells())
                .filteredOn(it ->
                        it.need().code().equals(seldom) && it.town().slug().equals(town))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.demand().hidden()).isTrue();
                    assertThat(it.to().state()).isEqualTo(CoverageState.COVERED);
                });
    }

    @Test
    void the_demand_of_cells_that_get_better_and_stay_gaps_is_told_apart() {
        List<String> none = postgres.values(
                "select k.need_code from coverage_cells(now(), null) k join centre c on c.id = k.centre_id"
                        + " where k.state = 'NONE' group by 1 having 'rezh' = any (array_agg(c.slug)) and count(*) > 5 order by 1");
        ScenarioView kept = as(AUTHOR, it -> it.add(AUTHOR, draft(service("rezh", ServiceForm.VISIT, none))));
        CellOutcome closes = first(kept, CellOutcome::closes);
        CellOutcome eases = first(kept, CellOutcome::eases);
        postgres.run("delete from demand_count; delete from demand_month");
        asked(closes, 33);
        asked(eases, 15);

        ScenarioOutcome told = outcome(kept);

        assertThat(eases.to().state()).isNotEqualTo(CoverageState.COVERED);
        assertThat(told.answered().shown()).isEqualTo(33);
        assertThat(told.easedDemand().shown()).isEqualTo(15);
        assertThat(told.closed() + told.eased())
                .isEqualTo(told.cells().stream()
                        .filter(it -> it.to().state() != it.from().state())
                        .count());
    }

    private static CellOutcome first(ScenarioView kept, Predicate<CellOutcome> which) {
        return outcome(kept).cells().stream().filter(which).findFirst().orElseThrow();
    }

    private static void asked(CellOutcome cell, int times) {
        postgres.run("""
                insert into demand_count (centre_id, need_code, source, day, n)
                select id, '%s', 'SEARCH', date_trunc('month', now()) - interval '10 days', %d from centre where slug = '%s'
                """.formatted(cell.need().code(), times, cell.town().slug()));
    }

    @Test
    void a_scenario_is_its_author_s_alone_until_it_is_shared_and_nobody_else_changes_it() {
        ScenarioView kept = as(AUTHOR, it -> it.add(AUTHOR, draft()));
        refused(ProblemType.NOT_FOUND, () -> as(COLLEAGUE, it -> it.get(COLLEAGUE, kept.id())));
        refused(ProblemType.NOT_FOUND, () -> as(COLLEAGUE, it -> it.outcome(COLLEAGUE, kept.id())));
        assertThat(seen()).noneMatch(it -> it.id().equals(kept.id()));

        ScenarioView shared = as(
                AUTHOR,
                it -> it.change(
                        AUTHOR, kept.id(), kept.version(), kept.content().with(true)));

        ScenarioView read = as(COLLEAGUE, it -> it.get(COLLEAGUE, kept.id()));
        assertThat(read.own()).isFalse();
        assertThat(seen()).anyMatch(it -> it.id().equals(kept.id()));
        refused(
                ProblemType.NOT_FOUND,
                () -> as(COLLEAGUE, it -> it.change(COLLEAGUE, kept.id(), shared.version(), draft())));
        refused(ProblemType.NOT_FOUND, () -> as(COLLEAGUE, it -> it.remove(COLLEAGUE, kept.id(), shared.version())));
        Actor editor = new Actor(
                new AccountId(UUID.randomUUID()), Audience.OFFICE, centre("rezh"), Set.of(Role.CENTRE_MANAGER));
        refused(ProblemType.FORBIDDEN, () -> as(editor, it -> it.all(editor)));
    }

    @Test
    void of_two_writers_the_second_is_told_and_what_is_removed_comes_back_whole() {
        List<String> needs = postgres.values("select code from need where not retired order by code limit 2");
        ScenarioView kept = as(
                AUTHOR,
                it -> it.add(
                        AUTHOR,
                        draft(service("rezh", ServiceForm.VISIT, needs, "irbit"))
                                .with("Логопед в Реже", "Дети ждут")));
        ScenarioView changed = as(
                AUTHOR,
                it -> it.change(
                        AUTHOR,
                        kept.id(),
                        kept.version(),
                        kept.content().and(service("serov", ServiceForm.HOME, needs))));

        refused(
                ProblemType.STALE_VERSION,
                () -> as(AUTHOR, it -> it.change(AUTHOR, kept.id(), kept.version(), kept.content())));
        refused(ProblemType.STALE_VERSION, () -> as(AUTHOR, it -> it.remove(AUTHOR, kept.id(), kept.version())));
        ScenarioView removed = as(AUTHOR, it -> it.remove(AUTHOR, kept.id(), changed.version()));
        refused(ProblemType.NOT_FOUND, () -> as(AUTHOR, it -> it.get(AUTHOR, kept.id())));

        ScenarioView back = as(AUTHOR, it -> it.restore(AUTHOR, removed));

        assertThat(back.id()).isEqualTo(kept.id());
        assertThat(back.content()).isEqualTo(changed.content());
        assertThat(back.content().services()).hasSize(2);
    }

    @Test
    void what_is_not_counted_is_refused() {
        ImaginedService right =
                service("rezh", ServiceForm.VISIT, postgres.values("select code from need where not retired limit 1"));
        for (ImaginedService wrong : List.of(
                new ImaginedService(right.centre(), "Х", right.form(), List.of("NO_SUCH_NEED"), List.of()),
                new ImaginedService(new CentreId(UUID.randomUUID()), "Х", right.form(), right.needs(), List.of()),
                new ImaginedService(
                        right.centre(), "Х", right.form(), right.needs(), List.of(new CentreId(UUID.randomUUID()))))) {
            refused(ProblemType.INVALID_INPUT, () -> as(AUTHOR, it -> it.add(AUTHOR, draft(wrong))));
        }
    }

    @Test
    void nobody_s_answer_is_another_for_it() throws SQLException {
        List<String> before = cells();
        as(
                AUTHOR,
                it -> it.add(
                        AUTHOR,
                        draft(service(
                                "region",
                                ServiceForm.REMOTE,
                                postgres.values("select code from need where not retired order by 1")))));

        assertThat(cells()).containsExactlyInAnyOrderElementsOf(before);
        try (var site = postgres.as(Audience.SITE, "")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> site.createStatement().executeQuery("select * from coverage_scenario"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void the_walk_without_a_scenario_is_the_walk() {
        assertThat(postgres.values(
                        "select count(*) from (select * from imagined_walk(null) except select * from route_walk) x"))
                .containsExactly("0");
        assertThat(postgres.values("select count(*) from imagined_walk(null)"))
                .isEqualTo(postgres.values("select count(*) from route_walk"));
    }

    private static void refused(ProblemType why, Runnable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call::run)
                .satisfies(it -> assertThat(it.type()).isEqualTo(why));
    }
}

package org.socialcluster.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;

/** The walk test of all routes in all towns, on the demonstration data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteWalksTest {
    private static final Path PACK = Path.of("..", "tenants", "sverdlovsk");
    private static final Actor VISITOR = Actor.visitor();

    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), PACK, true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void each_step_of_the_nineteen_routes_in_the_fourteen_towns_is_as_an_independent_computation_says()
            throws SQLException {
        Map<String, String> walked = new TreeMap<>();
        try (Connection site = postgres.as(Audience.SITE, "");
                ResultSet row = site.createStatement()
                        .executeQuery("select route_slug || ' ' || town || ' ' || number, state from route_walk")) {
            while (row.next()) {
                walked.put(row.getString(1), row.getString(2));
            }
        }

        assertThat(walked).hasSize(104 * 14).isEqualTo(new WalkByHand(PACK).states());
        assertThat(walked.values()).contains("local", "neighbour", "region", "unavailable", "none", "not-needed");
    }

    @Test
    void all_walks_come_in_one_statement_and_well_under_a_second() {
        scope.as(VISITOR, RouteWalks.class, it -> it.all(VISITOR));
        long start = System.nanoTime();
        List<RouteWalk> all = scope.as(VISITOR, RouteWalks.class, it -> it.all(VISITOR));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(scope.statements()).isOne();
        assertThat(all).hasSize(19 * 14);
        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void the_first_broken_step_is_the_first_with_nobody_behind_it() {
        Map<String, String> states = new WalkByHand(PACK).states();
        List<RouteWalk> all = scope.as(VISITOR, RouteWalks.class, it -> it.all(VISITOR));

        assertThat(all).anyMatch(RouteWalk::whole).anyMatch(it -> !it.whole());
        assertThat(all).allSatisfy(walk -> {
            int broken = 0;
            for (int number = walk.steps(); number > 0; number--) {
                if ("none".equals(states.get(walk.route() + " " + walk.town() + " " + number))) {
                    broken = number;
                }
            }
            RouteWalk.Broken found = walk.broken();
            assertThat(found == null ? 0 : found.number()).isEqualTo(broken);
        });
    }

    @Test
    void what_a_town_page_says_of_a_step_is_what_the_walk_says() {
        List<RouteWalk> ippsu = scope.as(VISITOR, RouteWalks.class, it -> it.along(VISITOR, "technical-aids"));

        assertThat(ippsu).hasSize(14);
        for (RouteWalk walk : ippsu) {
            RouteInTown page = scope.as(VISITOR, Routes.class, it -> it.get(VISITOR, walk.centre(), walk.route()));
            List<WalkedStep> steps =
                    scope.as(VISITOR, RouteWalks.class, it -> it.steps(VISITOR, walk.route(), walk.centre()));

            assertThat(page.steps())
                    .extracting(RouteInTown.Step::state)
                    .containsExactlyElementsOf(
                            steps.stream().map(WalkedStep::state).toList());
            assertThat(page.firstBroken().map(it -> it.step().number()).orElse(0))
                    .isEqualTo(walk.broken() == null ? 0 : walk.broken().number());
        }
    }

    @Test
    void the_walks_of_one_town_are_those_of_all_its_routes() {
        RouteWalk any =
                scope.as(VISITOR, RouteWalks.class, it -> it.all(VISITOR)).get(0);

        List<RouteWalk> here = scope.as(VISITOR, RouteWalks.class, it -> it.in(VISITOR, any.centre()));

        assertThat(here).hasSize(19).allMatch(it -> it.town().equals(any.town()));
    }
}

package org.socialcluster.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;

/** Any version of a route, as residents would read it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewedRoutesTest {
    private static Postgres postgres;
    private static InScope scope;
    private static Actor region;
    private static CentreId rezh;

    @BeforeAll
    static void load_the_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        region = Actor.jobOfRegion(new CentreId(id("select id from centre where kind = 'REGION'")));
        rezh = new CentreId(id("select id from centre where slug = 'rezh'"));
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_published_version_reads_in_its_preview_as_it_does_for_everybody() throws SQLException {
        for (RouteView published : scope.as(Actor.visitor(), Routes.class, it -> it.whole(Actor.visitor()))) {
            UUID version = published(published.slug());

            assertThat(read(version)).isEqualTo(published);
            assertThat(scope.statements()).isEqualTo(2);
        }
    }

    @Test
    void in_a_town_it_is_answered_as_the_published_one_is_with_what_the_centre_says_of_it() throws SQLException {
        RouteView home = read(published("home-care"));
        execute("insert into step_overlay (id, centre_id, step_key, route_id, action, note, fingerprint)"
                + " select gen_random_uuid(), '" + rezh
                + "', s.step_key, s.route_id, 'NOTE', 'Кабинет 5', step_fingerprint(s.id)"
                + " from published_route_step s where s.step_key = '"
                + home.steps().get(0).key() + "'");
        Actor visitor = Actor.visitorOf(rezh);

        RouteInTown previewed = scope.as(visitor, Routes.class, it -> it.inTown(visitor, rezh, home));

        RouteInTown published = scope.as(visitor, Routes.class, it -> it.get(visitor, rezh, "home-care"));
        assertThat(previewed.steps()).isEqualTo(published.steps());
        assertThat(previewed.steps().get(0).note()).contains("Кабинет 5");
    }

    @Test
    void a_draft_is_read_with_its_own_words_and_without_facts_of_low_confidence() throws SQLException {
        UUID draft = draft("ippsu");
        execute(
                "update route_step set title = 'Другой шаг', deadline_confidence = 'LOW', deadline_unit = 'MONTHS', deadline_days = 7"
                        + " where version_id = '" + draft + "' and number = 1");

        RouteView read = read(draft);

        assertThat(read.steps().get(0).title()).isEqualTo("Другой шаг");
        assertThat(read.steps().get(0).deadline()).isNull();
        assertThat(scope.as(Actor.visitor(), Routes.class, it -> it.get(Actor.visitor(), "ippsu"))
                        .steps()
                        .get(0)
                        .title())
                .isNotEqualTo("Другой шаг");
    }

    @Test
    void nobody_outside_the_region_s_office_reads_what_is_not_published() throws SQLException {
        UUID version = published("home-care");
        for (Actor other : List.of(Actor.visitor(), Actor.job(rezh), Actor.jobs())) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> scope.as(other, Routes.class, it -> it.version(other, version)))
                    .matches(it -> it.type() == ProblemType.FORBIDDEN);
        }
    }

    private static UUID published(String slug) throws SQLException {
        return id("select version_id from published_route where slug = '" + slug + "'");
    }

    private static RouteView read(UUID version) {
        return scope.as(region, Routes.class, it -> it.version(region, version)).orElseThrow();
    }

    /** A second version of a route, with the words of the first. */
    private static UUID draft(String slug) throws SQLException {
        UUID draft = UUID.randomUUID();
        execute("insert into route_version select (jsonb_populate_record(v, jsonb_build_object('id', '" + draft
                + "', 'number', v.number + 1, 'status', 'DRAFT', 'published_at', null))).*"
                + " from route_version v join route r on r.id = v.route_id where r.slug = '" + slug
                + "' and v.status = 'PUBLISHED'");
        execute(
                "insert into route_step select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'version_id', '"
                        + draft
                        + "'))).* from route_step s join published_route r on r.version_id = s.version_id where r.slug = '"
                        + slug + "'");
        return draft;
    }

    private static UUID id(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

package org.socialcluster.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Audience;

/** Which services answer a need, on the demonstration data of the real region, as a visitor's role sees it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerRuleTest {
    private static Postgres postgres;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
    }

    @Test
    void the_services_found_are_those_of_the_level_that_the_rule_gives_for_every_need_in_every_town()
            throws SQLException {
        assertThat(rows("select count(*) from published_centre c, resolve_needs(c.id) where c.kind = 'TOWN'"))
                .containsExactly(Integer.toString(14 * 80));
        assertThat(rows("""
                                select c.slug || ' ' || r.need_code || ': rule ' || r.level || ', services ' || a.level
                                  from published_centre c
                                 cross join lateral resolve_needs(c.id) r
                                 cross join lateral (
                                   select coalesce((select a.level from answer_need(c.id, r.need_code) a
                                                     where a.level <> 'farther'
                                                     order by array_position(array['local', 'neighbour', 'region', 'unavailable'], a.level)
                                                     limit 1), 'none') as level) a
                                 where c.kind = 'TOWN' and a.level <> r.level
                                """)).isEmpty();
    }

    @Test
    void all_levels_are_found_and_some_help_is_farther_than_the_rule_lets_count() throws SQLException {
        assertThat(rows("""
                                select distinct a.level from published_centre c, published_need n, answer_need(c.id, n.code) a
                                 where c.kind = 'TOWN' order by 1
                                """)).containsExactly("farther", "local", "neighbour", "region", "unavailable");
    }

    @Test
    void what_is_farther_takes_people_of_other_towns_and_is_no_neighbour() throws SQLException {
        assertThat(rows("""
                                select c.slug || ' ' || n.code || ' ' || s.slug
                                  from published_centre c, published_need n, answer_need(c.id, n.code) a
                                  join published_service s on s.id = a.service_id
                                  join published_centre_distance d on d.to_centre = a.centre_id
                                 where c.kind = 'TOWN' and a.level = 'farther' and d.from_centre = c.id
                                   and (not n.neighbour_ok or s.form = 'HOME' or d.neighbour or a.km <> d.km)
                                """)).isEmpty();
    }

    @Test
    void in_rezh_the_closed_window_of_the_social_fund_is_named_beside_the_neighbours() throws SQLException {
        assertThat(rows("""
                                select a.level || ' ' || o.slug || ' ' || s.status
                                  from published_centre c, answer_need(c.id, 'TECH_AIDS') a
                                  join published_service s on s.id = a.service_id
                                  join published_centre o on o.id = a.centre_id
                                 where c.slug = 'rezh' and a.level in ('neighbour', 'unavailable')
                                """))
                .contains("unavailable rezh CLOSED")
                .anyMatch(it -> it.startsWith("neighbour ") && it.endsWith(" PUBLISHED"));
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection site = postgres.as(Audience.SITE, "");
                ResultSet rows = site.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}

package org.socialcluster.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Audience;

/** The coverage rule on the demonstration data of the real region, as a visitor's role sees it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResolutionRuleTest {
    private static Postgres postgres;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
    }

    @Test
    void every_need_has_one_answer_in_every_town() throws SQLException {
        assertThat(rows("""
                                select c.slug from published_centre c
                                 where c.kind = 'TOWN'
                                   and (select count(*) from resolve_needs(c.id)) <> (select count(*) from published_need)
                                """)).isEmpty();
    }

    @Test
    void in_rezh_the_closed_window_of_the_social_fund_sends_people_to_a_neighbour() throws SQLException {
        assertThat(level("rezh", "TECH_AIDS")).isEqualTo("neighbour");
        assertThat(level("rezh", "IPPSU")).isEqualTo("local");
    }

    @Test
    void a_need_that_only_the_own_town_may_answer_is_never_answered_by_a_neighbour() throws SQLException {
        assertThat(rows("""
                                select c.slug || ' ' || r.need_code
                                  from published_centre c, resolve_needs(c.id) r
                                  join published_need n on n.code = r.need_code and not n.neighbour_ok
                                 where c.kind = 'TOWN' and r.level = 'neighbour'
                                   and not exists (select 1 from published_service_town t
                                                     join published_service_need s on s.centre_id = t.centre_id and s.service_id = t.service_id
                                                    where t.serves_centre = c.id and s.need_code = n.code)
                                """)).isEmpty();
    }

    @Test
    void nobody_means_that_not_even_the_region_offers_it() throws SQLException {
        assertThat(rows("""
                                select c.slug || ' ' || r.need_code
                                  from published_centre c, resolve_needs(c.id) r
                                 where c.kind = 'TOWN' and r.level = 'none'
                                   and exists (select 1 from published_service_need s
                                                 join published_centre o on o.id = s.centre_id and o.kind = 'REGION'
                                                 join published_service v on v.centre_id = s.centre_id and v.id = s.service_id
                                                where s.need_code = r.need_code and v.capacity_state in ('AVAILABLE', 'LIMITED', 'UNKNOWN')
                                                  and v.confirmed_at > now() - interval '60 days')
                                """)).isEmpty();
    }

    @Test
    void all_levels_occur_in_the_demonstration() throws SQLException {
        Map<String, Integer> levels = new TreeMap<>();
        for (String level :
                rows("select r.level from published_centre c, resolve_needs(c.id) r where c.kind = 'TOWN'")) {
            levels.merge(level, 1, Integer::sum);
        }

        assertThat(levels).containsOnlyKeys("local", "neighbour", "none", "region", "unavailable");
    }

    private static String level(String town, String need) throws SQLException {
        return rows("select r.level from published_centre c, resolve_needs(c.id) r where c.slug = '" + town
                        + "' and r.need_code = '" + need + "'")
                .get(0);
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

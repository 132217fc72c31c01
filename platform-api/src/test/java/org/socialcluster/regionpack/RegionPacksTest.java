package org.socialcluster.regionpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcluster.Postgres;
import org.socialcluster.shared.Audience;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegionPacksTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Postgres postgres = Postgres.migrated();

    @TempDir
    Path folder;

    private PackCopy pack;

    @BeforeEach
    void copy_the_example() {
        pack = PackCopy.example(folder);
    }

    @Test
    void the_pack_of_a_real_region_is_loaded_with_its_towns_needs_and_listings() {
        LoadReport report = RegionPacks.load(postgres.owner(), PackCopy.TENANTS.resolve("sverdlovsk"), true, CLOCK);

        assertThat(report).isEqualTo(new LoadReport("sverdlovsk", true, 14, 80, 249, 476, 0));
        assertThat(rows("select slug from centre where status = 'OPEN' order by sort_order"))
                .containsExactly("region", "ekaterinburg");
        assertThat(rows("select slug from centre where not confirmed")).containsExactly("krasnoturinsk");
        assertThat(rows("select count(*) from centre_distance")).containsExactly("182");
        assertThat(rows("select count(*) from social_service where status = 'CLOSED'"))
                .containsExactly("1");
        assertThat(rows("select count(*) from provider where not demo")).containsExactly("0");
        assertThat(rows("select count(*) from taxonomy where code like 'accessibility%'"))
                .containsExactly("5");
    }

    @Test
    void a_second_region_is_loaded_by_the_same_rules_and_nothing_is_tied_to_the_first() {
        assertThat(load()).isEqualTo(new LoadReport("example", true, 2, 3, 3, 3, 0));
        assertThat(rows("select name || ' ' || in_region from region"))
                .containsExactly("Примерная область в Примерной области");
        assertThat(rows("select km from centre_distance where neighbour")).containsExactly("31.9", "31.9");
    }

    @Test
    void an_unchanged_pack_is_not_loaded_again() {
        load();

        assertThat(load()).isEqualTo(new LoadReport("example", false, 2, 3, 3, 3, 0));
    }

    @Test
    void a_changed_pack_changes_only_what_it_says_and_ids_stay() {
        load();
        List<String> ids = rows("select id from social_service order by slug");
        pack.replace("demo/primersk.yaml", "name: Горячие обеды", "name: Обеды и ужины");
        pack.replace("demo/primersk.yaml", "needs: [FOOD_AID]", "needs: [FOOD_AID, HOME_CARE]");

        assertThat(load().changed()).isTrue();

        assertThat(rows("select id from social_service order by slug")).isEqualTo(ids);
        assertThat(rows("select name from social_service where slug = 'food'")).containsExactly("Обеды и ужины");
        assertThat(rows("select slug from social_service where version > 1")).containsExactly("food");
        assertThat(rows("select count(*) from service_need")).containsExactly("4");
        assertThat(rows("select count(*) from centre where version > 1")).containsExactly("0");
    }

    @Test
    void days_ago_count_back_from_the_first_load() {
        load();
        pack.replace("demo/primersk.yaml", "name: Горячие обеды", "name: Обеды и ужины");

        RegionPacks.load(postgres.owner(), pack.folder(), true, Clock.offset(CLOCK, Duration.ofDays(30)));

        assertThat(rows("select extract(day from timestamptz '2026-11-21 09:00Z' - confirmed_at) from social_service"
                        + " order by confirmed_at"))
                .containsExactly("200", "10", "5");
    }

    @Test
    void what_people_have_edited_is_kept_and_the_change_of_the_pack_waits_as_a_proposal() {
        load();
        change("update social_service set name = 'Наши обеды', updated_by = gen_random_uuid() where slug = 'food'");
        change("update need set name = 'Сиделка', updated_by = gen_random_uuid() where code = 'HOME_CARE'");
        pack.replace("demo/primersk.yaml", "name: Горячие обеды", "name: Обеды и ужины");
        pack.replace("demo/primersk.yaml", "needs: [FOOD_AID]", "needs: [FOOD_AID, HOME_CARE]");

        assertThat(load().proposals()).isEqualTo(1);

        assertThat(rows("select name from social_service where slug = 'food'")).containsExactly("Наши обеды");
        assertThat(rows("select name from need where code = 'HOME_CARE'")).containsExactly("Сиделка");
        assertThat(rows("select count(*) from service_need")).containsExactly("3");
        assertThat(rows(
                        "select table_name || ' ' || record_key || ' ' || (proposed ->> 'name') || (proposed ->> 'needs')"
                                + " from pack_proposal"))
                .containsExactly("social_service primersk/food Обеды и ужины[\"FOOD_AID\", \"HOME_CARE\"]");
    }

    @Test
    void a_newer_proposal_replaces_the_older_one_of_the_same_record() {
        load();
        change("update centre set title = 'Наш центр', updated_by = gen_random_uuid() where slug = 'primersk'");
        pack.replace("centres/primersk/centre.yaml", "population: 40000", "population: 41000");
        load();
        pack.replace("centres/primersk/centre.yaml", "population: 41000", "population: 42000");

        assertThat(load().proposals()).isEqualTo(1);
        assertThat(rows("select proposed ->> 'population' from pack_proposal")).containsExactly("42000");
        assertThat(rows("select population || title from centre where slug = 'primersk'"))
                .containsExactly("40000Наш центр");
    }

    @Test
    void one_more_folder_is_one_more_centre() {
        load();
        pack.addTown("novyy", "41.0");

        assertThat(load().centres()).isEqualTo(3);
        assertThat(rows("select status from centre where slug = 'novyy'")).containsExactly("PLANNED");
        assertThat(rows("select count(*) from centre_distance")).containsExactly("6");
    }

    @Test
    void a_centre_whose_folder_is_gone_is_closed_and_opens_again_when_it_returns() {
        pack.addTown("novyy", "41.0");
        load();
        String text = pack.read("centres/novyy/centre.yaml");
        pack.remove("centres/novyy");
        load();
        assertThat(rows("select status from centre where slug = 'novyy'")).containsExactly("CLOSED");

        change("update centre set title = 'Наш', updated_by = gen_random_uuid() where slug = 'novyy'");
        pack.write("centres/novyy/centre.yaml", text);
        load();

        assertThat(rows("select status || title from centre where slug = 'novyy'"))
                .containsExactly("PLANNEDНаш");
    }

    @Test
    void needs_and_terms_that_left_the_pack_are_retired_and_listings_archived_unless_edited() {
        load();
        change("update provider set name = 'Наша больница', updated_by = gen_random_uuid() where slug = 'hospital'");
        change("insert into taxonomy_term (taxonomy_code, code, name, sort_order, updated_by)"
                + " values ('languages', 'en', 'Английский', 9, gen_random_uuid())");
        pack.remove("demo/region.yaml");
        String needs = pack.read("needs.yaml");
        pack.write("needs.yaml", needs.substring(0, needs.indexOf("  - code: DOCTOR_VISIT")));
        pack.replace("routes/01-helper-at-home.yaml", "need: DOCTOR_VISIT", "need: null");
        pack.replace("taxonomies.yaml", "    - {code: HEALTHCARE, name: \"Здравоохранение\"}\n", "");

        load();

        assertThat(rows("select code from need where retired")).containsExactly("DOCTOR_VISIT");
        assertThat(rows("select code from taxonomy_term where retired")).containsExactly("HEALTHCARE");
        assertThat(rows("select slug from social_service where status = 'ARCHIVED'"))
                .containsExactly("remote-doctor");
        assertThat(rows("select status from provider where slug = 'hospital'")).containsExactly("PUBLISHED");
    }

    @Test
    void a_real_start_loads_no_listing_and_leaves_the_contacts_empty() {
        LoadReport report = RegionPacks.load(postgres.owner(), pack.folder(), false, CLOCK);

        assertThat(report).isEqualTo(new LoadReport("example", true, 2, 3, 0, 0, 0));
        assertThat(rows("select count(*) from centre where address is not null or contacts_demo"))
                .containsExactly("0");
    }

    @Test
    void demonstration_and_real_data_are_never_mixed() {
        load();
        assertThatExceptionOfType(PackProblem.class)
                .isThrownBy(() -> RegionPacks.load(postgres.owner(), pack.folder(), false, CLOCK))
                .withMessageContaining("filled with demonstration data");

        Postgres real = Postgres.migrated();
        RegionPacks.load(real.owner(), pack.folder(), false, CLOCK);
        assertThatExceptionOfType(PackProblem.class)
                .isThrownBy(() -> RegionPacks.load(real.owner(), pack.folder(), true, CLOCK))
                .withMessageContaining("filled for real");
    }

    @Test
    void the_pack_of_another_region_is_refused() {
        load();
        assertThatExceptionOfType(PackProblem.class)
                .isThrownBy(
                        () -> RegionPacks.load(postgres.owner(), PackCopy.TENANTS.resolve("sverdlovsk"), true, CLOCK))
                .withMessageContaining("holds the region \"example\", the pack is of \"sverdlovsk\"");
    }

    @Test
    void contacts_of_the_demonstration_are_marked() {
        load();
        assertThat(rows("select slug || address from centre where contacts_demo"))
                .containsExactly("primerskулица Примерная, 1");
    }

    @Test
    void a_hidden_address_is_in_no_published_view() throws SQLException {
        load();
        try (Connection site = postgres.as(Audience.SITE, "");
                Statement sql = site.createStatement();
                ResultSet row =
                        sql.executeQuery("select to_jsonb(p)::text from published_place p where address_hidden")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1))
                    .doesNotContain("Тайная")
                    .doesNotContain("55.013")
                    .doesNotContain("000013");
            assertThat(row.next()).isFalse();
        }
    }

    private LoadReport load() {
        return RegionPacks.load(postgres.owner(), pack.folder(), true, CLOCK);
    }

    /** First column of the owner's query. */
    private List<String> rows(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    private void change(String statement) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }
}

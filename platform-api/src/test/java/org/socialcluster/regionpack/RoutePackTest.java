package org.socialcluster.regionpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.postgresql.util.PSQLException;
import org.socialcluster.Postgres;

/** How help routes come from the pack into the catalogue. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutePackTest {
    private static final String FOOD = "routes/02-food-today.yaml";

    @TempDir
    Path folder;

    private final Postgres postgres = Postgres.migrated();
    private PackCopy pack;

    @BeforeEach
    void copy_the_example() {
        pack = PackCopy.example(folder);
    }

    @Test
    void all_nineteen_routes_of_the_region_are_published_and_none_is_verified() throws SQLException {
        RegionPacks.load(postgres.owner(), PackCopy.TENANTS.resolve("sverdlovsk"), false, Clock.systemUTC());

        assertThat(rows("select count(*) from published_route")).containsExactly("19");
        assertThat(rows("select count(*) || ' ' || count(verified_at) from published_route_step"))
                .containsExactly("104 0");
        assertThat(rows("select count(*) from published_route_step_document")).containsExactly("216");
        assertThat(rows("select count(*) from published_document")).containsExactly("93");
        assertThat(rows("select slug from published_route order by position limit 2"))
                .containsExactly("ippsu", "ipra");
    }

    @Test
    void a_fact_of_low_confidence_is_in_no_published_view() throws SQLException {
        load();

        assertThat(rows(
                        "select concat_ws(' ', deadline_days, deadline_unit, deadline_from, deadline_source) from published_route_step"
                                + " where title = 'Сходите к врачу'"))
                .containsExactly("NOT_SET");
        assertThat(rows("select name from published_route_basis")).containsExactly("Закон Примерной области № 1");
        assertThat(rows("select what from published_route_amount")).containsExactly("Доход, до которого не платят");
        assertThat(rows("select count(*) from route_basis union select count(*) from route_amount"))
                .containsExactly("2");
    }

    @Test
    void the_same_paper_is_one_record_however_many_steps_ask_for_it() throws SQLException {
        load();

        assertThat(rows("select code from document order by 1")).containsExactly("home-care-plan", "passport");
        assertThat(rows("select count(*) from published_route_step_document x join document d on d.id = x.document_id"
                        + " where d.code = 'passport'"))
                .containsExactly("4");
    }

    @Test
    void a_changed_file_is_a_new_version_whose_steps_stay_themselves() throws SQLException {
        load();
        String before = rows("select step_key from published_route_step where title = 'Позвоните в центр'")
                .get(0);
        pack.replace(FOOD, "Скажите, сколько вас человек.", "Скажите, сколько вас.");
        load();

        assertThat(rows("select v.number || ' ' || v.status from route_version v join route r on r.id = v.route_id"
                        + " where r.slug = 'food-today' order by v.number"))
                .containsExactly("1 SUPERSEDED", "2 PUBLISHED");
        assertThat(rows("select step_key from published_route_step where title = 'Позвоните в центр'"))
                .containsExactly(before);
        assertThat(rows("select number from published_route where slug = 'helper-at-home'"))
                .containsExactly("1");
    }

    @Test
    void where_people_have_made_a_version_the_pack_proposes_a_draft_once() throws SQLException {
        load();
        execute("""
                insert into route_version (id, route_id, number, status, author, title, short_title, summary, level, facts_as_of,
                                           review_after_days, origin)
                select gen_random_uuid(), id, 2, 'DRAFT', gen_random_uuid(), 'Моё', 'Моё', 'Моё', 'REGIONAL', '2026-11-22', 90, 'редактор'
                  from route where slug = 'food-today'
                """);
        for (String text : List.of("Скажите, сколько вас.", "Скажите, сколько вас дома.")) {
            pack.write(FOOD, pack.read(FOOD).replaceFirst("do: \".*\"", "do: \"" + text + "\""));
            load();
            load();
        }

        assertThat(rows("select v.number || ' ' || v.status || ' ' || v.title from route_version v"
                        + " join route r on r.id = v.route_id where r.slug = 'food-today' order by v.number"))
                .containsExactly(
                        "1 PUBLISHED Что делать, если нечего есть",
                        "2 DRAFT Моё",
                        "3 DRAFT Что делать, если нечего есть");
        assertThat(
                        rows(
                                "select do_text from route_step s join route_version v on v.id = s.version_id where v.number = 3"))
                .containsExactly("Скажите, сколько вас дома.");
    }

    @Test
    void a_published_version_and_its_parts_never_change() throws SQLException {
        load();

        for (String change : List.of(
                "update route_version set title = 'Другое'",
                "delete from route_version",
                "update route_version set status = 'DRAFT', published_at = null",
                "update route_step set title = 'Другое'",
                "delete from route_step_channel",
                "delete from route_term",
                "insert into route_related (version_id, related_slug, sort_order) select id, 'x', 9 from route_version")) {
            assertThatExceptionOfType(PSQLException.class)
                    .as(change)
                    .isThrownBy(() -> execute(change))
                    .withMessageContaining("change");
        }
        execute("update route_version set status = 'SUPERSEDED'");
    }

    @Test
    void nobody_reviews_what_is_his_own() throws SQLException {
        load();

        assertThatExceptionOfType(PSQLException.class)
                .isThrownBy(() -> execute("""
                        with me as (select gen_random_uuid() as id)
                        insert into route_version (id, route_id, number, status, author, reviewer, title, short_title, summary, level,
                                                   facts_as_of, review_after_days, origin)
                        select gen_random_uuid(), r.id, 9, 'APPROVED', me.id, me.id, 'Моё', 'Моё', 'Моё', 'REGIONAL', '2026-11-22', 90, 'я'
                          from route r, me
                        """))
                .withMessageContaining("check");
    }

    @Test
    void a_verification_lapses_at_once_when_a_document_or_an_act_changes_and_does_not_come_back() throws SQLException {
        load();
        verify();
        assertThat(rows("select count(*) from published_route_step where verified_at is not null"))
                .containsExactly("5");

        execute("update document set validity = 'Два года' where code = 'home-care-plan'");
        assertThat(rows("select title from published_route_step where verified_at is null"))
                .containsExactly("Подайте заявление дома");
        execute("update document set validity = 'Год' where code = 'home-care-plan'");
        assertThat(rows("select title from published_route_step where verified_at is null"))
                .containsExactly("Подайте заявление дома");

        execute("update legal_act set edition = 'от 01.12.2026' where name = 'Закон Примерной области № 1'");
        assertThat(rows("select title from published_route_step where verified_at is not null"))
                .containsExactly("Позвоните в центр");
        assertThat(rows("select distinct lapsed_why from step_verification where lapsed_at is not null order by 1"))
                .containsExactly("ACT", "DOCUMENT");
    }

    @Test
    void a_verification_survives_a_new_version_that_leaves_the_step_as_it_was() throws SQLException {
        load();
        verify();
        pack.replace(
                "routes/01-helper-at-home.yaml", "Врач скажет, с чем вам нужна помощь.", "Врач скажет, что нужно.");
        load();

        assertThat(rows("select title from published_route_step where verified_at is null"))
                .containsExactly("Сходите к врачу");
        assertThat(rows("select lapsed_why from step_verification where lapsed_at is not null"))
                .containsExactly("TEXT");
    }

    @Test
    void a_route_that_left_the_pack_is_shown_no_more_and_comes_back_as_it_was() throws SQLException {
        load();
        pack.replace("routes/01-helper-at-home.yaml", "related: [food-today]", "related: []");
        String food = pack.read(FOOD);
        pack.remove(FOOD);
        load();
        assertThat(rows("select slug from published_route")).containsExactly("helper-at-home");

        pack.write(FOOD, food);
        load();
        assertThat(rows("select slug || number from published_route order by 1"))
                .containsExactly("food-today1", "helper-at-home2");
    }

    private void verify() throws SQLException {
        execute("""
                insert into step_verification (id, step_key, fingerprint, expert, expert_name, scope, verified_at, expires_at)
                select gen_random_uuid(), step_key, step_fingerprint(id), gen_random_uuid(), 'Эксперт', 'Весь шаг',
                       now(), now() + interval '180 days' from route_step
                """);
    }

    private void load() {
        RegionPacks.load(postgres.owner(), pack.folder(), false, Clock.systemUTC());
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

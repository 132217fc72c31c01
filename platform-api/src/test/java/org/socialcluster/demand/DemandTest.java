package org.socialcluster.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandTest {
    private static Postgres postgres;
    private static InScope scope;
    private static CentreId primersk;
    private static CentreId obraztsovo;

    @BeforeAll
    static void load_the_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        primersk = new CentreId(UUID.fromString(
                values("select id from centre where slug = 'primersk'").get(0)));
        obraztsovo = new CentreId(UUID.fromString(
                values("select id from centre where slug = 'obraztsovo'").get(0)));
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void equal_counts_of_a_day_add_up_in_one_row() throws SQLException {
        add(count(primersk, "HOME_CARE", null, 2), count(obraztsovo, "HOME_CARE", null, 7));
        add(count(primersk, "HOME_CARE", null, 3));

        assertThat(values("select n from demand_count where need_code = 'HOME_CARE' order by n"))
                .containsExactly("5", "7");
    }

    @Test
    void a_centre_reads_its_own_demand_and_no_other() {
        add(count(obraztsovo, "FOOD_AID", null, 4));

        assertThat(byNeed(obraztsovo)).containsEntry("FOOD_AID", 4);
        assertThat(byNeed(primersk)).doesNotContainKey("FOOD_AID");
    }

    @Test
    void without_a_town_the_count_goes_to_the_region() throws SQLException {
        add(count(null, null, null, 1));

        assertThat(
                        values(
                                "select c.slug from demand_count d join centre c on c.id = d.centre_id where d.need_code is null and source = 'SEARCH'"))
                .containsExactly("region");
    }

    @Test
    void what_does_not_exist_is_not_counted() throws SQLException {
        add(count(primersk, "NO_SUCH_NEED", null, 1), count(new CentreId(UUID.randomUUID()), null, null, 1));

        assertThat(values("select id from demand_count where need_code = 'NO_SUCH_NEED'"))
                .isEmpty();
    }

    @Test
    void a_step_counts_only_where_the_town_should_answer_itself_and_being_stuck_always() throws SQLException {
        for (String expected : List.of("false", "true")) {
            values("update need set expected_locally = " + expected + " where code = 'DOCTOR_VISIT' returning code");
            add(
                    new DemandCount(new DemandCount.What(primersk, "DOCTOR_VISIT", DemandSource.STEP, null), 1),
                    new DemandCount(new DemandCount.What(primersk, "DOCTOR_VISIT", DemandSource.STUCK, null), 1),
                    new DemandCount(new DemandCount.What(obraztsovo, null, DemandSource.STUCK, null), 1));
        }

        assertThat(values(
                        "select source || ' ' || n from demand_count where need_code = 'DOCTOR_VISIT' order by source"))
                .containsExactly("STEP 1", "STUCK 2");
    }

    @Test
    void visitors_count_and_neither_read_nor_write_otherwise() throws SQLException {
        for (String statement : List.of(
                "select * from demand_count",
                "select * from statistics_demand",
                "select * from demand_words",
                "delete from demand_count",
                "insert into demand_words (centre_id, words, day, n) values ('" + primersk
                        + "', 'а б', current_date, 1)")) {
            try (Connection site = postgres.as(Audience.SITE, primersk)) {
                assertThatExceptionOfType(PSQLException.class)
                        .isThrownBy(() -> site.createStatement().execute(statement))
                        .withMessageContaining("permission denied");
            }
        }
        try (Connection site = postgres.as(Audience.SITE, primersk)) {
            site.createStatement()
                    .execute("select count_demand('" + primersk + "', 'IPPSU', 'SEARCH', current_date - 30, 1)");
            site.commit();
        }
        assertThat(values("select id from demand_count where need_code = 'IPPSU'"))
                .isEmpty();
    }

    @Test
    void words_that_the_database_does_not_keep_take_no_other_count_with_them() throws SQLException {
        add(
                count(primersk, null, "\uD840\uDC00", 1),
                new DemandCount(new DemandCount.What(null, "FOOD_AID", DemandSource.FULL, null), 6));

        assertThat(values("select n from demand_count where source = 'FULL'")).containsExactly("6");
        assertThat(values("select words from demand_words where length(words) < 2"))
                .isEmpty();
        assertThat(DemandWords.harmless("\uD840\uDC00")).as("one letter").isEmpty();
        assertThat(DemandWords.harmless("\uD840\uDC00".repeat(60))).isPresent();
    }

    @Test
    void words_that_may_say_who_somebody_is_are_not_kept() {
        assertThat(Set.of(
                        "позвоните 8 912 000-00-00",
                        "ivanova@example.org",
                        "ул. Ленина, 5",
                        "а".repeat(61),
                        "😀",
                        "x\0y",
                        "",
                        "--"))
                .allSatisfy(it -> assertThat(DemandWords.harmless(it)).isEmpty());
        assertThat(DemandWords.harmless("  Няня  на ЧАС!")).contains("няня на час");
    }

    private static void add(DemandCount... counts) {
        scope.as(Actor.visitor(), Demand.class, it -> {
            it.add(Actor.visitor(), List.of(counts));
            return true;
        });
    }

    private static Map<String, Integer> byNeed(CentreId centre) {
        Actor office = Actor.job(centre);
        return scope.as(office, Demand.class, it -> it.byNeed(office, 90));
    }

    private static DemandCount count(@Nullable CentreId town, @Nullable String need, @Nullable String words, int n) {
        return new DemandCount(new DemandCount.What(town, need, DemandSource.SEARCH, words), n);
    }

    private static List<String> values(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection()) {
            return values(connection, query);
        }
    }

    private static List<String> values(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

package org.socialcluster.regionpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.socialcluster.Postgres;

/** The days before a demonstration began: judged by the rule from what its pack says the listings had been. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoPastTest {
    private static final String LISTINGS =
            "select (s.slug, s.status, s.closed_reason, s.closed_until, s.capacity_state,"
                    + " s.confirmed_at, s.version, s.updated_at, s.first_published_at)::text from social_service s order by s.slug";
    private static final String SUPPLY =
            "select k::text from need_supply k order by k.centre_id, k.need_code, k.open_from";
    private static final String HOME_CARE = """
            select standing from (select distinct on (d.day) d.day, l.standing from coverage_day d
              left join listing_change l on l.day <= d.day and l.need_code = 'HOME_CARE' order by d.day, l.day desc) s order by day
            """;

    private final Postgres postgres = Postgres.migrated();

    @TempDir
    Path folder;

    private PackCopy pack;

    @BeforeEach
    void copy_the_example() {
        pack = PackCopy.example(folder);
    }

    @Test
    void a_listing_appeared_filled_up_and_was_confirmed_on_the_days_that_the_pack_tells() {
        history("""
                - {until_days_ago: 5, capacity: FULL}
                - {until_days_ago: 20, last_confirmed_days_ago: 400}
                - {until_days_ago: 50, status: absent}
                """);
        demonstrate();

        List<String> past = postgres.values(HOME_CARE);
        assertThat(past).hasSize(60);
        assertThat(past.subList(0, 11)).containsOnlyNulls();
        assertThat(past.subList(11, 41)).containsOnly("STALE");
        assertThat(past.subList(41, 56)).containsOnly("FULL");
        assertThat(past.subList(56, 60)).containsOnly("OPEN");
        assertThat(postgres.values("select distinct what from coverage_reasons((select min(day) from coverage_day),"
                        + " (select max(day) from coverage_day)) where need_code = 'HOME_CARE'"))
                .containsExactly("APPEARED");
    }

    @Test
    void afterwards_every_listing_is_what_it_is_and_its_history_knows_of_nothing() {
        demonstrate();
        List<String> listings = postgres.values(LISTINGS);
        List<String> supply = postgres.values(SUPPLY);
        Postgres told = Postgres.migrated();
        history("- {until_days_ago: 7, status: closed, capacity: FULL, last_confirmed_days_ago: 30}\n");
        RegionPacks.load(told.owner(), pack.folder(), true, Clock.systemUTC());
        List<String> before = told.values(LISTINGS);
        List<String> added = told.values(SUPPLY);
        List<String> written = told.values("select count(*) from history");

        assertThat(listings).hasSameSizeAs(before);
        assertThat(supply).hasSameSizeAs(added);
        told.run("update region_pack set digest = 'other'");
        RegionPacks.demonstrate(told.owner(), pack.folder(), Clock.systemUTC());

        assertThat(told.values("select count(*) from coverage_day")).containsExactly("60");
        assertThat(told.values(LISTINGS)).isEqualTo(before);
        assertThat(told.values(SUPPLY)).isEqualTo(added);
        assertThat(told.values("select count(*) from history")).isEqualTo(written);
    }

    @Test
    void the_days_are_marked_and_the_next_day_is_a_real_one() {
        history("- {until_days_ago: 7, status: absent}\n");
        demonstrate();

        assertThat(postgres.values("select distinct demo::text || made_up::text from coverage_day"))
                .containsExactly("truefalse");
        assertThat(postgres.values("select take_coverage_snapshot(day) from due_coverage_day"))
                .containsExactly("t");
        assertThat(postgres.values("select demo::text || made_up::text from coverage_day order by day desc limit 1"))
                .containsExactly("falsefalse");
    }

    @Test
    void a_database_that_has_days_is_not_given_another_past() {
        demonstrate();
        assertThat(postgres.values("select count(*) from coverage_day")).containsExactly("0");
        postgres.run("select take_coverage_snapshot(day) from due_coverage_day");
        history("- {until_days_ago: 7, status: absent}\n");
        demonstrate();

        assertThat(postgres.values("select count(*) from coverage_day")).containsExactly("1");
    }

    @Test
    void a_past_that_contradicts_itself_is_an_error_of_the_pack() {
        history("""
                - {until_days_ago: 20, status: absent}
                - {until_days_ago: 5, last_confirmed_days_ago: 3}
                """);

        assertThatExceptionOfType(PackProblem.class)
                .isThrownBy(this::demonstrate)
                .withMessageContaining("history[1].until_days_ago: 5 found, allowed: more than 20")
                .withMessageContaining(
                        "history[1].last_confirmed_days_ago: 3 found, allowed: at least 5, until_days_ago");
    }

    /** The past of the first listing, the only one for home care. */
    private void history(String entries) {
        pack.replace(
                "demo/primersk.yaml",
                "  last_confirmed_days_ago: 10\n",
                "  last_confirmed_days_ago: 10\n  history:\n" + entries.indent(2));
    }

    private void demonstrate() {
        RegionPacks.demonstrate(postgres.owner(), pack.folder(), Clock.systemUTC());
    }
}

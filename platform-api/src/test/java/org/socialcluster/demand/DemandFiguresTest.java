package org.socialcluster.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** What the ministry is given of demand: numbers of which nobody can be told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemandFiguresTest {
    private static Postgres postgres;
    private static InScope scope;
    private static CentreId primersk;
    private static CentreId obraztsovo;
    private static CentreId region;

    @BeforeAll
    static void load_the_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        primersk = centre("primersk");
        obraztsovo = centre("obraztsovo");
        region = centre("region");
    }

    @BeforeEach
    void nobody_has_asked_for_anything() {
        postgres.run("delete from demand_count; delete from demand_month; delete from demand_words");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void five_of_a_month_are_a_number_and_four_are_few() {
        asked(primersk, "HOME_CARE", "SEARCH", 1, 5);
        asked(obraztsovo, "HOME_CARE", "SEARCH", 1, 4);

        DemandFigures figures = figures(DemandPeriod.MONTH);

        assertThat(figures.of(primersk, "HOME_CARE")).isEqualTo(new DemandFigure(5, false));
        assertThat(figures.of(obraztsovo, "HOME_CARE").hidden()).isTrue();
        assertThat(figures.of(region, "HOME_CARE").none()).isTrue();
        assertThat(figures.to()).isEqualTo(figures.from().plusMonths(1).minusDays(1));
    }

    @Test
    void what_is_few_is_in_no_sum_so_that_no_subtraction_gives_it_back() {
        asked(primersk, "HOME_CARE", "SEARCH", 1, 20);
        asked(primersk, "HOME_CARE", "FULL", 1, 3);
        asked(primersk, "FOOD_AID", "SEARCH", 1, 2);
        asked(obraztsovo, "HOME_CARE", "SEARCH", 1, 1);
        asked(primersk, "HOME_CARE", "SEARCH", 2, 4);

        for (DemandPeriod period : DemandPeriod.values()) {
            DemandFigures figures = figures(period);

            assertThat(List.of(
                            figures.of(primersk, "HOME_CARE"),
                            figures.ofTown(primersk),
                            figures.ofNeed("HOME_CARE"),
                            figures.all()))
                    .containsOnly(new DemandFigure(20, true));
            assertThat(figures.ofSource(DemandSource.FULL).hidden()).isTrue();
            assertThat(figures.sources(primersk, "HOME_CARE")).containsOnlyKeys(DemandSource.SEARCH, DemandSource.FULL);
        }
    }

    @Test
    void sums_are_those_of_the_cells_that_are_shown() {
        asked(primersk, "HOME_CARE", "SEARCH", 1, 9);
        asked(primersk, "HOME_CARE", "STEP", 3, 6);
        asked(region, null, "SEARCH", 2, 7);

        DemandFigures figures = figures(DemandPeriod.QUARTER);

        assertThat(figures.cells().stream().mapToInt(it -> it.figure().shown()).sum())
                .isEqualTo(figures.all().shown())
                .isEqualTo(22);
        assertThat(figures.of(region, null).shown()).isEqualTo(7);
        assertThat(figures(DemandPeriod.MONTH).all().shown()).isEqualTo(9);
    }

    @Test
    void the_months_of_a_need_in_a_town_add_up_to_its_figure_and_hide_what_is_few() {
        asked(primersk, "HOME_CARE", "SEARCH", 1, 9);
        asked(primersk, "HOME_CARE", "SEARCH", 2, 6);
        asked(primersk, "HOME_CARE", "FULL", 2, 4);
        asked(obraztsovo, "HOME_CARE", "SEARCH", 1, 8);

        List<DemandMonth> months = scope.as(
                ministry(), Demand.class, it -> it.months(ministry(), DemandPeriod.QUARTER, primersk, "HOME_CARE"));

        assertThat(months).hasSize(3);
        assertThat(months.stream().map(DemandMonth::figure).reduce(DemandFigure.NONE, DemandFigure::plus))
                .isEqualTo(figures(DemandPeriod.QUARTER).of(primersk, "HOME_CARE"))
                .isEqualTo(new DemandFigure(15, true));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(
                        Actor.visitor(),
                        Demand.class,
                        it -> it.months(Actor.visitor(), DemandPeriod.QUARTER, primersk, "HOME_CARE")));
    }

    @Test
    void the_month_that_is_not_closed_is_given_to_nobody() throws SQLException {
        postgres.run("insert into demand_count (centre_id, need_code, source, day, n) values ('" + primersk
                + "', 'HOME_CARE', 'SEARCH', demand_until(), 50)");

        assertThat(figures(DemandPeriod.YEAR).all().none()).isTrue();
        assertThat(postgres.values("select demand_until() <= current_date - 3")).containsExactly("t");
    }

    @Test
    void the_ministry_s_role_reads_months_from_five_on_and_neither_days_nor_the_rest() throws SQLException {
        asked(primersk, "HOME_CARE", "SEARCH", 1, 5);
        asked(primersk, "FOOD_AID", "SEARCH", 1, 4);

        try (Connection ministry = postgres.as(Audience.REGION_READ, "")) {
            try (ResultSet rows = ministry.createStatement()
                    .executeQuery(
                            "select string_agg(need_code || ' ' || coalesce(n::text, 'few'), ', ' order by need_code), sum(n) from statistics_demand")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("FOOD_AID few, HOME_CARE 5");
                assertThat(rows.getInt(2)).isEqualTo(5);
            }
        }
        for (String table : List.of("demand_count", "demand_month", "demand_words")) {
            try (Connection ministry = postgres.as(Audience.REGION_READ, "")) {
                assertThatExceptionOfType(PSQLException.class)
                        .isThrownBy(() -> ministry.createStatement().executeQuery("select * from " + table))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void days_add_up_to_their_month_however_they_are_counted() {
        String day = "demand_until() - 1";
        for (int time = 0; time < 2; time++) {
            postgres.run("insert into demand_count as c (centre_id, need_code, source, day, n) select '" + primersk
                    + "', 'HOME_CARE', 'SEARCH', " + day + " - back, 2 from generate_series(0, 2) back"
                    + " on conflict (centre_id, need_code, source, day) do update set n = c.n + excluded.n");
        }

        assertThat(figures(DemandPeriod.MONTH).of(primersk, "HOME_CARE").shown())
                .isEqualTo(12);
    }

    @Test
    void words_are_told_from_five_searches_of_a_closed_month_on() {
        said("редкое слово", "demand_until() - 1", 4);
        said("частое слово", "demand_until() - 1", 3);
        said("частое слово", "demand_until() - 2", 2);
        said("сегодняшнее слово", "demand_until()", 9);

        List<DemandSaid> words = scope.as(ministry(), Demand.class, it -> it.words(ministry(), DemandPeriod.QUARTER));

        assertThat(words).extracting(it -> it.words() + " " + it.n()).containsExactly("частое слово 5");
    }

    @Test
    void a_visitor_is_given_nothing_and_the_size_does_not_change_the_number_of_statements() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        scope.as(Actor.visitor(), Demand.class, it -> it.figures(Actor.visitor(), DemandPeriod.YEAR)));
        asked(primersk, "HOME_CARE", "SEARCH", 1, 5);
        figures(DemandPeriod.YEAR);
        int few = scope.statements();
        asked(obraztsovo, "FOOD_AID", "STEP", 4, 15);
        figures(DemandPeriod.YEAR);
        assertThat(scope.statements()).isEqualTo(few).isEqualTo(2);
    }

    private static void asked(CentreId town, @Nullable String need, String source, int monthsAgo, int n) {
        postgres.run(
                "insert into demand_count (centre_id, need_code, source, day, n) values ('%s', %s, '%s', (demand_until() - interval '%d months')::date + 3, %d)"
                        .formatted(town, need == null ? "null" : "'" + need + "'", source, monthsAgo, n));
    }

    private static void said(String words, String day, int n) {
        postgres.run("insert into demand_words (centre_id, words, day, n) values ('" + primersk + "', '" + words + "', "
                + day + ", " + n + ")");
    }

    private static DemandFigures figures(DemandPeriod period) {
        return scope.as(ministry(), Demand.class, it -> it.figures(ministry(), period));
    }

    private static Actor ministry() {
        return new Actor(
                new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000001")),
                Audience.REGION_READ,
                region,
                Set.of(Role.MINISTRY_REVIEWER));
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(postgres.values("select id from centre where slug = '" + slug + "'")
                .get(0)));
    }
}

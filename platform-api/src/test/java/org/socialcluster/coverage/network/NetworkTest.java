package org.socialcluster.coverage.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.coverage.network.CentreStanding.Told;
import org.socialcluster.freshness.WorkList;
import org.socialcluster.freshness.Workload;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** How the centres of the example region stand, against what its tables say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkTest {
    private static Postgres postgres;
    private static InScope scope;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        postgres.run("update social_service set confirmed_at = now(), confirmed_by = 'x' where centre_id = '"
                + centre("primersk") + "'");
        postgres.run(
                "insert into provider (centre_id, id, slug, name, kind, status, demo) values ('" + centre("obraztsovo")
                        + "', gen_random_uuid(), 'forgotten', 'Давно забытая организация', 'NPO', 'PUBLISHED', true)");
        count();
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void every_centre_is_there_with_the_numbers_of_its_tables() {
        Standings standings = standings(ministry());

        assertThat(standings.of()).isEqualTo(standings.centres().size());
        assertThat(standings.countedAt()).isNotNull();
        for (CentreStanding one : standings.centres()) {
            String id = one.centre().id().toString();
            assertThat(one.services())
                    .isEqualTo(
                            number("select coalesce(sum(services), 0) from published_service_count where centre_id = '"
                                    + id + "'"));
            assertThat(one.staff())
                    .isEqualTo(
                            number("select count(*) from published_staff where status = 'PUBLISHED' and centre_id = '"
                                    + id + "'"));
            assertThat(one.told().get(Told.CONTACTS))
                    .isEqualTo(number(
                            "select count(distinct s.id) from social_service s join provider p on p.id = s.provider_id left join service_contact c on c.service_id = s.id where (c.service_id is not null or p.phone is not null or p.email is not null) and s.status in ('PUBLISHED', 'CLOSED') and s.centre_id = '"
                                    + id + "'"));
            assertThat(one.inTime()).isLessThanOrEqualTo(one.records());
            assertThat(one.completeness()).isBetween(0.0, 1.0);
        }
        assertThat(standings.centres()).anyMatch(it -> it.services() > 0 && it.completeness() > 0);
    }

    @Test
    void services_of_an_organisation_that_is_not_published_are_counted_nowhere() {
        int before = of("primersk", standings(ministry())).services();
        String provider = postgres.values(
                        "select s.provider_id from social_service s join centre c on c.id = s.centre_id"
                                + " where c.slug = 'primersk' and s.status = 'PUBLISHED' limit 1")
                .get(0);
        postgres.run("update provider set status = 'DRAFT' where id = '" + provider + "'");
        count();
        int without = of("primersk", standings(ministry())).services();
        postgres.run("update provider set status = 'PUBLISHED' where id = '" + provider + "'");
        count();

        assertThat(without).isLessThan(before);
        assertThat(of("primersk", standings(ministry())).services()).isEqualTo(before);
    }

    @Test
    void the_debt_is_that_of_the_centre_s_own_work_list() {
        for (CentreStanding one : standings(ministry()).centres()) {
            Actor manager = manager(one.centre().id());
            Workload own = scope.as(manager, WorkList.class, it -> it.workload(manager));

            assertThat(one.debt()).as(one.centre().slug()).isEqualTo(own);
        }
    }

    @Test
    void whoever_is_in_time_stands_before_whoever_is_late_and_a_manager_sees_the_own_rank_alone() {
        Standings all = standings(ministry());
        CentreStanding good = of("primersk", all);
        CentreStanding late = of("obraztsovo", all);
        assertThat(good.shareInTime()).isGreaterThan(late.shareInTime());
        assertThat(good.rank()).isLessThan(late.rank());

        Standings own = standings(manager(centre("obraztsovo")));
        assertThat(own.centres()).extracting(it -> it.centre().slug()).containsExactly("obraztsovo");
        assertThat(own.centres().get(0).rank()).isEqualTo(late.rank());
        assertThat(own.of()).isEqualTo(all.of());
    }

    @Test
    void what_people_changed_is_counted_and_who_did_is_not_told() {
        postgres.run(
                "insert into history (centre_id, table_name, row_id, operation, actor, at) select '"
                        + centre("primersk")
                        + "', t, gen_random_uuid(), 'UPDATE', a, now() - back from (values ('social_service', gen_random_uuid(), interval '1 day'),"
                        + " ('provider', gen_random_uuid(), interval '2 days'), ('provider', gen_random_uuid(), interval '40 days'),"
                        + " ('coverage_task', gen_random_uuid(), interval '0 days'), ('provider', null, interval '0 days')) v (t, a, back)");
        count();

        CentreStanding one = of("primersk", standings(ministry()));

        assertThat(one.changes()).isEqualTo(2);
        assertThat(one.lastChange())
                .isBetween(
                        LocalDate.now(Clock.systemUTC()).minusDays(2),
                        LocalDate.now(Clock.systemUTC()).plusDays(1));
    }

    @Test
    void the_ministry_reads_the_numbers_and_counts_nothing_itself() throws Exception {
        try (Connection role = postgres.as(Audience.REGION_READ, "")) {
            assertThat(role.createStatement()
                            .executeQuery("select * from network_figure")
                            .next())
                    .isTrue();
        }
        for (String statement : List.of(
                "select count_network()",
                "delete from network_figure",
                "select * from staff_member",
                "select * from office_due")) {
            try (Connection role = postgres.as(Audience.REGION_READ, "")) {
                assertThatExceptionOfType(PSQLException.class)
                        .isThrownBy(() -> role.createStatement().execute(statement))
                        .withMessageContaining("permission denied");
            }
        }
        Actor editor = person(Audience.OFFICE, centre("primersk"), Role.LISTINGS_EDITOR);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> standings(editor));
    }

    @Test
    void more_centres_take_no_more_statements() {
        standings(ministry());

        assertThat(scope.statements()).isEqualTo(2);
    }

    private static void count() {
        scope.as(Actor.jobs(), Network.class, it -> {
            it.count(Actor.jobs());
            return true;
        });
    }

    private static Standings standings(Actor actor) {
        return scope.as(actor, Network.class, it -> it.standings(actor));
    }

    private static CentreStanding of(String slug, Standings standings) {
        return standings.centres().stream()
                .filter(it -> it.centre().slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String query) {
        return Integer.parseInt(postgres.values(query).get(0));
    }

    private static Actor ministry() {
        return person(Audience.REGION_READ, centre("region"), Role.MINISTRY_REVIEWER);
    }

    private static Actor manager(CentreId centre) {
        return person(Audience.OFFICE, centre, Role.CENTRE_MANAGER);
    }

    private static Actor person(Audience audience, CentreId centre, Role role) {
        return new Actor(
                new AccountId(UUID.fromString("00000000-0000-7000-8000-000000000001")), audience, centre, Set.of(role));
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(postgres.values("select id from centre where slug = '" + slug + "'")
                .get(0)));
    }
}

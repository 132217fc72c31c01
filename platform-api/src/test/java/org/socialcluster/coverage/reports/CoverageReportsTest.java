package org.socialcluster.coverage.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.Postgres;
import org.socialcluster.coverage.reports.ReportSubscriptionStore.Subscriber;
import org.socialcluster.coverage.time.CoverageDays;
import org.socialcluster.identity.DemoAccounts;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Role;

/** Reports by mail: each subscriber once for a day, and nothing of anybody in them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageReportsTest {
    private static final Actor JOBS = Actor.jobs();

    private static Postgres postgres;
    private static InScope scope;
    private static LocalDate today;

    @BeforeAll
    static void load_the_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        DemoAccounts.make(postgres.owner());
        scope = new InScope(postgres, Clock.systemUTC());
        today = LocalDate.parse(postgres.values("select (now() at time zone time_zone)::date from region")
                .get(0));
    }

    @BeforeEach
    void nobody_has_subscribed() {
        postgres.run("delete from report_subscription; delete from letter");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @Test
    void a_subscriber_is_told_once_for_a_day_however_often_the_job_runs() {
        subscribe("ministry", Cadence.DAILY);
        assertThat(due(today)).isEmpty();

        assertThat(tell(today.plusDays(1))).isOne();
        assertThat(tell(today.plusDays(1))).isZero();
        assertThat(tell(today.plusDays(2))).isOne();
        assertThat(postgres.values("select recipient from letter")).hasSize(2).containsOnly("ministry@example.org");
    }

    @Test
    void of_two_nodes_that_tell_at_once_one_does() throws Exception {
        subscribe("ministry", Cadence.DAILY);
        Subscriber subscriber = due(today.plusDays(1)).get(0);
        ReportFacts facts = facts(subscriber, today.plusDays(1));
        List<Boolean> told = InScope.atOnce(List.of(() -> tellOn(subscriber, facts), () -> tellOn(subscriber, facts)));

        assertThat(told).containsExactlyInAnyOrder(true, false);
        assertThat(postgres.values("select id from letter")).hasSize(1);
    }

    @Test
    void a_weekly_report_comes_on_monday_and_a_day_late_when_monday_was_missed() {
        subscribe("ministry", Cadence.WEEKLY);
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

        assertThat(due(monday.minusDays(1))).isEmpty();
        assertThat(due(monday.plusDays(1))).hasSize(1);
        assertThat(tell(monday)).isOne();
        assertThat(due(monday.plusDays(6))).isEmpty();
        assertThat(due(monday.plusDays(7))).hasSize(1);
    }

    @Test
    void without_snapshots_of_both_days_the_letter_does_not_say_that_nothing_has_changed() {
        subscribe("ministry", Cadence.DAILY);
        postgres.run("update report_subscription set told_on = date '2020-02-01'");
        tell(today);

        assertThat(postgres.values("select body from letter").get(0))
                .contains("С 1 февраля 2020 сравнить не с чем")
                .contains("/compare?while=own&from=2020-02-01&to=" + today);
    }

    @Test
    void before_eight_the_day_before_is_told() {
        assertThat(dayAt("2026-11-22T01:00:00Z"))
                .isEqualTo(dayAt("2026-11-22T12:00:00Z").minusDays(1));
    }

    @Test
    void the_letter_tells_what_changed_what_is_missing_and_how_to_end_it_and_names_nobody() {
        postgres.run(
                "insert into demand_count (centre_id, need_code, source, day, n) select id, 'FOOD_AID', 'SEARCH', demand_until() - 1, 17"
                        + " from centre where slug = 'primersk' on conflict do nothing");
        scope.as(JOBS, CoverageDays.class, it -> it.take(JOBS, today.minusDays(1)));
        postgres.run("update social_service set confirmed_at = now() - interval '3 years'");
        scope.as(JOBS, CoverageDays.class, it -> it.take(JOBS, today));
        subscribe("ministry", Cadence.DAILY);
        postgres.run("update report_subscription set told_on = told_on - 1");
        tell(today);

        String letter = postgres.values("select body from letter").get(0);
        String secret =
                postgres.values("select secret from report_subscription").get(0);
        assertThat(letter)
                .containsPattern("было «Есть[^»]*», стало «Давно не проверяли»")
                .containsPattern(
                        "Закрыто: −\\d+, по норме: [+−]\\d+\\. Стало лучше: 0; хуже: \\d+, из них стало «Давно")
                .contains(": 17")
                .contains("/office/coverage/cells/")
                .contains("/coverage/reports/mine?key=" + secret)
                .doesNotContain("{", "ministry");
        assertThat(postgres.values("select confidential and unsubscribe like '%' || '" + secret + "' from letter"))
                .containsExactly("t");
    }

    @Test
    void somebody_who_is_blocked_or_no_longer_looks_over_the_region_is_not_told() {
        subscribe("ministry", Cadence.DAILY);
        subscribe("editor", Cadence.DAILY);
        postgres.run("update account set status = 'BLOCKED' where login = 'ministry'");
        postgres.run(
                "update membership set role = 'EXPERT' where account_id = (select id from account where login = 'editor')");
        try {
            assertThat(due(today.plusDays(1))).isEmpty();
        } finally {
            postgres.run("update account set status = 'ACTIVE' where login = 'ministry'");
            postgres.run(
                    "update membership set role = 'REGIONAL_EDITOR' where account_id = (select id from account where login = 'editor')");
        }
    }

    @Test
    void the_link_of_a_letter_ends_the_letters_at_once() {
        subscribe("ministry", Cadence.DAILY);
        String secret =
                postgres.values("select secret from report_subscription").get(0);
        Actor visitor = Actor.visitor();

        boolean known = scope.as(visitor, ReportSubscriptions.class, it -> it.knows(visitor, secret));
        boolean ended = scope.as(visitor, ReportSubscriptions.class, it -> it.end(visitor, secret));
        boolean knownAfter = scope.as(visitor, ReportSubscriptions.class, it -> it.knows(visitor, secret));

        assertThat(List.of(known, ended, knownAfter)).containsExactly(true, true, false);
        assertThat(own("ministry")).isEmpty();
    }

    @Test
    void a_person_changes_the_own_subscription_and_neither_sees_nor_touches_another() throws SQLException {
        subscribe("ministry", Cadence.DAILY);
        subscribe("ministry", Cadence.WEEKLY);
        assertThat(own("ministry")).contains(Cadence.WEEKLY);
        assertThat(own("editor")).isEmpty();

        try (Connection reviewer = postgres.as(Audience.REGION_READ, "")) {
            assertThat(reviewer.createStatement().executeUpdate("delete from report_subscription"))
                    .isZero();
        }
        for (String statement : List.of(
                "select * from due_reports(current_date)", "select login from account", "select * from letter")) {
            try (Connection reviewer = postgres.as(Audience.REGION_READ, "")) {
                assertThatExceptionOfType(PSQLException.class)
                        .isThrownBy(() -> reviewer.createStatement().executeQuery(statement))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_centre_s_manager_has_no_report_of_the_region() {
        Actor manager =
                new Actor(account("ministry"), Audience.OFFICE, centre("primersk"), Set.of(Role.CENTRE_MANAGER));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> scope.as(manager, ReportSubscriptions.class, it -> it.own(manager)));
    }

    private static void subscribe(String login, Cadence cadence) {
        Actor actor = actor(login);
        scope.as(actor, ReportSubscriptions.class, it -> {
            it.subscribe(actor, cadence);
            return true;
        });
    }

    private static Optional<Cadence> own(String login) {
        Actor actor = actor(login);
        return scope.as(actor, ReportSubscriptions.class, it -> it.own(actor));
    }

    private static List<Subscriber> due(LocalDate day) {
        return scope.as(JOBS, CoverageReports.class, it -> it.due(JOBS, day));
    }

    private static ReportFacts facts(Subscriber subscriber, LocalDate day) {
        return scope.as(JOBS, CoverageReports.class, it -> it.facts(JOBS, subscriber.toldOn(), day));
    }

    /** Tells everybody who is due, as the job does.
     *
     * @return how many */
    private static int tell(LocalDate day) {
        int told = 0;
        for (Subscriber subscriber : due(day)) {
            ReportFacts facts = facts(subscriber, day);
            told += scope.as(JOBS, CoverageReports.class, it -> it.tell(JOBS, subscriber, facts)) ? 1 : 0;
        }
        return told;
    }

    private static boolean tellOn(Subscriber subscriber, ReportFacts facts) {
        try (InScope node = new InScope(postgres, Clock.systemUTC())) {
            return node.as(JOBS, CoverageReports.class, it -> it.tell(JOBS, subscriber, facts));
        }
    }

    private static LocalDate dayAt(String moment) {
        try (InScope then = new InScope(postgres, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC))) {
            return then.as(JOBS, CoverageReports.class, it -> it.day(JOBS));
        }
    }

    private static Actor actor(String login) {
        return login.equals("ministry")
                ? new Actor(account(login), Audience.REGION_READ, centre("region"), Set.of(Role.MINISTRY_REVIEWER))
                : new Actor(account(login), Audience.REGION_EDIT, centre("region"), Set.of(Role.REGIONAL_EDITOR));
    }

    private static AccountId account(String login) {
        return new AccountId(UUID.fromString(postgres.values("select id from account where login = '" + login + "'")
                .get(0)));
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(postgres.values("select id from centre where slug = '" + slug + "'")
                .get(0)));
    }
}

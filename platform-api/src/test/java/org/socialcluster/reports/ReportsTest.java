package org.socialcluster.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.socialcluster.identity.Token;
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.shared.Slice;

/** "This is wrong", from the resident's form to the answer behind a link. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsTest {
    private static final String NETWORK = "192.0.2.1";
    private static final Slice ALL = new Slice(0, 100, "");

    private static Postgres postgres;
    private static InScope scope;
    private static Actor visitor;
    private static Actor manager;

    @BeforeAll
    static void a_town_with_a_manager() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        visitor = Actor.visitorOf(centre("primersk"));
        manager = at("primersk", Role.CENTRE_MANAGER);
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @BeforeEach
    void without_reports() {
        sql("delete from letter; delete from report");
    }

    @Test
    void a_report_reaches_the_list_of_the_centre_with_the_record_it_is_about() {
        send("home-care", new ReportDraft(Wrong.PHONE, "  Отвечает другая контора \n", null));

        assertThat(list(manager)).singleElement().satisfies(it -> {
            assertThat(it.subject().name()).isEqualTo("Социальный работник на дом");
            assertThat(it.subject().path()).isEqualTo("/primersk/services/home-care");
            assertThat(it.wrong()).isEqualTo(Wrong.PHONE);
            assertThat(it.words()).isEqualTo("Отвечает другая контора");
            assertThat(it.wantsAnswer()).isFalse();
            assertThat(it.outcome()).isNull();
        });
        assertThat(waiting()).isOne();
    }

    @Test
    void every_published_kind_can_be_reported_and_nothing_else() {
        for (ReportKind kind : List.of(ReportKind.SERVICE, ReportKind.PROVIDER, ReportKind.CENTRE)) {
            String slug = kind == ReportKind.SERVICE ? "home-care" : kind == ReportKind.PROVIDER ? "kcson" : "primersk";
            assertThat(subject(visitor, kind, slug)).as(kind.name()).isNotNull();
        }
        sql("update social_service set status = 'DRAFT' where slug = 'home-care'");

        assertThat(subject(visitor, ReportKind.SERVICE, "home-care")).isNull();
        assertThat(subject(Actor.visitorOf(centre("obraztsovo")), ReportKind.PROVIDER, "kcson"))
                .as("of another town")
                .isNull();
        sql("update social_service set status = 'PUBLISHED' where slug = 'home-care'");
    }

    @Test
    void the_result_is_read_by_the_link_and_says_nothing_of_who_asked() {
        Token link = send("home-care", new ReportDraft(Wrong.HOURS, "Закрыто по пятницам", "anna@example.org"));
        assertThat(result(link.text())).satisfies(it -> assertThat(it.outcome()).isNull());

        answer(manager, new ReportAnswer(Outcome.FIXED, " Поправили часы, спасибо. "));

        assertThat(result(link.text())).satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(Outcome.FIXED);
            assertThat(it.answer()).isEqualTo("Поправили часы, спасибо.");
            assertThat(it.toString()).doesNotContain("anna@").doesNotContain("пятницам");
        });
        assertThat(waiting()).isZero();
        assertThat(result(Token.fresh().text())).isNull();
        assertThat(result("x".repeat(5000))).isNull();
        assertThat(value("select count(*) from report where encode(token_hash, 'escape') = '" + link.text() + "'"))
                .as("the secret itself is nowhere")
                .isEqualTo("0");
    }

    @Test
    void whoever_left_an_address_gets_the_answer_by_mail_and_nobody_else_does() {
        send("home-care", new ReportDraft(Wrong.HOURS, null, "anna@example.org"));
        answer(manager, new ReportAnswer(Outcome.NOT_CONFIRMED, "Позвонили: часы верны."));

        assertThat(value("select count(*) from letter where confidential and kind = 'REPORT_ANSWERED' and centre_id = '"
                        + manager.home() + "'"))
                .isEqualTo("1");
        sql("delete from letter; delete from report");
        send("home-care", new ReportDraft(Wrong.HOURS, null, null));
        answer(manager, new ReportAnswer(Outcome.NOT_CONFIRMED, "Позвонили: часы верны."));

        assertThat(value("select count(*) from letter")).isEqualTo("0");
    }

    @Test
    void something_else_has_to_be_said_in_words() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> send("home-care", new ReportDraft(Wrong.OTHER, "  ", null)))
                .satisfies(it -> assertThat(it.errors()).extracting("field").containsExactly("words"));
    }

    @Test
    void a_flood_from_one_network_is_refused_to_it_alone_and_ends_with_its_hour() {
        for (int n = 0; n < 10; n++) {
            send("home-care", new ReportDraft(Wrong.PHONE, null, null));
        }

        throttled("report.flood.sender", () -> send("home-care", new ReportDraft(Wrong.PHONE, null, null)));
        send("home-care", new ReportDraft(Wrong.PHONE, null, null), "198.51.100.7");
        sql("update report set created_at = now() - interval '61 minutes'");

        send("home-care", new ReportDraft(Wrong.PHONE, null, null));
    }

    @Test
    void a_flood_at_one_record_leaves_the_others_open() {
        earlier(
                30,
                "(select id from social_service where slug = 'home-care' and centre_id = '" + visitor.home() + "')");

        throttled("report.flood.record", () -> send("home-care", new ReportDraft(Wrong.PHONE, null, null)));
        ReportSubject centre = Objects.requireNonNull(subject(visitor, ReportKind.CENTRE, "primersk"));
        scope.as(
                visitor,
                Reports.class,
                it -> it.send(visitor, centre, new ReportDraft(Wrong.PHONE, null, null), NETWORK));
    }

    @Test
    void a_town_takes_far_more_than_one_network_sends() {
        earlier(1999, "gen_random_uuid()");

        send("home-care", new ReportDraft(Wrong.PHONE, null, null));
        throttled("report.flood.town", () -> send("home-care", new ReportDraft(Wrong.PHONE, null, null)));
    }

    @Test
    void where_a_report_came_from_is_no_address_and_is_forgotten_after_a_day() {
        send("home-care", new ReportDraft(Wrong.PHONE, null, null));
        assertThat(value("select sender from report")).hasSize(32).doesNotContain("192");
        sql("update report set created_at = now() - interval '25 hours'");

        forget();

        assertThat(value("select sender is null and kind = 'SERVICE' from report"))
                .isEqualTo("t");
    }

    @Test
    void another_centre_sees_and_answers_none_of_it() {
        send("home-care", new ReportDraft(Wrong.PHONE, null, null));
        UUID id = list(manager).get(0).id();
        Actor foreign = at("obraztsovo", Role.CENTRE_MANAGER);

        assertThat(list(foreign)).isEmpty();
        refused(
                ProblemType.NOT_FOUND,
                () -> scope.as(foreign, Reports.class, it -> {
                    it.answer(foreign, id, new ReportAnswer(Outcome.FIXED, "Да"), 1);
                    return true;
                }));
    }

    @Test
    void who_does_not_list_reads_no_reports() {
        Actor coordinator = at("primersk", Role.COORDINATOR);

        refused(ProblemType.FORBIDDEN, () -> list(coordinator));
        refused(ProblemType.UNAUTHENTICATED, () -> list(visitor));
    }

    @Test
    void two_colleagues_do_not_answer_over_each_other() {
        send("home-care", new ReportDraft(Wrong.PHONE, null, null));
        ReportView report = list(manager).get(0);
        answer(manager, new ReportAnswer(Outcome.FIXED, "Исправили."));

        refused(
                ProblemType.STALE_VERSION,
                () -> scope.as(manager, Reports.class, it -> {
                    it.answer(manager, report.id(), new ReportAnswer(Outcome.NEED_MORE, "Где?"), report.version());
                    return true;
                }));
    }

    @Test
    void a_visitor_reads_no_report_and_writes_none_for_another_town() throws SQLException {
        send("home-care", new ReportDraft(Wrong.PHONE, null, null));
        try (Connection site = postgres.as(Audience.SITE, visitor.home().value())) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> site.createStatement().executeQuery("select * from report"))
                    .withMessageContaining("permission denied");
        }
        try (Connection site = postgres.as(Audience.SITE, visitor.home().value())) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(
                            () -> site.createStatement()
                                    .execute(
                                            "insert into report (centre_id, id, kind, record_id, record_name, path, wrong, token_hash)"
                                                    + " values ('" + centre("obraztsovo")
                                                    + "', gen_random_uuid(), 'CENTRE', gen_random_uuid(), 'Ц', '/x', 'OTHER', sha256('1'))"))
                    .withMessageContaining("row-level security");
        }
    }

    @Test
    void a_report_is_forgotten_after_a_year() {
        Token link = send("home-care", new ReportDraft(Wrong.PHONE, null, "anna@example.org"));
        sql("update report set created_at = now() - interval '364 days'");
        assertThat(forget()).isZero();
        sql("update report set created_at = now() - interval '367 days'");

        assertThat(forget()).isOne();
        assertThat(result(link.text())).isNull();
    }

    private static int forget() {
        return scope.as(Actor.jobs(), Reports.class, it -> it.forget(Actor.jobs()));
    }

    private static Token send(String service, ReportDraft draft) {
        return send(service, draft, NETWORK);
    }

    private static Token send(String service, ReportDraft draft, String network) {
        return scope.as(
                visitor,
                Reports.class,
                it -> it.send(
                        visitor,
                        it.subject(visitor, ReportKind.SERVICE, service).orElseThrow(),
                        draft,
                        network));
    }

    private static void earlier(int reports, String record) {
        sql("insert into report (centre_id, id, kind, record_id, record_name, path, wrong, token_hash) select '"
                + visitor.home() + "', gen_random_uuid(), 'CENTRE', " + record
                + ", 'Центр', '/primersk/', 'OTHER', sha256(n::text::bytea) from generate_series(1, " + reports
                + ") n");
    }

    private static void throttled(String key, ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class).isThrownBy(deed).satisfies(it -> {
            assertThat(it.type()).isEqualTo(ProblemType.THROTTLED);
            assertThat(it.getMessage()).isEqualTo(Problem.text(key));
        });
    }

    private static @Nullable ReportSubject subject(Actor actor, ReportKind kind, String slug) {
        return scope.as(actor, Reports.class, it -> it.subject(actor, kind, slug))
                .orElse(null);
    }

    private static @Nullable ReportResult result(String token) {
        return scope.as(visitor, Reports.class, it -> it.result(visitor, token)).orElse(null);
    }

    private static List<ReportView> list(Actor actor) {
        return scope.as(actor, Reports.class, it -> it.list(actor, ALL));
    }

    private static int waiting() {
        return scope.as(manager, Reports.class, it -> it.waiting(manager));
    }

    private static void answer(Actor actor, ReportAnswer answer) {
        ReportView report = list(actor).get(0);
        scope.as(actor, Reports.class, it -> {
            it.answer(actor, report.id(), answer, report.version());
            return true;
        });
    }

    private static void refused(ProblemType type, ThrowingCallable deed) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.type()).isEqualTo(type));
    }

    private static Actor at(String town, Role role) {
        return new Actor(new AccountId(new UUID(0, 1)), Audience.OFFICE, centre(town), Set.of(role));
    }

    private static CentreId centre(String town) {
        return new CentreId(UUID.fromString(value("select id from centre where slug = '" + town + "'")));
    }

    private static void sql(String statements) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String value(String query) {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package org.socialcluster.following;

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
import org.socialcluster.regionpack.RegionPacks;
import org.socialcluster.shared.AccountId;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Role;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

/** Who follows a route is told once what has changed, and nobody else is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingTest {
    private static final String ROUTE = "ippsu";

    private static Postgres postgres;
    private static InScope scope;
    private static CentreId rezh;
    private static CentreId revda;
    private static CentreId region;

    @BeforeAll
    static void load_the_region() {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), false, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        rezh = centre("rezh");
        revda = centre("revda");
        region = centre("region");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @BeforeEach
    void clear() {
        postgres.run("delete from route_subscription");
        postgres.run("delete from route_change");
        postgres.run("delete from letter");
    }

    @Test
    void nobody_is_told_anything_before_the_address_has_said_yes() {
        ask(rezh, ROUTE, " Anna@Example.org ");
        say(editor(), ROUTE, "Заявление теперь подают в МФЦ.");
        tell(rezh);
        assertThat(letters("anna@example.org")).containsExactly("ROUTE_SUBSCRIPTION");
        assertThat(postgres.values("select body from letter").get(0))
                .contains("/rezh/routes/ippsu/changes/mine?key=" + secret("anna@example.org"))
                .doesNotContain("Заявление");

        assertThat(confirm(rezh, secret("anna@example.org"))).isTrue();
        tell(rezh);
        assertThat(letters("anna@example.org")).as("what was before is no news").containsExactly("ROUTE_SUBSCRIPTION");
    }

    @Test
    void each_change_is_told_once_and_several_in_one_letter() {
        follow(rezh, ROUTE, "anna@example.org");
        say(editor(), ROUTE, "Первая новость.");
        say(editor(), ROUTE, "Вторая новость.");
        tell(rezh);
        tell(rezh);
        say(editor(), ROUTE, "Третья новость.");
        tell(rezh);
        tell(rezh);

        assertThat(letters("anna@example.org")).containsExactly("ROUTE_CHANGED", "ROUTE_CHANGED");
        String secret = secret("anna@example.org");
        assertThat(postgres.values("select body from letter order by created_at"))
                .satisfiesExactly(
                        it -> assertThat(it)
                                .contains("Первая новость.\n\nВторая новость.", "/rezh/routes/ippsu\n", secret),
                        it -> assertThat(it).contains("Третья").doesNotContain("Первая"));
        assertThat(postgres.values("select distinct confidential::text from letter"))
                .containsExactly("true");
        assertThat(postgres.values("select unsubscribe from letter").get(0)).endsWith("/changes/mine?key=" + secret);
        assertThat(postgres.values("select secrets::text from letter").get(0)).contains(secret);
    }

    @Test
    void a_town_s_sentence_reaches_its_own_followers_alone() {
        follow(rezh, ROUTE, "anna@example.org");
        follow(revda, ROUTE, "boris@example.org");
        follow(rezh, "home-care", "vera@example.org");

        say(manager(rezh), ROUTE, "Управление переехало на улицу Новую.");
        tell(rezh);
        tell(revda);

        assertThat(letters("anna@example.org")).containsExactly("ROUTE_CHANGED");
        assertThat(letters("boris@example.org")).isEmpty();
        assertThat(letters("vera@example.org")).isEmpty();
        assertThat(sentences(rezh)).containsExactly("Управление переехало на улицу Новую.");
        assertThat(sentences(revda)).isEmpty();
    }

    @Test
    void a_published_version_brings_the_editor_s_sentence_and_the_first_one_none() {
        assertThat(postgres.values("select 1 from route_change")).isEmpty();
        postgres.run(
                "insert into route (id, code, slug, position) values ('00000000-0000-7000-8000-0000000000a1', 'IT-NEW', 'it-new', 900)");
        version(1, "Ничего нового: это первая.");
        assertThat(postgres.values("select 1 from route_change")).isEmpty();

        version(2, "Срок стал короче:\nпять дней.");
        version(3, null);

        assertThat(postgres.values("select sentence from route_change"))
                .containsExactly("Срок стал короче: пять дней.");
        List<RouteChange> seen =
                scope.as(Actor.visitorOf(revda), RouteChanges.class, it -> it.of(Actor.visitorOf(revda), "it-new"));
        assertThat(scope.statements()).isOne();
        assertThat(seen).singleElement().satisfies(it -> {
            assertThat(it.version()).isEqualTo(2);
            assertThat(it.forAll()).isTrue();
        });
    }

    @Test
    void the_link_ends_the_letters_and_forgets_the_address_and_opens_nothing_elsewhere() {
        follow(rezh, ROUTE, "anna@example.org");
        String secret = secret("anna@example.org");

        assertThat(end(revda, secret)).as("another town").isFalse();
        assertThat(find(revda, secret)).isEmpty();
        assertThat(find(rezh, secret)).containsExactly(new Subscription(ROUTE, true));
        assertThat(end(rezh, secret)).isTrue();
        assertThat(end(rezh, secret)).isFalse();
        say(editor(), ROUTE, "Новость.");
        tell(rezh);

        assertThat(postgres.values("select 1 from route_subscription")).isEmpty();
        assertThat(letters("anna@example.org")).isEmpty();
    }

    @Test
    void who_asks_again_gets_a_new_link_and_a_known_address_nothing() {
        ask(rezh, ROUTE, "anna@example.org");
        String first = secret("anna@example.org");
        ask(rezh, ROUTE, "anna@example.org");
        String second = secret("anna@example.org");
        assertThat(find(rezh, first)).isEmpty();
        assertThat(confirm(rezh, second)).isTrue();

        ask(rezh, ROUTE, "ANNA@example.org");
        assertThat(secret("anna@example.org")).isEqualTo(second);
        assertThat(letters("anna@example.org")).hasSize(2);
    }

    @Test
    void nobody_s_box_is_flooded_and_what_is_not_confirmed_is_forgotten() {
        for (String route : List.of(ROUTE, "home-care", "ipra", "medicines")) {
            ask(rezh, route, "victim@example.org");
        }
        assertThat(letters("victim@example.org")).hasSize(3);
        refused(ProblemType.INVALID_INPUT, () -> ask(rezh, ROUTE, "nonsense"));
        refused(ProblemType.NOT_FOUND, () -> ask(rezh, "nope", "anna@example.org"));

        postgres.run("update route_subscription set asked_at = now() - interval '2 days'");
        assertThat(find(rezh, secret("victim@example.org"))).isEmpty();
        Actor job = Actor.job(rezh);
        run(job, it -> it.forget(job));
        assertThat(postgres.values("select 1 from route_subscription")).isEmpty();
    }

    @Test
    void only_an_editor_of_the_region_and_a_manager_say_what_has_changed() {
        refused(ProblemType.UNAUTHENTICATED, () -> say(Actor.visitorOf(rezh), ROUTE, "Нет"));
        refused(ProblemType.FORBIDDEN, () -> say(office(rezh, Role.LISTINGS_EDITOR), ROUTE, "Нет"));
        refused(ProblemType.INVALID_INPUT, () -> say(manager(rezh), "nope", "Нет"));
    }

    @Test
    void a_visitor_reads_no_address_and_a_foreign_office_none_of_another_town() throws SQLException {
        follow(rezh, ROUTE, "anna@example.org");

        try (Connection site = postgres.as(Audience.SITE, rezh)) {
            assertThatExceptionOfType(PSQLException.class)
                    .isThrownBy(() -> counted(site))
                    .withMessageContaining("permission denied");
        }
        try (Connection own = postgres.as(Audience.OFFICE, rezh);
                Connection foreign = postgres.as(Audience.OFFICE, revda)) {
            assertThat(counted(own)).isOne();
            assertThat(counted(foreign)).isZero();
        }
        Actor jobs = Actor.jobs();
        List<CentreId> centres = scope.as(jobs, Followers.class, it -> it.centres(jobs));
        assertThat(centres).containsExactly(rezh);
    }

    private static void version(int number, @Nullable String note) {
        String id = "00000000-0000-7000-8000-00000000000" + number;
        postgres.run(
                "update route_version set status = 'SUPERSEDED' where status = 'PUBLISHED' and route_id = '00000000-0000-7000-8000-0000000000a1'");
        postgres.run("""
                insert into route_version (id, route_id, number, status, title, short_title, summary, level, facts_as_of, review_after_days, origin, change_note)
                values ('%s', '00000000-0000-7000-8000-0000000000a1', %d, 'DRAFT', 'Т', 'Т', 'Т', 'FEDERAL', current_date, 100, 'test', %s)
                """.formatted(id, number, note == null ? "null" : "'" + note + "'"));
        postgres.run("update route_version set status = 'PUBLISHED', published_at = now() where id = '" + id + "'");
    }

    private static void ask(CentreId town, String route, String address) {
        Actor visitor = Actor.visitorOf(town);
        CentreView of = scope.as(visitor, Centres.class, it -> it.towns(visitor)).stream()
                .filter(it -> it.id().equals(town))
                .findFirst()
                .orElseThrow();
        scope.as(visitor, Subscriptions.class, it -> {
            it.ask(visitor, of, route, address, "192.0.2.1");
            return true;
        });
    }

    private static void follow(CentreId town, String route, String address) {
        ask(town, route, address);
        confirm(town, secret(address));
        postgres.run("delete from letter");
    }

    private static boolean confirm(CentreId town, String secret) {
        Actor visitor = Actor.visitorOf(town);
        return scope.as(visitor, Subscriptions.class, it -> it.confirm(visitor, secret));
    }

    private static boolean end(CentreId town, String secret) {
        Actor visitor = Actor.visitorOf(town);
        return scope.as(visitor, Subscriptions.class, it -> it.end(visitor, secret));
    }

    private static List<Subscription> find(CentreId town, String secret) {
        Actor visitor = Actor.visitorOf(town);
        return scope.as(visitor, Subscriptions.class, it -> it.find(visitor, secret)).stream()
                .toList();
    }

    private static List<String> sentences(CentreId town) {
        Actor visitor = Actor.visitorOf(town);
        return scope.as(visitor, RouteChanges.class, it -> it.of(visitor, ROUTE)).stream()
                .map(RouteChange::sentence)
                .toList();
    }

    private static void say(Actor actor, String route, String sentence) {
        scope.as(actor, RouteChanges.class, it -> {
            it.say(actor, new RouteChangeDraft(route, sentence));
            return true;
        });
    }

    private static void tell(CentreId town) {
        Actor job = Actor.job(town);
        run(job, it -> it.tell(job));
    }

    private static void run(Actor job, java.util.function.Consumer<Followers> work) {
        scope.as(job, Followers.class, it -> {
            work.accept(it);
            return true;
        });
    }

    private static Actor editor() {
        return new Actor(new AccountId(UUID.randomUUID()), Audience.REGION_EDIT, region, Set.of(Role.REGIONAL_EDITOR));
    }

    private static Actor manager(CentreId centre) {
        return office(centre, Role.CENTRE_MANAGER);
    }

    private static Actor office(CentreId centre, Role role) {
        return new Actor(new AccountId(UUID.randomUUID()), Audience.OFFICE, centre, Set.of(role));
    }

    private static List<String> letters(String recipient) {
        return postgres.values("select kind from letter where recipient = '" + recipient + "' order by created_at, id");
    }

    private static String secret(String address) {
        return postgres.values(
                        "select secret from route_subscription where email = '" + address + "' order by asked_at desc")
                .get(0);
    }

    private static CentreId centre(String slug) {
        return new CentreId(UUID.fromString(postgres.values("select id from centre where slug = '" + slug + "'")
                .get(0)));
    }

    private static void refused(ProblemType why, ThrowingCallable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work)
                .satisfies(it -> assertThat(it.type()).isEqualTo(why));
    }

    private static int counted(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("select count(*) from route_subscription")) {
            row.next();
            return row.getInt(1);
        }
    }
}

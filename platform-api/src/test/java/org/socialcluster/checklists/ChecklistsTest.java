package org.socialcluster.checklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.socialcluster.checklists.ChecklistFixture.ROUTE;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.socialcluster.InScope;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Audience;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.tenancy.CentreView;
import org.socialcluster.tenancy.Centres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistsTest {
    private final LocalDate day =
            LocalDate.ofInstant(ChecklistFixture.CLOCK.instant(), ZoneId.of("Asia/Yekaterinburg"));

    private static ChecklistFixture at;

    @BeforeAll
    static void open() {
        at = new ChecklistFixture();
    }

    @AfterAll
    static void close() {
        at.close();
    }

    @BeforeEach
    void clear() {
        at.sql("delete from checklist");
        at.sql("delete from letter");
    }

    @Test
    void a_list_begins_with_what_is_marked_and_names_nobody() {
        UUID first = at.step(1);
        String key = at.make(new Marks(Set.of(first), Set.of("passport-none", paper()), Map.of(at.step(3), day)));

        Checklist list = at.list(key);
        assertThat(list.steps()).containsExactly(first);
        assertThat(list.papers()).as("only what the route knows").containsExactly(paper());
        assertThat(list.marks().clocks()).containsExactly(Map.entry(at.step(3), day));
        assertThat(list.expiresOn()).isEqualTo(day.plusYears(1));
        assertThat(at.values("select c::text from checklist c").get(0)).doesNotContain(key);
        assertThat(key).as("256 bits").hasSize(43);
    }

    @Test
    void a_list_costs_as_many_statements_however_much_is_marked() {
        String bare = at.make(Marks.NONE);
        at.list(bare);
        int few = at.scope.statements();

        String full = at.make(new Marks(
                Set.of(at.step(1), at.step(2), at.step(4)), Set.of(paper()), Map.of(at.step(3), day, at.step(4), day)));
        at.list(full);

        assertThat(at.scope.statements()).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    @Test
    void two_devices_that_mark_different_things_lose_nothing() {
        String key = at.make(Marks.NONE);
        Marks shownToBoth = at.list(key).marks();

        at.mark(key, shownToBoth, new Marks(Set.of(at.step(1)), Set.of(), Map.of(at.step(3), day)));
        at.mark(key, shownToBoth, new Marks(Set.of(at.step(2)), Set.of(paper()), Map.of()));

        assertThat(at.list(key).steps()).containsExactlyInAnyOrder(at.step(1), at.step(2));
        assertThat(at.list(key).papers()).containsExactly(paper());
        assertThat(at.list(key).clocks()).hasSize(1);
    }

    @Test
    void what_is_taken_back_is_gone_and_the_rest_stays() {
        Marks all = new Marks(Set.of(at.step(1), at.step(2)), Set.of(paper()), Map.of(at.step(3), day));
        String key = at.make(all);

        at.mark(key, all, new Marks(Set.of(at.step(2)), Set.of(), Map.of()));
        at.mark(key, all, new Marks(Set.of(at.step(2)), Set.of(), Map.of()));

        assertThat(at.list(key).marks()).isEqualTo(new Marks(Set.of(at.step(2)), Set.of(), Map.of()));
    }

    @Test
    void marks_outlive_a_new_version_of_the_route() {
        String key = at.make(new Marks(Set.of(at.step(1)), Set.of(), Map.of(at.step(3), day)));

        at.sql(
                "update route_version set status = 'SUPERSEDED' where status = 'PUBLISHED' and route_id = (select id from route where slug = '"
                        + ROUTE + "')");
        at.sql("""
                insert into route_version (id, route_id, number, status, title, short_title, summary, level, facts_as_of, review_after_days, origin)
                select '00000000-0000-7000-8000-0000000000aa', id, 99, 'DRAFT', 'Т', 'Т', 'Т', 'FEDERAL', current_date, 100, 'test'
                  from route where slug = '%s'
                """.formatted(ROUTE));
        at.sql("""
                insert into route_step (id, version_id, step_key, number, title, do_text, authority, deadline_unit, deadline_confidence)
                select gen_random_uuid(), '00000000-0000-7000-8000-0000000000aa', step_key, 7 - number, 'Иначе', 'Иначе', authority, 'NOT_SET', 'HIGH'
                  from route_step s where s.version_id = (select id from route_version where status = 'SUPERSEDED' and route_id =
                    (select id from route where slug = '%s') order by number desc limit 1)
                """.formatted(ROUTE));
        at.sql(
                "update route_version set status = 'PUBLISHED', published_at = now() where id = '00000000-0000-7000-8000-0000000000aa'");
        try {
            assertThat(at.list(key).steps()).containsExactly(at.step(1));
            assertThat(at.list(key).clocks()).extracting(Checklist.Clock::step).containsExactly(at.step(3));
        } finally {
            at.sql("update route_version set status = 'SUPERSEDED' where id = '00000000-0000-7000-8000-0000000000aa'");
            at.sql("alter table route_version disable trigger keep_published");
            at.sql(
                    "update route_version set status = 'PUBLISHED' where number = 1 and route_id = (select id from route where slug = '"
                            + ROUTE + "')");
            at.sql("alter table route_version enable trigger keep_published");
        }
    }

    @Test
    void a_key_opens_nothing_in_another_town_nor_along_another_route() {
        String key = at.make(Marks.NONE);

        assertThat(at.found(at.rezh, "home-care", key)).isEmpty();
        assertThat(at.found(at.revda, ROUTE, key)).isEmpty();
        assertThat(at.found(at.rezh, ROUTE, key.substring(1) + "A")).isEmpty();
        assertThat(at.found(at.rezh, ROUTE, "' or true --")).isEmpty();
        refused(
                ProblemType.NOT_FOUND,
                () -> at.scope.as(at.revda, Checklists.class, it -> {
                    it.delete(at.revda, ROUTE, key);
                    return true;
                }));
        assertThat(at.list(key)).isNotNull();
    }

    @Test
    void the_database_shows_a_visitor_the_one_list_of_the_key_and_an_office_or_a_job_none() throws SQLException {
        String key = at.make(new Marks(Set.of(at.step(1)), Set.of(), Map.of()));
        at.make(new Marks(Set.of(at.step(2)), Set.of(), Map.of(at.step(3), day)));

        try (Connection site = at.postgres.as(Audience.SITE, at.rezh.home())) {
            assertThat(counted(site, "checklist")).as("without a key").isZero();
            assertThat(counted(site, "checklist_tick")).isZero();
            site.createStatement().execute("select set_config('app.key', '" + key + "', true)");
            assertThat(counted(site, "checklist")).isOne();
            assertThat(counted(site, "checklist_tick")).isOne();
            assertThat(counted(site, "checklist_clock")).isZero();
        }
        try (Connection site = at.postgres.as(Audience.SITE, at.revda.home())) {
            site.createStatement().execute("select set_config('app.key', '" + key + "', true)");
            assertThat(counted(site, "checklist")).as("in another town").isZero();
        }
        for (Audience nobody : List.of(Audience.OFFICE, Audience.REGION_EDIT, Audience.REGION_READ, Audience.JOBS)) {
            try (Connection connection = at.postgres.as(nobody, at.rezh.home())) {
                assertThatExceptionOfType(PSQLException.class)
                        .isThrownBy(() -> counted(connection, "checklist"))
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_list_is_kept_a_year_from_its_last_opening_and_then_deleted() {
        String used = at.make(Marks.NONE);
        String forgotten = at.make(Marks.NONE);
        at.sql("update checklist set made_at = now() - interval '2 days', expires_on = date '" + day.plusDays(10)
                + "'");

        at.polled(used);
        assertThat(at.values("select 1 from checklist where expires_on > date '" + day.plusDays(100) + "'"))
                .as("a program that asks does not keep it")
                .isEmpty();
        assertThat(at.list(used).expiresOn()).isEqualTo(day.plusDays(10));
        assertThat(at.list(used).expiresOn()).isEqualTo(day.plusYears(1));
        at.sql("update checklist set expires_on = date '" + day.minusDays(2) + "' where expires_on = date '"
                + day.plusDays(10) + "'");

        assertThat(at.found(at.rezh, ROUTE, forgotten)).isEmpty();
        Actor jobs = Actor.jobs();
        int gone = at.scope.as(jobs, Checklists.class, it -> it.forget(jobs));
        assertThat(gone).isOne();
        assertThat(at.values("select sender from checklist")).containsExactly((String) null);
    }

    @Test
    void what_was_read_before_the_world_or_after_today_is_neither_an_error_nor_believed() {
        String key = at.make(Marks.NONE);
        Instant seen = at.list(key).seenAt();
        for (String until : List.of("-1000000000-01-01T00:00:00Z", "-9999-01-01T00:00:00Z")) {
            read(key, Instant.parse(until));
            assertThat(at.list(key).seenAt()).as(until).isEqualTo(seen);
        }

        read(key, Instant.MAX);

        assertThat(at.list(key).seenAt()).isBetween(seen, Instant.now(ChecklistFixture.CLOCK));
    }

    private static void read(String key, Instant until) {
        at.as(it -> {
            it.read(at.rezh, ROUTE, key, until);
            return true;
        });
    }

    @Test
    void its_owner_deletes_it_for_good() {
        String key = at.make(new Marks(Set.of(at.step(1)), Set.of(), Map.of(at.step(3), day)));

        at.as(it -> {
            it.delete(at.rezh, ROUTE, key);
            return true;
        });

        assertThat(at.found(at.rezh, ROUTE, key)).isEmpty();
        assertThat(at.values("select 1 from checklist_tick")).isEmpty();
        assertThat(at.values("select 1 from checklist_clock")).isEmpty();
        assertThat(at.values("select 1 from history where table_name like 'checklist%'"))
                .isEmpty();
    }

    @Test
    void a_network_makes_no_flood_of_lists_and_a_day_out_of_the_world_is_refused() {
        for (int i = 0; i < 60; i++) {
            at.make(Marks.NONE);
        }
        refused(ProblemType.THROTTLED, () -> at.make(Marks.NONE));

        Marks ancient = new Marks(Set.of(), Set.of(), Map.of(at.step(3), LocalDate.of(1900, 1, 1)));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> at.make(ancient))
                .satisfies(
                        it -> assertThat(it.errors()).extracting(e -> e.field()).containsExactly("from-" + at.step(3)));
    }

    @Test
    void the_link_is_sent_to_its_owner_and_the_address_stands_in_the_letter_alone() {
        String key = at.make(Marks.NONE);

        send(key, " Anna@Example.org ");

        assertThat(at.values("select recipient || ' ' || body from letter"))
                .singleElement()
                .asString()
                .contains("anna@example.org", "/rezh/routes/ippsu/list?key=" + key, "Если это не вы");
        assertThat(at.values("select secrets::text from letter").get(0)).contains(key);
        assertThat(at.values("select c::text from checklist c").get(0)).doesNotContain("example.org");
    }

    @Test
    void nobody_s_box_is_flooded_with_links() {
        String key = at.make(Marks.NONE);
        for (int i = 0; i < 5; i++) {
            send(key, "victim@example.org");
        }
        assertThat(at.values("select 1 from letter")).as("three to an address").hasSize(3);
        refused(ProblemType.THROTTLED, () -> send(key, "other@example.org"));

        String another = at.make(Marks.NONE);
        send(another, "VICTIM@example.org");
        assertThat(at.values("select 1 from letter")).hasSize(3);
        at.sql("update letter set state = 'SENT', done_at = now()");
        assertThat(at.values("select l::text from letter l"))
                .as("whom a letter went to is forgotten")
                .noneMatch(it -> it.contains("victim@example.org"));
        send(another, "victim@example.org");
        assertThat(at.values("select 1 from letter")).as("and yet counted").hasSize(3);
        refused(ProblemType.INVALID_INPUT, () -> send(another, "nonsense"));
        refused(ProblemType.NOT_FOUND, () -> send("A".repeat(43), "anna@example.org"));
    }

    @Test
    void links_to_one_address_are_counted_over_all_towns_also_when_they_are_asked_for_at_the_same_moment()
            throws Exception {
        String ours = at.make(Marks.NONE);
        String theirs = at.scope.as(
                at.revda,
                Checklists.class,
                it -> it.make(at.revda, ROUTE, Marks.NONE, "192.0.2.7").text());

        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(() -> send(at.rezh, "rezh", ours, "bombed@example.org"));
            all.add(() -> send(at.revda, "revda", theirs, "bombed@example.org"));
        }
        InScope.atOnce(all);

        assertThat(at.values("select 1 from letter")).hasSize(3);
    }

    private static void send(String key, String address) {
        send(at.rezh, "rezh", key, address);
    }

    private static boolean send(Actor visitor, String slug, String key, String address) {
        CentreView town = at.scope.as(visitor, Centres.class, it -> it.get(visitor, slug));
        return at.scope.as(visitor, ChecklistLetters.class, it -> {
            it.send(visitor, town, ROUTE, key, address);
            return true;
        });
    }

    private static String paper() {
        return at.route.step(2).orElseThrow().documents().get(0).code();
    }

    private static void refused(ProblemType why, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work)
                .satisfies(it -> assertThat(it.type()).isEqualTo(why));
    }

    private static int counted(Connection connection, String table) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }
}

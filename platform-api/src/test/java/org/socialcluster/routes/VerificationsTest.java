package org.socialcluster.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
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

/** What experts say of published steps, and what becomes of their word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationsTest {
    private static final int STEPS = 104;

    private static Postgres postgres;
    private static InScope scope;
    private static Actor expert;
    private static Actor colleague;

    @BeforeAll
    static void load_the_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "sverdlovsk"), true, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        expert = expert("Ольга Правдина");
        colleague = expert("Игорь Точный");
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @BeforeEach
    void nobody_has_said_anything() throws SQLException {
        execute("delete from step_verification");
        execute("delete from step_objection");
    }

    @Test
    void at_first_every_step_waits_in_the_order_of_the_routes_and_the_debt_is_all_of_them() {
        List<StepToVerify> steps = list(expert);
        assertThat(scope.statements()).isOne();

        assertThat(steps).hasSize(STEPS).allMatch(it -> it.state() == VerificationState.NEVER && it.due());
        assertThat(steps.get(0).number()).isEqualTo(1);
        assertThat(steps.get(0).route()).isEqualTo(steps.get(1).route());
        assertThat(debt()).isEqualTo(new VerificationDebt(STEPS, STEPS, 0, 0, 0, 0));
        assertThat(scope.statements()).isOne();
    }

    @Test
    void the_expert_sees_the_step_with_its_papers_acts_sources_and_questions() {
        StepToVerify any = step("select cast(s.step_key as text) from published_route_step s"
                + " join route_step_document x on x.step_id = s.id join expert_check q on q.version_id = s.version_id"
                + " join route_basis b on b.version_id = s.version_id limit 1");

        VerificationSheet sheet = look(any.key());

        assertThat(scope.statements()).isEqualTo(2);
        assertThat(sheet.documents()).isNotEmpty();
        assertThat(sheet.acts()).isNotEmpty();
        assertThat(sheet.sources()).isNotEmpty();
        assertThat(sheet.questions()).isNotEmpty();
        assertThat(sheet.action()).isNotBlank();
    }

    @Test
    void a_word_is_given_by_name_for_a_scope_and_a_time_and_residents_see_its_day() throws SQLException {
        StepToVerify first = list(expert).get(0);

        confirm(expert, first.key());

        assertThat(resident(first.key())).isEqualTo("verified");
        StepToVerify now = find(first.key());
        assertThat(now.state()).isEqualTo(VerificationState.VALID);
        StepToVerify.Word word = Objects.requireNonNull(now.last());
        assertThat(word.expert()).isEqualTo("Ольга Правдина");
        assertThat(word.scope()).isEqualTo("Сроки и документы");
        assertThat(word.validUntil()).isEqualTo(word.verifiedAt().plusMonths(12));
        assertThat(debt().unverified()).isEqualTo(STEPS - 1);
        assertThat(now.due()).isFalse();
    }

    @Test
    void a_changed_document_lapses_every_step_that_names_it_and_no_other() throws SQLException {
        confirmAll();
        String code = rows("""
                select d.code from document d join route_step_document x on x.document_id = d.id
                  join published_route_step s on s.id = x.step_id
                 group by d.code order by count(distinct s.route_id) desc, d.code limit 1
                """).get(0);
        List<String> naming = rows("select distinct cast(s.step_key as text) from published_route_step s"
                + " join route_step_document x on x.step_id = s.id join document d on d.id = x.document_id"
                + " where d.code = '" + code + "'");

        execute("update document set validity = 'новое " + UUID.randomUUID() + "' where code = '" + code + "'");

        assertThat(naming).hasSizeGreaterThan(1);
        assertThat(lapsed(LapseReason.DOCUMENT)).containsExactlyInAnyOrderElementsOf(naming);
        assertThat(debt()).isEqualTo(new VerificationDebt(STEPS, naming.size(), naming.size(), 0, 0, 0));
        for (String step : naming) {
            assertThat(resident(UUID.fromString(step))).isEqualTo("not verified");
        }
    }

    @Test
    void a_new_edition_of_an_act_lapses_every_step_of_the_routes_that_cite_it() throws SQLException {
        confirmAll();
        String act = rows("select cast(act_id as text) from route_basis order by act_id limit 1")
                .get(0);
        List<String> citing = rows("select distinct cast(s.step_key as text) from published_route_step s"
                + " join route_basis b on b.version_id = s.version_id where b.act_id = '" + act + "'");

        execute("update legal_act set edition = 'от " + UUID.randomUUID() + "' where id = '" + act + "'");

        assertThat(lapsed(LapseReason.ACT)).isNotEmpty().containsExactlyInAnyOrderElementsOf(citing);
    }

    @Test
    void a_word_expires_and_is_asked_for_again_a_month_before() throws SQLException {
        List<StepToVerify> steps = list(expert);
        UUID soon = steps.get(0).key();
        UUID over = steps.get(1).key();
        confirm(expert, soon);
        confirm(expert, over);

        execute("update step_verification set expires_at = now() + interval '29 days' where step_key = '" + soon + "'");
        execute("update step_verification set verified_at = now() - interval '1 year', expires_at = now() - interval"
                + " '1 minute' where step_key = '" + over + "'");

        assertThat(find(soon)).matches(it -> it.state() == VerificationState.SOON && it.due());
        assertThat(find(over))
                .matches(it -> it.state() == VerificationState.LAPSED && it.lapsed() == LapseReason.EXPIRED);
        assertThat(resident(soon)).isEqualTo("verified");
        assertThat(resident(over)).isEqualTo("not verified");
        assertThat(list(expert)).extracting(StepToVerify::key).startsWith(over);
    }

    @Test
    void a_page_that_is_out_of_date_is_refused_and_nothing_is_written() throws SQLException {
        UUID key = list(expert).get(0).key();
        VerificationSheet seen = look(key);
        execute("update legal_act set edition = 'от " + UUID.randomUUID() + "'");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(expert, it -> it.confirm(expert, word(seen))))
                .matches(it -> it.type() == ProblemType.STALE_VERSION)
                .withMessageContaining("Пока вы читали");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(expert, it -> it.object(expert, against(seen))))
                .matches(it -> it.type() == ProblemType.STALE_VERSION);
        assertThat(find(key).state()).isEqualTo(VerificationState.NEVER);
        assertThat(rows("select reason from step_objection")).isEmpty();
    }

    @Test
    void a_step_found_wrong_is_verified_for_nobody_and_waits_for_an_editor_until_it_reads_otherwise()
            throws SQLException {
        UUID key = list(expert).get(0).key();
        confirm(colleague, key);

        as(expert, it -> it.object(expert, against(look(key))));

        assertThat(resident(key)).isEqualTo("not verified");
        assertThat(find(key).state()).isEqualTo(VerificationState.WRONG);
        StepToVerify.Objection objection = Objects.requireNonNull(find(key).objection());
        assertThat(objection.reason()).isEqualTo("Срок другой");
        assertThat(objection.correction()).isEqualTo("10 рабочих дней");
        assertThat(objection.expert()).isEqualTo("Ольга Правдина");
        assertThat(debt()).isEqualTo(new VerificationDebt(STEPS, STEPS, 0, 0, 1, 0));
        assertThat(debt().due()).isEqualTo(STEPS - 1);

        execute("update legal_act set edition = 'от " + UUID.randomUUID() + "'");
        assertThat(find(key).due()).isTrue();
    }

    @Test
    void a_colleague_who_finds_it_right_after_all_settles_the_matter() throws SQLException {
        UUID key = list(expert).get(0).key();
        as(expert, it -> it.object(expert, against(look(key))));

        confirm(colleague, key);

        assertThat(find(key).state()).isEqualTo(VerificationState.VALID);
        assertThat(resident(key)).isEqualTo("verified");
    }

    @Test
    void the_own_word_is_taken_back_and_a_colleague_s_is_not() throws SQLException {
        UUID key = list(expert).get(0).key();
        UUID word = confirm(expert, key);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(colleague, it -> {
                    it.takeBack(colleague, word);
                    return it;
                }));
        assertThat(resident(key)).isEqualTo("verified");
        as(expert, it -> {
            it.takeBack(expert, word);
            return it;
        });

        assertThat(resident(key)).isEqualTo("not verified");
        assertThat(find(key).lapsed()).isEqualTo(LapseReason.WITHDRAWN);
    }

    @Test
    void experts_alone_give_a_word_and_nobody_but_they_and_editors_reads_the_list() {
        VerificationSheet sheet = look(list(expert).get(0).key());
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.EXPERT))) {
            Actor other = new Actor(expert.account(), Audience.REGION_EDIT, expert.centre(), Set.of(role));
            refused(() -> as(other, it -> it.confirm(other, word(sheet))));
            refused(() -> as(other, it -> it.object(other, against(sheet))));
            refused(() -> as(other, it -> {
                it.takeBack(other, UUID.randomUUID());
                return it;
            }));
        }
        for (Role role : List.of(Role.MINISTRY_REVIEWER, Role.CENTRE_MANAGER, Role.COORDINATOR)) {
            Actor other = new Actor(expert.account(), Audience.REGION_EDIT, expert.centre(), Set.of(role));
            refused(() -> as(other, it -> it.list(other)));
            refused(() -> as(other, it -> it.debt(other)));
            refused(() -> as(other, it -> it.look(other, sheet.step().key(), false)));
        }
        Actor editor = new Actor(expert.account(), Audience.REGION_EDIT, expert.centre(), Set.of(Role.REGIONAL_EDITOR));
        assertThat(list(editor)).hasSize(STEPS);
    }

    private static void refused(Runnable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call::run)
                .matches(it -> it.type() == ProblemType.FORBIDDEN);
    }

    private static void confirmAll() {
        list(expert).forEach(step -> confirm(expert, step.key()));
        assertThat(debt().unverified()).isZero();
    }

    private static UUID confirm(Actor who, UUID key) {
        VerificationSheet seen = as(who, it -> it.look(who, key, false));
        return as(who, it -> it.confirm(who, word(seen)));
    }

    private static VerificationDraft word(VerificationSheet seen) {
        return new VerificationDraft(seen.step().key(), seen.fingerprint(), "Сроки и документы", 12);
    }

    private static ObjectionDraft against(VerificationSheet seen) {
        return new ObjectionDraft(seen.step().key(), seen.fingerprint(), "Срок другой", " 10 рабочих дней ");
    }

    private static VerificationSheet look(UUID key) {
        return as(expert, it -> it.look(expert, key, false));
    }

    private static List<StepToVerify> list(Actor who) {
        return as(who, it -> it.list(who));
    }

    private static VerificationDebt debt() {
        return as(expert, it -> it.debt(expert));
    }

    private static List<String> lapsed(LapseReason why) {
        return list(expert).stream()
                .filter(it -> it.lapsed() == why)
                .map(it -> it.key().toString())
                .toList();
    }

    private static StepToVerify step(String query) {
        try {
            return find(UUID.fromString(rows(query).get(0)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static StepToVerify find(UUID key) {
        return list(expert).stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** What the page of a resident says of the step. */
    private static String resident(UUID key) throws SQLException {
        try (Connection site = postgres.as(Audience.SITE, "");
                ResultSet row = site.createStatement()
                        .executeQuery("select case when verified_at is null then 'not verified' else 'verified' end"
                                + " from published_route_step where step_key = '" + key + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static <T> T as(Actor actor, Function<Verifications, T> work) {
        return scope.as(actor, Verifications.class, work);
    }

    private static Actor expert(String name) throws SQLException {
        UUID centre = UUID.fromString(rows("select cast(id as text) from centre where kind = 'REGION'")
                .get(0));
        UUID account = UUID.randomUUID();
        execute("insert into account (id, login, name, status) values ('" + account + "', 'e" + account + "', '" + name
                + "', 'ACTIVE')");
        execute("insert into membership (account_id, centre_id, centre_kind, role) values ('" + account + "', '"
                + centre + "', 'REGION', 'EXPERT')");
        return new Actor(new AccountId(account), Audience.REGION_EDIT, new CentreId(centre), Set.of(Role.EXPERT));
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

package org.socialcluster.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.socialcluster.shared.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewsTest {
    private static final UUID RECORD = new UUID(7, 7);
    private static final Actor SIGN_IN = new Actor(null, Audience.SIGN_IN, null, Set.of());

    private static Postgres postgres;
    private static InScope scope;
    private static CentreId primersk;
    private static Actor editor;

    @BeforeAll
    static void load_the_region() throws SQLException {
        postgres = Postgres.migrated();
        RegionPacks.load(postgres.owner(), Path.of("..", "tenants", "example"), false, Clock.systemUTC());
        scope = new InScope(postgres, Clock.systemUTC());
        primersk = new CentreId(UUID.fromString(value("select id from centre where slug = 'primersk'")));
        editor = new Actor(new AccountId(new UUID(0, 1)), Audience.OFFICE, primersk, Set.of(Role.LISTINGS_EDITOR));
    }

    @AfterAll
    static void close() {
        scope.close();
    }

    @BeforeEach
    void an_editor_at_work() throws SQLException {
        sql("delete from account");
        sql("insert into account (id, login, name, status) values ('" + editor.person()
                + "', 'anna', 'Анна', 'ACTIVE')");
        sql("insert into membership (account_id, centre_id, centre_kind, role) values ('" + editor.person() + "', '"
                + primersk + "', 'TOWN', 'LISTINGS_EDITOR')");
    }

    @Test
    void a_token_shows_its_record_and_the_database_does_not_know_the_token() throws SQLException {
        String token = open(editor);

        assertThat(find(token)).contains(new Preview(primersk, RECORD));
        assertThat(value("select count(*) from preview where encode(token_hash, 'escape') like '%" + token + "%'"))
                .isEqualTo("0");
        assertThat(find(token + "x")).isEmpty();
        assertThat(find("")).isEmpty();
        assertThat(find("x".repeat(10_000))).isEmpty();
    }

    @Test
    void it_lasts_a_quarter_of_an_hour_and_old_ones_are_swept_away() throws SQLException {
        String old = open(editor);
        assertThat(value("select extract(epoch from expires_at - created_at)::int from preview"))
                .isEqualTo("900");

        sql("update preview set created_at = now() - interval '1 hour', expires_at = now() - interval '1 second'");

        assertThat(find(old)).isEmpty();
        open(editor);
        assertThat(value("select count(*) from preview")).isEqualTo("1");
    }

    @Test
    void whoever_no_longer_works_there_shows_nothing_more() throws SQLException {
        String token = open(editor);

        sql("update account set status = 'BLOCKED'");
        assertThat(find(token)).isEmpty();
        sql("update account set status = 'ACTIVE'");
        assertThat(find(token)).isPresent();
        sql("delete from membership");
        assertThat(find(token)).isEmpty();
    }

    @Test
    void neither_a_visitor_nor_somebody_who_reads_no_drafts_opens_one() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> open(Actor.visitorOf(primersk)));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open(
                        new Actor(editor.account(), Audience.REGION_READ, primersk, Set.of(Role.MINISTRY_REVIEWER))));
    }

    private static String open(Actor actor) {
        return scope.as(SIGN_IN, Previews.class, it -> it.open(actor, RECORD));
    }

    private static Optional<Preview> find(String token) {
        return scope.as(SIGN_IN, Previews.class, it -> it.find(Actor.visitor(), token));
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String value(String query) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

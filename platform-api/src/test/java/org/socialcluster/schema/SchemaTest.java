package org.socialcluster.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {
    @Test
    void an_empty_database_is_migrated_once_and_left_alone_the_second_time() {
        Postgres postgres = Postgres.empty();

        assertThat(postgres.schema().migrate("first")).isPositive();
        assertThat(postgres.schema().migrate("second")).isZero();
    }

    @Test
    void a_database_of_a_newer_program_is_refused_in_one_sentence() throws SQLException {
        Postgres postgres = Postgres.migrated();
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (1000, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 'x', 1, true)
                    """);
        }

        assertThatExceptionOfType(SchemaProblem.class)
                .isThrownBy(() -> postgres.schema().migrate("app"))
                .withMessageContaining("newer than this program")
                .withMessageContaining("V209901010000__later.sql");
    }

    @Test
    void a_database_whose_migrations_differ_is_refused_in_our_own_words() throws SQLException {
        Postgres postgres = Postgres.migrated();
        execute(postgres, "update flyway_schema_history set checksum = 1 where version is not null");

        assertThatExceptionOfType(SchemaProblem.class)
                .isThrownBy(() -> postgres.schema().migrate("app"))
                .withMessageContaining("another version of this program")
                .withMessageNotContaining("repair");
    }

    @Test
    void a_migration_that_fails_leaves_the_database_as_it_was_and_the_next_start_goes_on() throws SQLException {
        Postgres postgres = Postgres.empty();
        execute(postgres, "create table need_group (in_the_way int)");

        assertThatExceptionOfType(SchemaProblem.class)
                .isThrownBy(() -> postgres.schema().migrate("app"))
                .withMessageContaining("rolled back");

        execute(postgres, "drop table need_group");
        assertThat(postgres.schema().migrate("app")).isPositive();
    }

    @Test
    void what_the_login_has_stored_for_itself_is_gone_after_the_next_start() throws SQLException {
        Postgres postgres = Postgres.migrated();
        try (Connection connection = postgres.application().getConnection();
                Statement sql = connection.createStatement()) {
            String login = postgres.schema().applicationLogin();
            sql.execute(
                    "alter role " + login + " set role = '" + postgres.schema().database() + "_office'");
            sql.execute("alter role " + login + " in database "
                    + postgres.schema().database() + " set search_path = pg_temp");
        }

        postgres.schema().migrate("app");

        try (Connection connection = postgres.application().getConnection();
                Statement sql = connection.createStatement();
                var row = sql.executeQuery("select current_user = session_user, current_setting('search_path')")) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
            assertThat(row.getString(2)).contains("public");
        }
    }

    private static void execute(Postgres postgres, String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

package org.socialcluster.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.socialcluster.Postgres;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartCheckTest {
    private static final Postgres POSTGRES = Postgres.migrated();

    @Test
    void the_application_s_own_login_may_serve() throws SQLException {
        assertThat(tooMuchPower(POSTGRES.application())).isEmpty();
    }

    @Test
    void a_superuser_is_refused() throws SQLException {
        assertThat(tooMuchPower(POSTGRES.superuser())).isEqualTo("is a superuser");
    }

    @Test
    void the_owner_of_the_tables_is_refused() throws SQLException {
        assertThat(tooMuchPower(POSTGRES.owner())).isEqualTo("owns tables");
    }

    @Test
    void a_login_with_settings_of_its_own_is_refused() throws SQLException {
        Postgres postgres = Postgres.migrated();
        try (Connection connection = postgres.application().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("alter role " + postgres.schema().applicationLogin() + " set search_path = pg_temp, public");
        }

        assertThat(tooMuchPower(postgres.application())).isEqualTo("has settings of its own");
    }

    private static String tooMuchPower(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return StartCheck.tooMuchPower(connection);
        }
    }
}

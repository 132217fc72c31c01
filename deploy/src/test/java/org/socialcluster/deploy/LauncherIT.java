package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** From the start to the end of the platform, and over a start that follows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherIT {
    @TempDir
    Path home;

    @Test
    void data_outlives_an_end_by_signal_and_an_end_by_force() throws IOException, SQLException {
        try (Launched first = Launched.with("demo", "--home", home.toString()).ready()) {
            assertThat(first.status("health/ready")).isEqualTo(200);
            execute("create table kept as select 1 as one");

            Launched second = Launched.with("demo", "--home", home.toString());
            assertThat(second.ended()).isEqualTo(1);
            assertThat(second.errors())
                    .contains("in use by process " + first.pid())
                    .hasLineCount(1);

            assertThat(first.stop()).isZero();
            assertThat(Launched.postgres(home)).isEmpty();
        }

        try (Launched next = Launched.with("demo", "--home", home.toString())) {
            waitForDatabase();
            assertThat(query("select count(*) from kept")).isEqualTo("1");

            next.kill();
            assertThat(Launched.postgres(home)).isPresent();
        }

        try (Launched last = Launched.with("demo", "--home", home.toString()).ready()) {
            assertThat(last.output()).contains("did not end properly");
            assertThat(query("select count(*) from kept")).isEqualTo("1");
        }
        assertThat(Launched.postgres(home)).isEmpty();
    }

    @Test
    void an_end_asked_for_in_the_middle_of_the_start_leaves_nothing_running() throws IOException {
        try (Launched launched = Launched.with("demo", "--home", home.toString())) {
            waitForDatabase();

            assertThat(launched.stop()).isZero();
        }
        assertThat(Launched.postgres(home)).isEmpty();
    }

    @Test
    void an_ordinary_user_runs_it_for_real_and_gets_the_link_of_the_first_administrator()
            throws IOException, SQLException {
        List<String> asUser = OrdinaryUser.owning(home);
        try (Launched real =
                Launched.with(Map.of(), asUser, "--home", home.toString()).ready()) {
            assertThat(real.output())
                    .containsPattern("First administrator, .*: http://127.0.0.1:\\d+/login/invitation\\?token=\\S+");
            assertThat(query("show fsync") + query("show synchronous_commit")).isEqualTo("onon");
            assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query("select rolsuper or rolbypassrls from pg_roles where rolname = 'socialcluster_app'"))
                    .isEqualTo("f");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> login("postgres", "", "postgres").getConnection());
            assertThat(Files.getPosixFilePermissions(home.resolve("secrets/superuser")))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            assertThat(real.stop()).isZero();
        }
        assertThat(Launched.postgres(home)).isEmpty();
    }

    @Test
    void behind_an_https_address_cookies_are_secure_and_a_missing_trust_in_the_proxy_is_told() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> environment = Map.of("PUBLIC_URL", "https://help.example");
        try (Launched launched = Launched.with(environment, List.of(), "demo", "--home", home.toString())
                .ready()) {
            assertThat(launched.output()).contains("PLATFORM_TRUSTED_PROXY is not true");
            String session = launched.cookie("POST", "login", "login=admin&password=demo", "");
            String servlet = launched.cookie("GET", "office/", "", session);

            assertThat(session).startsWith("session=").contains("Secure");
            assertThat(servlet).startsWith("JSESSIONID=").contains("Secure").containsIgnoringCase("SameSite=Lax");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
            assertNothingToFindNextDoor();
        }
    }

    private void assertNothingToFindNextDoor() throws IOException {
        String password = Files.readString(home.resolve("secrets/application"));
        for (String database : List.of("postgres", "template1")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () -> login("socialcluster_app", password, database).getConnection())
                    .withMessageContaining("permission denied");
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Connection app = login("socialcluster_app", password, "socialcluster")
                            .getConnection()) {
                        app.createStatement().execute("select lo_create(0)");
                    }
                })
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        execute("insert into region_pack (region, digest, demo) values ('secret-name', '', true)"));
        assertThat(Files.readString(home.resolve("logs/postgresql.log")))
                .contains("violates")
                .doesNotContain("secret-name");
    }

    private void waitForDatabase() throws IOException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try (Connection connection = owner().getConnection()) {
                return;
            } catch (SQLException | java.nio.file.NoSuchFileException notYet) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
    }

    private PGSimpleDataSource owner() throws IOException {
        return login("socialcluster_owner", Files.readString(home.resolve("secrets/owner")), "socialcluster");
    }

    private PGSimpleDataSource login(String user, String password, String database) throws IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {
            Integer.parseInt(Files.readString(home.resolve("pg-port")).strip())
        });
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private void execute(String statement) throws IOException, SQLException {
        try (Connection connection = owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private String query(String statement) throws IOException, SQLException {
        try (Connection connection = owner().getConnection();
                Statement sql = connection.createStatement();
                var row = sql.executeQuery(statement)) {
            row.next();
            return row.getString(1);
        }
    }
}

package org.socialcluster.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.socialcluster.Postgres;

/** What cannot start says so in one sentence, before any server runs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalIT {
    @TempDir
    Path folder;

    @Test
    void an_unknown_option_is_answered_with_the_usage() {
        Launched launched = Launched.with("demo", "--colour", "red");

        assertThat(launched.ended()).isEqualTo(2);
        assertThat(launched.errors()).startsWith("Unknown option").contains("Usage: deploy/run");
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    Launched.with("demo", "--home", home(), "--port", String.valueOf(taken.getLocalPort())),
                    "Port " + taken.getLocalPort() + " cannot be opened");
        }
    }

    @Test
    void a_home_that_cannot_be_written_is_named() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        refuses(Launched.with("demo", "--home", file.resolve("home").toString()), "cannot be used: Not a directory");
        refuses(Launched.with("demo", "--home", "/proc/home"), "The home directory /proc/home cannot be");
    }

    @Test
    void an_unknown_region_is_answered_with_those_there_are() {
        refuses(Launched.with("demo", "--home", home(), "--region", "atlantis"), "there are: ", "sverdlovsk");
    }

    @Test
    void a_database_that_does_not_answer_is_named() {
        refuses(with(Map.of("DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/x", "DATABASE_PASSWORD", "x")), "refused");
    }

    @Test
    void an_address_that_is_none_is_answered_with_an_example() {
        refuses(
                with(Map.of("DATABASE_URL", "postgres://127.0.0.1/x", "DATABASE_PASSWORD", "x")),
                "jdbc:postgresql://host:5432/database");
    }

    @Test
    void a_database_of_a_newer_program_is_left_alone() throws SQLException {
        Postgres postgres = Postgres.migrated();
        execute(postgres, """
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (1000, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 'x', 1, true)
                """);

        refuses(with(environment(postgres)), "newer than this program");
    }

    @Test
    void a_database_filled_in_demo_mode_is_not_used_for_real() throws SQLException {
        Postgres postgres = Postgres.migrated();
        execute(
                postgres,
                "insert into region (code, name, genitive, in_region, time_zone) values ('sverdlovsk', 'x', 'x', 'x', 'UTC')");
        execute(postgres, "insert into region_pack (region, digest, demo) values ('sverdlovsk', 'x', true)");

        refuses(with(environment(postgres)), "filled with demonstration data");
    }

    @Test
    void a_home_of_the_other_mode_is_not_used() throws IOException {
        Files.writeString(folder.resolve("mode"), "demo\n");

        refuses(Launched.with("--home", folder.toString()), "filled in demo mode and cannot be used in real mode");

        Files.writeString(folder.resolve("mode"), "real\n");

        refuses(Launched.with("demo", "--home", folder.toString()), "filled in real mode");
    }

    @Test
    void a_broken_pack_is_answered_with_its_errors() throws IOException, SQLException {
        Path packs = folder.resolve("packs");
        Files.writeString(Files.createDirectories(packs.resolve("broken")).resolve("region.yaml"), "name: [");
        Postgres postgres = Postgres.empty();

        Launched launched = Launched.with(
                environment(postgres), List.of(), "--home", home(), "--region", "broken", "--packs", packs.toString());

        assertThat(launched.ended()).isEqualTo(1);
        assertThat(launched.errors())
                .contains("region.yaml")
                .contains("The region pack")
                .doesNotContain("\tat ");
    }

    @Test
    void a_full_disk_is_refused_before_anything_is_written() throws IOException, InterruptedException {
        List<String> onTinyDisk = List.of(
                "unshare",
                "-Urm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=20m tmpfs \"$0\" && exec \"$@\"",
                folder.toString());
        assumeTrue(works(onTinyDisk), "no file system of its own may be mounted here");

        refuses(Launched.with(Map.of(), onTinyDisk, "demo", "--home", home()), "MB are free on the disk");
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private Launched with(Map<String, String> environment) {
        return Launched.with(environment, List.of(), "--home", home());
    }

    private static void refuses(Launched launched, String... parts) {
        assertThat(launched.ended()).as(launched.output()).isEqualTo(1);
        assertThat(launched.errors()).contains(parts).hasLineCount(1);
    }

    private static boolean works(List<String> before) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(before);
        command.add("true");
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static Map<String, String> environment(Postgres postgres) {
        PGSimpleDataSource owner = (PGSimpleDataSource) postgres.owner();
        return Map.of(
                "DATABASE_URL",
                "jdbc:postgresql://" + owner.getServerNames()[0] + ":" + owner.getPortNumbers()[0] + "/"
                        + owner.getDatabaseName(),
                "DATABASE_USER",
                String.valueOf(owner.getUser()),
                "DATABASE_PASSWORD",
                String.valueOf(owner.getPassword()));
    }

    private static void execute(Postgres postgres, String statement) throws SQLException {
        try (Connection connection = postgres.owner().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

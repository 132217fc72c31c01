package org.socialcluster.deploy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of our own in the home directory, for demonstrations and single machines. Listens on loopback alone and
 * asks everybody for a password, from its very first moment.
 */
final class EmbeddedDatabase {
    private static final String NAME = "socialcluster";
    private static final String OWNER = NAME + "_owner";
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    private final Home home;
    private final Path data;
    private final Postmaster postmaster;

    EmbeddedDatabase(Home home) {
        this.home = home;
        this.data = home.path("pg");
        this.postmaster = new Postmaster(data);
    }

    /** @throws Refusal when PostgreSQL does not start */
    Database start() throws IOException {
        // We hold the home: whatever still runs on its data was left behind by a launcher that was killed.
        if (postmaster.stop()) {
            System.out.println(
                    "The last run did not end properly: its PostgreSQL was still running and has been stopped;"
                            + " nothing is lost.");
        }
        Path unfinished = home.path("pg-unfinished");
        if (Files.exists(unfinished)) {
            setAside();
        }
        boolean fresh = !Files.exists(data);
        if (fresh) {
            Files.createFile(unfinished);
        }
        int port = port();
        run(port);
        if (fresh) {
            makeDatabase(port);
            Files.delete(unfinished);
        }
        shutWhatNobodyNeeds(port);
        PGSimpleDataSource owner = login(port, NAME, OWNER, home.secret("owner"));
        return new Database(owner, "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, home.secret("application"));
    }

    void stop() {
        postmaster.stop();
    }

    /** A first start that was broken off has left half a cluster, in which nobody has stored anything yet. */
    private void setAside() throws IOException {
        if (Files.exists(data)) {
            Files.move(data, home.path("pg-broken-off-" + System.currentTimeMillis()));
        }
        Files.delete(home.path("pg-unfinished"));
    }

    private void run(int port) throws IOException {
        Path log = home.folder("logs").resolve("postgresql.log");
        Files.writeString(log, "");
        home.secret("superuser");
        try {
            server(port, log).start();
        } catch (IOException | RuntimeException | ExceptionInInitializerError failed) {
            throw new Refusal("PostgreSQL did not start: " + reason(log) + " The log is " + log + ".", failed);
        }
    }

    private EmbeddedPostgres.Builder server(int port, Path log) throws IOException {
        return EmbeddedPostgres.builder()
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setDataDirectory(data)
                // One level down: the library opens this folder to everybody.
                .setOverrideWorkingDirectory(
                        home.folder("pg-bin").resolve("unpacked").toFile())
                .setPort(port)
                .setPGStartupWait(START_WITHIN)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", home.path("secrets/superuser").toString())
                .setConnectConfig("password", home.secret("superuser"))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // The library is made for tests: left alone it trades durability for speed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // Neither the row nor the statement (it may hold a password) belongs in a log.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private void makeDatabase(int port) throws IOException {
        try (Connection connection = login(port, "postgres", "postgres", home.secret("superuser"))
                        .getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create role " + OWNER + " login createrole password '" + home.secret("owner") + "'");
            sql.execute("create database " + NAME + " owner " + OWNER);
            sql.execute("revoke all on database " + NAME + " from public");
        } catch (SQLException failed) {
            throw new Refusal("The database could not be made: " + failed.getMessage() + ".", failed);
        }
    }

    /** PostgreSQL lets everybody store large objects and enter its own databases. At each start, for homes of before. */
    private void shutWhatNobodyNeeds(int port) throws IOException {
        try (Connection connection =
                        login(port, NAME, "postgres", home.secret("superuser")).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("revoke all on database postgres, template1 from public");
            sql.execute("""
                    do $$ declare one regprocedure; begin
                      for one in select p.oid from pg_proc p
                                  where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ '^(lo_|lowrite$|loread$)' loop
                        execute format('revoke execute on function %s from public', one);
                      end loop;
                    end $$
                    """);
        } catch (SQLException failed) {
            throw new Refusal("The database could not be secured: " + failed.getMessage() + ".", failed);
        }
    }

    private static PGSimpleDataSource login(int port, String database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** The port of the last start, if it is still free: tools of the operator keep working. */
    private int port() throws IOException {
        Path file = home.path("pg-port");
        int port = Files.exists(file)
                ? free(Integer.parseInt(Files.readString(file).strip()))
                : free(0);
        Home.write(file, port + "\n");
        return port;
    }

    private static int free(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return free(0);
        }
    }

    private static String reason(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(it -> it.contains("No space left"))
                    .findFirst()
                    .map(it -> "the disk is full.")
                    .orElse("");
        }
    }
}

package org.socialcluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.socialcluster.schema.Schema;
import org.socialcluster.shared.Audience;

/**
 * A real PostgreSQL for tests: one server for the run, a fresh migrated database for each asker. With
 * {@code TEST_DATABASE_URL} (JDBC, with a superuser in it) the databases are made on that server instead.
 */
public final class Postgres {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String APP_PASSWORD = "app";

    private final Schema schema;
    private final PGSimpleDataSource owner;

    private Postgres(PGSimpleDataSource owner) {
        this.owner = owner;
        this.schema = Schema.of(owner);
    }

    /** An empty database with an owner who may create roles but is no superuser. */
    public static Postgres empty() {
        String name = "t%d_%d"
                .formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet())
                .toLowerCase(Locale.ROOT);
        try (Connection connection = Server.SUPERUSER.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create role " + name + "_owner login createrole password 'owner'");
            sql.execute("create database " + name + " owner " + name + "_owner");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new Postgres(login(name, name + "_owner", "owner"));
    }

    /** A database with all migrations. */
    public static Postgres migrated() {
        Postgres postgres = empty();
        postgres.schema.migrate(APP_PASSWORD);
        return postgres;
    }

    public Schema schema() {
        return schema;
    }

    public DataSource owner() {
        return owner;
    }

    /** The application's own login, which owns nothing and has no right until it takes on a role. */
    public PGSimpleDataSource application() {
        return login(schema.database(), schema.applicationLogin(), APP_PASSWORD);
    }

    /** A login with every right: for tests of what even the owner must not do. */
    public DataSource superuser() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Server.SUPERUSER.getUrl());
        source.setUser(Server.SUPERUSER.getUser());
        source.setPassword(Server.SUPERUSER.getPassword());
        source.setDatabaseName(schema.database());
        return source;
    }

    /** Opens a transaction of the application in the given scope; the caller closes it, which rolls it back. */
    public Connection as(Audience audience, Object centre) throws SQLException {
        Connection connection = application().getConnection();
        connection.setAutoCommit(false);
        try (var scope = connection.prepareStatement(
                "select set_config('role', ?, true), set_config('app.centre', ?, true), set_config('app.actor', '', true)")) {
            scope.setString(1, schema.database() + "_" + audience.databaseRole());
            scope.setString(2, String.valueOf(centre));
            scope.execute();
        }
        return connection;
    }

    /** The first column of what a query of the owner finds. */
    public List<String> values(String query) {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Lets the owner do something that no service does. */
    public void run(String statement) {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PGSimpleDataSource login(String database, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Server.SUPERUSER.getUrl());
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private static final class Server {
        static final PGSimpleDataSource SUPERUSER = start();

        private static PGSimpleDataSource start() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            String given = System.getenv("TEST_DATABASE_URL");
            if (given != null) {
                source.setUrl(given);
                return source;
            }
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .setServerConfig("fsync", "off")
                        .start();
                source.setUrl(server.getJdbcUrl("postgres", "postgres"));
                source.setUser("postgres");
                return source;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}

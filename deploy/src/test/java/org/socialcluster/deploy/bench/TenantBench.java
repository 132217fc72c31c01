package org.socialcluster.deploy.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.socialcluster.Postgres;

/**
 * Milliseconds to add a centre with a manager's membership where there are few and where there are many, and the number
 * of tables before and after: a tenant is rows, not tables.
 *
 * <p>Arguments: folder for results.
 */
public final class TenantBench {
    private static final int FEW = 14;
    private static final int MANY = 1_400;
    private static final int RUNS = 30;
    private static final double BAR_MS = 25;

    private TenantBench() {}

    public static void main(String[] arguments) throws Exception {
        Postgres postgres = Postgres.migrated();
        try (Connection connection = postgres.owner().getConnection()) {
            execute(
                    connection,
                    "insert into region (code, name, genitive, in_region, time_zone)"
                            + " values ('bench', 'x', 'x', 'x', 'UTC')");
            execute(
                    connection,
                    "insert into account (id, login, name, password_hash, status, demo)"
                            + " values (gen_random_uuid(), 'bench', 'x', 'x', 'ACTIVE', false)");
            long tables = count(connection, "pg_tables where schemaname = 'public'");
            fill(connection, FEW);
            double few = add(connection);
            fill(connection, MANY);
            double many = add(connection);
            if (count(connection, "pg_tables where schemaname = 'public'") != tables) {
                throw new IllegalStateException("A tenant has made a table.");
            }
            String machine = Machine.json(setting(connection));
            System.out.println(machine);
            System.out.println("tables before and after: " + tables);
            new Figure("tenant", "ms", many, few, BAR_MS, Figure.Kind.VALUE_AT_MOST)
                    .report(Path.of(arguments[0]), machine);
        }
        // The embedded server of the tests is stopped by a hook of its own.
        System.exit(0);
    }

    private static void fill(Connection connection, int centres) throws SQLException {
        for (long have = count(connection, "centre"); have < centres; have++) {
            insert(connection, "c" + have);
        }
        execute(connection, "analyze");
    }

    private static double add(Connection connection) throws SQLException {
        double[] took = new double[RUNS];
        long have = count(connection, "centre");
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            insert(connection, "c" + (have + run));
            took[run] = (System.nanoTime() - start) / 1e6;
        }
        return Figure.median(took);
    }

    private static void insert(Connection connection, String slug) throws SQLException {
        connection.setAutoCommit(false);
        try (var centre = connection.prepareStatement("""
                with new as (
                  insert into centre (id, kind, slug, name, genitive, dative, accusative, instrumental, prepositional,
                      in_town, to_town, from_town, title, status, confirmed, sort_order)
                  values (gen_random_uuid(), 'TOWN', ?, 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'PLANNED', true, 1)
                  returning id, kind)
                select id, kind from new
                """)) {
            centre.setString(1, slug);
            try (var row = centre.executeQuery()) {
                row.next();
                try (var member =
                        connection.prepareStatement("insert into membership (account_id, centre_id, centre_kind, role)"
                                + " select id, ?::uuid, ?, 'CENTRE_MANAGER' from account where login = 'bench'")) {
                    member.setString(1, row.getString(1));
                    member.setString(2, row.getString(2));
                    member.executeUpdate();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static long count(Connection connection, String what) throws SQLException {
        try (Statement sql = connection.createStatement();
                var row = sql.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String setting(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                var row = sql.executeQuery("show server_version")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

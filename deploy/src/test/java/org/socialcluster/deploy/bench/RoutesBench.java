package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Help routes: the walk of all of them over 14 towns and over 1,400 with a million services, the walk of one town after one of
 * its listings has changed, and CPU of a route's page rendered from the database.
 *
 * <p>Arguments: distribution, folder for results, flags of the JVM.
 */
public final class RoutesBench {
    private static final int RUNS = 5;
    private static final int SECONDS = 3;
    private static final int WARM_UP_SECONDS = 10;
    private static final int MOST_WARM_UPS = 15;
    private static final double STILL_WARMING = 0.97;
    private static final double WALK_BAR_S = 1;
    private static final double MANY_BAR_S = 60;
    private static final double PAGE_BAR_MS = 3;
    private static final String PAGE = "/" + PageBench.TOWN + "/routes/ippsu";
    private static final String WALK = """
            select route_slug, centre_id, count(*), array_agg(state), min(first_broken) from route_walk %s group by 1, 2
            """;
    private static final String MADE = "(select id from published_centre where slug = 'made-700')";

    private RoutesBench() {}

    public static void main(String[] arguments) throws Exception {
        Bench.run(arguments, bench -> {
            Node node = bench.node();
            node.execute("vacuum analyze", "checkpoint");
            bench.report(page(node));
            bench.report(walk(node, "routes-walk-14", WALK_BAR_S));
            node.execute(Bench.statements("many-tenants.sql"));
            node.execute("vacuum analyze", "checkpoint");
            System.out.println("towns and services: "
                    + node.value(
                            "select (select count(*) from centre) || ' ' || (select count(*) from social_service)"));
            bench.report(walk(node, "routes-walk-1400", MANY_BAR_S));
            bench.report(touched(node));
        });
    }

    private static Figure page(Node node) throws IOException, InterruptedException {
        Load live = new Load(node.url(PAGE), 4, List.of("Cookie: view=light..; town=" + PageBench.TOWN));
        warm(node, live);
        double[] costs = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            costs[run] = node.cost(live, SECONDS);
        }
        return new Figure(
                "routes-page-live", "ms", Figure.median(costs), PAGE_BAR_MS, PAGE_BAR_MS, Figure.Kind.VALUE_AT_MOST);
    }

    /** Until a round is not cheaper than the one before: compiling the code costs more than running it for a while. */
    private static void warm(Node node, Load load) throws IOException, InterruptedException {
        double before = Double.MAX_VALUE;
        for (int round = 0; round < MOST_WARM_UPS; round++) {
            double cost = node.cost(load, WARM_UP_SECONDS);
            if (round > 1 && cost > before * STILL_WARMING) {
                return;
            }
            before = cost;
        }
    }

    private static Figure walk(Node node, String name, double bar) throws IOException, SQLException {
        double[] seconds = new double[RUNS];
        try (Connection site = site(node)) {
            for (int run = 0; run < RUNS; run++) {
                seconds[run] = seconds(site, WALK.formatted(""));
            }
        }
        return new Figure(name, "s", Figure.median(seconds), bar, bar, Figure.Kind.VALUE_AT_MOST);
    }

    /** A listing is taken back and published again; what depends on it is brought up to date and one town is walked. */
    private static Figure touched(Node node) throws IOException, SQLException {
        double[] seconds = new double[RUNS];
        try (Connection owner = node.superuser();
                Connection site = site(node)) {
            for (int run = 0; run < RUNS; run++) {
                seconds[run] = seconds(owner, """
                        update social_service set status = case status when 'DRAFT' then 'PUBLISHED' else 'DRAFT' end
                         where centre_id = %s and slug = 'service-11'
                        """.formatted(MADE))
                        + seconds(site, WALK.formatted("where centre_id = " + MADE));
            }
        }
        return new Figure(
                "routes-walk-touched", "s", Figure.median(seconds), WALK_BAR_S, WALK_BAR_S, Figure.Kind.VALUE_AT_MOST);
    }

    /** As a visitor's request reads: under row security. */
    private static Connection site(Node node) throws IOException, SQLException {
        Connection connection = node.superuser();
        try (Statement sql = connection.createStatement()) {
            sql.execute("set role socialcluster_site");
            sql.execute("select set_config('app.centre', '', false), set_config('app.actor', '', false)");
        }
        return connection;
    }

    private static double seconds(Connection connection, String statement) throws SQLException {
        long start = System.nanoTime();
        try (Statement sql = connection.createStatement()) {
            if (sql.execute(statement)) {
                sql.getResultSet().close();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}

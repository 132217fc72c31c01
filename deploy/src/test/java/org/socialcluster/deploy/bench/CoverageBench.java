package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Coverage of 100 towns with a million listings and a million records of demand: CPU of the matrix against the plain GROUP BY
 * over listings and demand, how far it is behind an edit, a day's snapshot, the figures of the network,
 * a change of the filter, and the whole as XLSX.
 *
 * <p>Arguments: distribution, folder for results, flags of the JVM.
 */
public final class CoverageBench {
    private static final int RUNS = 5;
    private static final int FILTERS = 200;
    private static final int OFFICE_FILTERS = 60;
    private static final int WARM_UP = 10;
    private static final double MATRIX_BAR = 0.25;
    private static final double BEHIND_BAR_S = 5;
    private static final double SNAPSHOT_BAR_S = 30;
    private static final double NETWORK_BAR_S = 30;
    private static final double FILTER_BAR_MS = 300;
    private static final double XLSX_BAR_S = 3;
    private static final double MILLIS = 1000;
    private static final String TODAY = "(select (now() at time zone time_zone)::date from published_region)";

    /** What the office reads: the state of each cell with its services, and the sums of demand that are given. */
    private static final String CELLS = "select centre_id, need_code, state, services from coverage_cells(now(), null)";

    private static final String DEMAND = """
            select centre_id, need_code, sum(n) from statistics_demand where n is not null group by 1, 2
            """;

    /** The same numbers as anybody would count them. */
    private static final String PLAIN_CELLS = """
            select s.centre_id, n.need_code, count(*) as services,
                   count(*) filter (where (s.status = 'PUBLISHED' or s.closed_until < current_date)
                                      and s.capacity_state in ('AVAILABLE', 'LIMITED', 'UNKNOWN')
                                      and s.confirmed_at >= now() - k.stale_after_days * interval '1 day') as open
              from social_service s
              join provider p on p.centre_id = s.centre_id and p.id = s.provider_id and p.status in ('PUBLISHED', 'CLOSED')
              join service_need n on n.centre_id = s.centre_id and n.service_id = s.id
              join need k on k.code = n.need_code
             where s.status in ('PUBLISHED', 'CLOSED') group by 1, 2
            """;

    private static final String PLAIN_DEMAND = """
            select centre_id, need_code, sum(n)
              from (select centre_id, need_code, source, sum(n) as n from demand_count
                     where day < date_trunc('month', current_date - 3)
                     group by centre_id, need_code, source, date_trunc('month', day) having sum(n) >= 5) m
             group by 1, 2
            """;

    private final Bench bench;
    private final Node node;

    private CoverageBench(Bench bench) {
        this.bench = bench;
        this.node = bench.node();
    }

    public static void main(String[] arguments) throws Exception {
        Bench.run(arguments, bench -> new CoverageBench(bench).measure());
    }

    private void measure() throws Exception {
        fill();
        System.out.println("towns, listings, demand: " + node.value("""
                select (select count(*) from centre where kind = 'TOWN') || ' ' || (select count(*) from social_service)
                       || ' ' || (select count(*) from demand_count)
                """));
        compare();
        matrix();
        behind();
        filter();
        office();
        workbook();
        network();
        snapshots();
    }

    /** Fewer and larger towns than the benches of many tenants have; then a year of demand. */
    private void fill() throws IOException, SQLException {
        String towns = Bench.script("many-tenants.sql")
                .replace("1386", "86")
                .replace("generate_series(1, 722)", "generate_series(1, 11628)");
        node.execute(towns.split(";\n", -1));
        node.execute(Bench.script("much-demand.sql"), "vacuum analyze", "checkpoint");
    }

    /** Cell by cell: as many services as are counted plainly, covered by the own ones where any is open, the same demand. */
    private void compare() throws IOException, SQLException {
        equal(
                "select centre_id, need_code, services from (" + CELLS + ") c where services > 0",
                "select s.centre_id, s.need_code, s.services from (" + PLAIN_CELLS
                        + ") s join centre c on c.id = s.centre_id and c.kind = 'TOWN'");
        equal(
                "select centre_id, need_code from coverage_cells(now(), null) where level = 'local'",
                "select s.centre_id, s.need_code from (" + PLAIN_CELLS
                        + ") s join centre c on c.id = s.centre_id and c.kind = 'TOWN' where s.open > 0");
        equal(DEMAND, PLAIN_DEMAND);
    }

    private void equal(String ours, String plain) throws IOException, SQLException {
        Set<String> one = rows(ours);
        Set<String> other = rows(plain);
        if (one.isEmpty() || !one.equals(other)) {
            throw new IllegalStateException("not equal: " + one.size() + " and " + other.size() + " rows of " + ours);
        }
    }

    private Set<String> rows(String query) throws IOException, SQLException {
        Set<String> rows = new TreeSet<>();
        try (Connection connection = node.superuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select q::text from (" + query + ") q")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private void matrix() throws IOException, SQLException {
        double[] ours = new double[RUNS];
        double[] plain = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            ours[run] = cpu(CELLS, DEMAND);
            plain[run] = cpu(PLAIN_CELLS, PLAIN_DEMAND);
        }
        report(
                "coverage-matrix",
                "ms",
                Figure.median(ours),
                Figure.median(plain),
                MATRIX_BAR,
                Figure.Kind.RATIO_AT_MOST);
    }

    /** Milliseconds of the database's CPU, workers of a parallel plan counted. */
    private double cpu(String... queries) throws IOException, SQLException {
        try (Connection connection = node.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("set max_parallel_workers_per_gather = 0");
            for (String query : queries) {
                sql.executeQuery(query).close();
            }
            double before = node.databaseCpu();
            for (String query : queries) {
                sql.executeQuery(query).close();
            }
            return (node.databaseCpu() - before) * MILLIS;
        }
    }

    /** Every service of a town for a need is archived; how long until the open data says so. */
    private void behind() throws Exception {
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            String town = "made-" + (10 + run);
            String before = body("/api/coverage?town=" + town);
            node.execute("""
                    update social_service s set status = 'ARCHIVED' from service_need n, centre c
                     where c.slug = '%s' and s.centre_id = c.id and n.centre_id = s.centre_id and n.service_id = s.id
                       and n.need_code = (select min(need_code) from need_supply x where x.centre_id = c.id)
                    """.formatted(town));
            long start = System.nanoTime();
            while (cells(body("/api/coverage?town=" + town)).equals(cells(before))) {
                Thread.sleep(20);
            }
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        report("coverage-behind", "s", worst(seconds), BEHIND_BAR_S, BEHIND_BAR_S, Figure.Kind.VALUE_AT_MOST);
    }

    private static String cells(String json) {
        return json.replaceAll("\"[a-zA-Z]*([aA]t|[mM]oment)\":\"[^\"]*\"", "");
    }

    private String body(String path) throws IOException, InterruptedException {
        var answer = node.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** As people ask for other rows and other people of the whole region, one after the other. */
    private void filter() throws Exception {
        List<String> asked =
                List.of("by=group", "by=sector", "by=need", "by=service-type", "by=group&audience=ELDERLY");
        double[] millis = new double[FILTERS];
        for (int turn = 0; turn < FILTERS; turn++) {
            long start = System.nanoTime();
            body("/api/coverage?" + asked.get(turn % asked.size()));
            millis[turn] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        report(
                "coverage-filter-p95",
                "ms",
                millis[FILTERS * 95 / 100],
                FILTER_BAR_MS,
                FILTER_BAR_MS,
                Figure.Kind.VALUE_AT_MOST);
    }

    /** The same in the office, with the way to the browser and its drawing. */
    private void office() throws Exception {
        try (Reviewer reviewer = new Reviewer(node)) {
            System.out.println("cells of the whole matrix: " + reviewer.open());
            reviewer.changes(WARM_UP);
            report(
                    "coverage-office-filter-p95",
                    "ms",
                    reviewer.changes(OFFICE_FILTERS)[OFFICE_FILTERS * 95 / 100],
                    FILTER_BAR_MS,
                    FILTER_BAR_MS,
                    Figure.Kind.VALUE_AT_MOST);
        }
    }

    private void workbook() throws Exception {
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            body("/api/coverage.xlsx");
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        report("coverage-xlsx", "s", worst(seconds), XLSX_BAR_S, XLSX_BAR_S, Figure.Kind.VALUE_AT_MOST);
    }

    /** The first one writes every cell and every listing, the next what has changed since. */
    private void snapshots() throws IOException, SQLException {
        node.execute(
                "set session_replication_role = replica",
                "delete from listing_change",
                "delete from coverage_change",
                "delete from coverage_town_change",
                "delete from coverage_day");
        double first = asJobs("select take_coverage_snapshot(" + TODAY + " - 1)");
        node.execute("vacuum analyze listing_change, coverage_change", """
                update social_service set capacity_state = 'FULL' where slug like 'service-1%7' and capacity_state = 'AVAILABLE'
                """);
        double next = asJobs("select take_coverage_snapshot(" + TODAY + ")");
        report("coverage-snapshot-first", "s", first, SNAPSHOT_BAR_S, SNAPSHOT_BAR_S, Figure.Kind.VALUE_AT_MOST);
        report("coverage-snapshot", "s", next, SNAPSHOT_BAR_S, SNAPSHOT_BAR_S, Figure.Kind.VALUE_AT_MOST);
    }

    /** How each centre stands, as it is counted every hour. */
    private void network() throws IOException, SQLException {
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            seconds[run] = asJobs("select count(count_network()) >= 0");
        }
        report("coverage-network", "s", worst(seconds), NETWORK_BAR_S, NETWORK_BAR_S, Figure.Kind.VALUE_AT_MOST);
    }

    private double asJobs(String statement) throws IOException, SQLException {
        try (Connection connection = node.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("set role socialcluster_jobs");
            long start = System.nanoTime();
            try (ResultSet done = sql.executeQuery(statement)) {
                if (!done.next() || !done.getBoolean(1)) {
                    throw new IllegalStateException("nothing was done: " + statement);
                }
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double worst(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private void report(String name, String unit, double value, double floor, double bar, Figure.Kind kind)
            throws IOException {
        bench.report(new Figure(name, unit, value, floor, bar, kind));
    }
}

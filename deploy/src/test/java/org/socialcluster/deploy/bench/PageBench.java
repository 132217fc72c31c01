package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * The town page of Екатеринбург: from memory against nginx with the same packed bytes, whole and as "not modified"; and
 * rendered from the database against the bare query in pgbench, in CPU of application and database together.
 *
 * <p>Arguments: distribution, folder for results, flags of the JVM.
 */
public final class PageBench {
    static final String TOWN = "ekaterinburg";
    private static final String PAGE = "/" + TOWN + "/";
    private static final String PACKED = "Accept-Encoding: gzip";
    /** A reader with settings of the own is never served from memory. */
    private static final String LIVE = "Cookie: view=light..; town=" + TOWN;

    private static final int RUNS = 5;
    private static final int SECONDS = 3;
    private static final int WARM_UP_SECONDS = 12;
    private static final double READY_BAR = 0.25;
    private static final double KNOWN_BAR = 0.35;
    private static final double LIVE_BAR_MS = 2;
    private static final double QUERY_BAR = 11;

    private final Bench bench;
    private final Node node;

    private PageBench(Bench bench) {
        this.bench = bench;
        this.node = bench.node();
    }

    public static void main(String[] arguments) throws Exception {
        Bench.run(arguments, bench -> {
            PageBench page = new PageBench(bench);
            page.ready(bench.work());
            page.live(bench.work());
        });
    }

    private void ready(Path work) throws IOException, InterruptedException {
        node.get(PAGE);
        HttpResponse<byte[]> page = node.get(PAGE, "Accept-Encoding", "gzip");
        if (page.headers().firstValue("Cache-Status").isEmpty()) {
            throw new IllegalStateException(PAGE + " does not come from memory");
        }
        System.out.println("the page packed: " + page.body().length + " bytes");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        try (Nginx nginx = Nginx.serving(page.body(), work)) {
            Objects.requireNonNull(nginx);
            compare("page-ready", READY_BAR, load(PACKED), new Load(Nginx.url(), 16, List.of(PACKED)));
            compare(
                    "page-304",
                    KNOWN_BAR,
                    load(PACKED, "If-None-Match: " + tag),
                    new Load(Nginx.url(), 16, List.of(PACKED, "If-None-Match: " + nginxTag())));
        }
    }

    private Load load(String... headers) {
        return new Load(node.url(PAGE), 16, List.of(headers));
    }

    private static String nginxTag() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(Nginx.url())).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private void compare(String name, double bar, Load ours, Load floor) throws IOException, InterruptedException {
        ours.run(WARM_UP_SECONDS);
        floor.run(1);
        double[] our = new double[RUNS];
        double[] other = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            our[run] = ours.run(SECONDS).perSecond();
            other[run] = floor.run(SECONDS).perSecond();
        }
        bench.report(
                new Figure(name, "1/s", Figure.median(our), Figure.median(other), bar, Figure.Kind.RATIO_AT_LEAST));
    }

    private void live(Path work) throws IOException, InterruptedException, SQLException {
        node.execute("vacuum analyze", "checkpoint");
        Path query = Files.writeString(work.resolve("query.sql"), query(node));
        Load plain = new Load(node.url(PAGE), 4, List.of(LIVE));
        plain.run(WARM_UP_SECONDS);
        Load packed = new Load(node.url(PAGE), 4, List.of(LIVE, PACKED));
        packed.run(WARM_UP_SECONDS / 2);
        double[] costs = new double[RUNS];
        double[] packing = new double[RUNS];
        double[] bare = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            costs[run] = node.cost(plain, SECONDS);
            bare[run] = bare(query);
            packing[run] = node.cost(packed, SECONDS);
        }
        double cost = Figure.median(costs);
        double floor = Figure.median(bare);
        System.out.printf("with gzip on the fly: %.2f ms%n", Figure.median(packing));
        bench.report(new Figure("page-live", "ms", cost, floor, LIVE_BAR_MS, Figure.Kind.VALUE_AT_MOST));
        bench.report(new Figure("page-live-query", "ms", cost, floor, QUERY_BAR, Figure.Kind.RATIO_AT_MOST));
    }

    /** The page's own question to the database, for this town. */
    private static String query(Node node) throws IOException, SQLException {
        return Bench.script("town-page.sql")
                .replace(":town", "'" + node.value("select id from centre where slug = '" + TOWN + "'") + "'");
    }

    /** Milliseconds of the database's CPU for one run of the query. */
    private double bare(Path query) throws IOException, InterruptedException {
        double before = node.databaseCpu();
        String said = Tool.run(List.of(
                "env",
                "PGPASSWORD=" + node.superuserPassword(),
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "2",
                "-T",
                "" + SECONDS,
                "-f",
                query.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + node.databasePort(),
                "-U",
                "postgres",
                "socialcluster"));
        return (node.databaseCpu() - before) / Tool.number(said, "number of transactions actually processed:") * 1000;
    }
}

package org.socialcluster.deploy.bench;

import java.util.List;

/**
 * CPU of a request with row security and without it, on one database where it is switched off and on again between the
 * runs: the town page, which reads through the published views, and the office's own list of services, which reads the
 * protected tables.
 *
 * <p>Arguments: distribution, folder for results, flags of the JVM.
 */
public final class RowSecurityBench {
    private static final int RUNS = 5;
    private static final int SECONDS = 3;
    private static final int WARM_UP_SECONDS = 12;
    private static final double BAR = 1.3;
    private static final String SWITCH = """
            do $$ declare one name; begin
              for one in select distinct tablename from pg_policies where schemaname = 'public' loop
                execute format('alter table %%I %s row level security', one);
              end loop;
            end $$
            """;

    private RowSecurityBench() {}

    public static void main(String[] arguments) throws Exception {
        Bench.run(arguments, bench -> {
            bench.node().execute("vacuum analyze", "checkpoint");
            compare(bench, "rls-page", "/" + PageBench.TOWN + "/", "Cookie: view=light..; town=" + PageBench.TOWN);
            compare(
                    bench,
                    "rls-office",
                    "/api/centres/" + PageBench.TOWN + "/services?size=100",
                    "Cookie: " + session(bench.node()));
        });
    }

    /** A session of the town's manager: a password with each request would cost more than all the rest. */
    private static String session(Node node) throws Exception {
        return node.signIn("manager." + PageBench.TOWN);
    }

    private static void compare(Bench bench, String name, String path, String header) throws Exception {
        Node node = bench.node();
        Load load = new Load(node.url(path), 4, List.of(header));
        load.run(WARM_UP_SECONDS);
        double[] with = new double[RUNS];
        double[] without = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            with[run] = node.cost(load, SECONDS);
            node.execute(SWITCH.formatted("disable"));
            load.run(1);
            without[run] = node.cost(load, SECONDS);
            node.execute(SWITCH.formatted("enable"));
            load.run(1);
        }
        bench.report(
                new Figure(name, "ms", Figure.median(with), Figure.median(without), BAR, Figure.Kind.RATIO_AT_MOST));
    }
}

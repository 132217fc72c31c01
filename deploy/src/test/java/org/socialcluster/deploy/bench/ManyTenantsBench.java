package org.socialcluster.deploy.bench;

import java.util.List;

/**
 * CPU of the town page, rendered from the database, where there are 14 towns and where there are 1,400 with a million
 * services: two databases, asked in turn.
 *
 * <p>Arguments: distribution, folder for results, flags of the JVM.
 */
public final class ManyTenantsBench {
    private static final int RUNS = 7;
    private static final int SECONDS = 3;
    private static final int WARM_UP_SECONDS = 15;
    private static final double BAR = 1.15;

    private ManyTenantsBench() {}

    public static void main(String[] arguments) throws Exception {
        Bench.run(arguments, bench -> {
            try (Node many = bench.another()) {
                many.execute(Bench.statements("many-tenants.sql"));
                compare(bench, many);
            }
        });
    }

    private static void compare(Bench bench, Node many) throws Exception {
        Node few = bench.node();
        System.out.println("centres and services: " + size(few) + "; " + size(many));
        // Housekeeping of the load is no cost of a page.
        many.execute("vacuum analyze", "checkpoint");
        few.execute("vacuum analyze", "checkpoint");
        Load little = load(few);
        Load much = load(many);
        little.run(WARM_UP_SECONDS);
        much.run(WARM_UP_SECONDS);
        double[] of14 = new double[RUNS];
        double[] of1400 = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            of14[run] = few.cost(little, SECONDS);
            of1400[run] = many.cost(much, SECONDS);
        }
        bench.report(new Figure(
                "tenants", "ms", Figure.median(of1400), Figure.median(of14), BAR, Figure.Kind.RATIO_AT_MOST));
    }

    private static Load load(Node node) {
        return new Load(
                node.url("/" + PageBench.TOWN + "/"), 4, List.of("Cookie: view=light..; town=" + PageBench.TOWN));
    }

    private static String size(Node node) throws Exception {
        return node.value("select (select count(*) from centre) || ' ' || (select count(*) from social_service)");
    }
}

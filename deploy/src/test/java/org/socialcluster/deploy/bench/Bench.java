package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What a bench of the running platform begins and ends with: a node of its own, the machine that it runs on, a place for the
 * figures.
 *
 * @param work for whatever is needed meanwhile; gone afterwards
 */
record Bench(Path distribution, List<String> flags, Path work, Node node, Path results, String machine) {
    /** What is measured. */
    interface Measuring {
        void with(Bench bench) throws Exception;
    }

    /** Measures on a node that is started for it.
     *
     * @param arguments distribution, folder for results, flags of the JVM */
    static void run(String[] arguments, Measuring what) throws Exception {
        Path distribution = Path.of(arguments[0]);
        List<String> flags = List.of(arguments).subList(2, arguments.length);
        Path work = Files.createTempDirectory("bench");
        try (Node node = Node.start(distribution, work, flags)) {
            String machine = Machine.json(node.value("show server_version"));
            System.out.println(machine);
            what.with(new Bench(distribution, flags, work, node, Path.of(arguments[1]), machine));
        }
        Tool.delete(work);
    }

    /** One more node, with a database of its own. */
    Node another() throws IOException, InterruptedException {
        return Node.start(distribution, work, flags);
    }

    void report(Figure figure) throws IOException {
        figure.report(results, machine);
    }

    /** SQL that stands beside the benches. */
    static String script(String name) throws IOException {
        try (var sql = Objects.requireNonNull(Bench.class.getResourceAsStream(name), name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same, statement by statement. */
    static String[] statements(String name) throws IOException {
        return script(name).split(";\n", -1);
    }
}

package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * CPU and memory of a start on a warm home, database counted, against an empty WAR on bare Payara Micro with the same
 * flags of the JVM and the same settings of Payara. Runs alternate, so that a noisy neighbour disturbs both alike.
 *
 * <p>Arguments: distribution, folder for results, number of runs, flags of the JVM.
 */
public final class StartBench {
    private static final int PORT = Integer.getInteger("bench.port", 18190);
    private static final double BAR = 1.5;
    private static final double MEMORY_BAR_MB = 512;

    private final Path distribution;
    private final Path work;
    private final List<String> flags;

    private StartBench(Path distribution, Path work, List<String> flags) {
        this.distribution = distribution;
        this.work = work;
        this.flags = flags;
    }

    /** Seconds of CPU and megabytes of memory of one start. */
    private record Cost(double cpu, double memory) {}

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[2]);
        Path work = Files.createTempDirectory("bench");
        StartBench bench =
                new StartBench(Path.of(arguments[0]), work, List.of(arguments).subList(3, arguments.length));
        bench.platform();
        bench.bare(List.of());
        double[][] seen = new double[5][runs];
        for (int run = 0; run < runs; run++) {
            Cost ours = bench.platform();
            Cost bare = bench.bare(List.of());
            seen[0][run] = ours.cpu();
            seen[1][run] = bare.cpu();
            seen[2][run] = ours.memory();
            seen[3][run] = bare.memory();
            seen[4][run] = bench.bare(bench.asLeanAsOurs()).cpu();
        }
        String machine = Machine.json("embedded");
        System.out.println(machine);
        Path results = Path.of(arguments[1]);
        new Figure("start-cpu", "s", Figure.median(seen[0]), Figure.median(seen[1]), BAR, Figure.Kind.RATIO_AT_MOST)
                .report(results, machine);
        new Figure(
                        "start-cpu-lean-floor",
                        "s",
                        Figure.median(seen[0]),
                        Figure.median(seen[4]),
                        BAR,
                        Figure.Kind.RATIO_AT_MOST)
                .report(results, machine);
        new Figure(
                        "start-memory",
                        "MB",
                        Figure.median(seen[2]),
                        Figure.median(seen[3]),
                        MEMORY_BAR_MB,
                        Figure.Kind.VALUE_AT_MOST)
                .report(results, machine);
    }

    private Cost platform() throws IOException, InterruptedException {
        return cost(
                List.of(
                        "-jar",
                        distribution.resolve("lib/social-cluster.jar").toString(),
                        "demo",
                        "--home",
                        work.resolve("home").toString(),
                        "--port",
                        String.valueOf(PORT)),
                "Ready: ");
    }

    /** Bare Payara Micro as it comes (its data grid and EJB timers included), with an empty WAR. */
    private Cost bare(List<String> more) throws IOException, InterruptedException {
        Path war = work.resolve("empty.war");
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/"));
        }
        List<String> arguments = new ArrayList<>(List.of(
                "-jar",
                payara().toString(),
                "--nocluster",
                "--disablephonehome",
                "--unpackdir",
                work.resolve("bare").toString(),
                "--port",
                String.valueOf(PORT),
                "--deploy",
                war.toString(),
                "--contextroot",
                "/"));
        arguments.addAll(more);
        return cost(arguments, "ready in ");
    }

    /** What the launcher switches off as well: the sterner floor. */
    private List<String> asLeanAsOurs() throws IOException {
        Path commands = Files.writeString(work.resolve("before-boot"), """
                set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
                set configs.config.server-config.ejb-container.ejb-timer-service.ejb-timer-service=Dummy
                """);
        return List.of("--prebootcommandfile", commands.toString());
    }

    private Path payara() throws IOException {
        try (Stream<Path> jars = Files.list(distribution.resolve("lib"))) {
            return jars.filter(it -> it.getFileName().toString().startsWith("payara-micro"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Cost cost(List<String> arguments, String sign) throws IOException, InterruptedException {
        Process process = Tool.java(flags, arguments, work.resolve("said"), sign);
        try {
            return new Cost(cpu(process), memory(process));
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** Of the process, its ended children, and the PostgreSQL that runs in the home, which is a child no more. */
    private double cpu(Process process) throws IOException {
        return all(process).stream().mapToDouble(Tool::cpu).sum();
    }

    private double memory(Process process) throws IOException {
        double sum = 0;
        for (ProcessHandle each : all(process)) {
            // PostgreSQL's processes share most of their pages: proportional size counts each page once.
            try (Stream<String> lines = Files.lines(Path.of("/proc", "" + each.pid(), "smaps_rollup"))) {
                sum += lines.filter(it -> it.startsWith("Pss:"))
                        .mapToDouble(it -> Double.parseDouble(it.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return sum / 1024;
    }

    private List<ProcessHandle> all(Process process) throws IOException {
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        Path pid = work.resolve("home/pg/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0))).ifPresent(postmaster -> {
                all.add(postmaster);
                all.addAll(postmaster.children().toList());
            });
        }
        return all;
    }
}

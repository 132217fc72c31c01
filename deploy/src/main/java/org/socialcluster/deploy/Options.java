package org.socialcluster.deploy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line, as {@code deploy/run} passes it on. */
@Command(
        name = "deploy/run",
        description = "Brings the platform up with one region.",
        sortOptions = false,
        footer = {
            "",
            "Environment, for a real run:",
            "  DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD",
            "                        a PostgreSQL of yours (15 or newer) instead of the embedded one",
            "  PUBLIC_URL            the address that residents use, when a proxy stands in front",
            "  BIND_ADDRESS          the address to listen on (127.0.0.1)",
            "  LOG_TO=console        JSON log on stderr instead of HOME/logs",
            "  JAVA_OPTS             more options for the JVM"
        })
final class Options {
    @Parameters(
            arity = "0..1",
            paramLabel = "demo",
            description = "load demonstration listings and accounts (password: demo)")
    @Nullable
    String mode;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "port of the site (${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "directory of all data (~/.social-cluster/demo or ~/.social-cluster/real)")
    @Nullable
    Path home;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "sverdlovsk",
            description = "the region pack to load (${DEFAULT-VALUE})")
    String region = "sverdlovsk";

    @Option(
            names = "--packs",
            paramLabel = "DIR",
            description = "directory of region packs, instead of the packaged ones")
    @Nullable
    Path packs;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text")
    boolean help;

    Mode mode() {
        return mode == null ? Mode.REAL : Mode.DEMO;
    }

    Path home() {
        return home != null
                ? home.toAbsolutePath().normalize()
                : Path.of(System.getProperty("user.home"), ".social-cluster", mode().word());
    }

    Path packs() {
        return packs != null
                ? packs.toAbsolutePath().normalize()
                : Path.of(System.getProperty("platform.distribution", "."), "tenants");
    }
}

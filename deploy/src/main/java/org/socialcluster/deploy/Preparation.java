package org.socialcluster.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.socialcluster.regionpack.PackProblem;
import org.socialcluster.schema.Schema;
import org.socialcluster.schema.SchemaProblem;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Everything before the server: options, home, database, region. Answers with the settings of the server, or with the
 * key {@code exit} when it has already said why there will be none. Closing it stops the database.
 */
public final class Preparation implements Function<String[], Properties>, AutoCloseable {
    private volatile @Nullable EmbeddedDatabase embedded;

    @Override
    public Properties apply(String[] arguments) {
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(arguments);
            if (line.isUsageHelpRequested()) {
                line.usage(System.out);
                return exit(0);
            }
            refuseUnknownMode(options, line);
            return prepare(options);
        } catch (ParameterException wrong) {
            System.err.println(wrong.getMessage());
            line.usage(System.err);
            return exit(2);
        } catch (Refusal | SchemaProblem | PackProblem refused) {
            System.err.println(refused.getMessage());
            return exit(1);
        } catch (IOException | SQLException | RuntimeException unexpected) {
            System.err.println("The start failed: " + trace(unexpected));
            return exit(1);
        }
    }

    @Override
    public void close() {
        EmbeddedDatabase running = embedded;
        if (running != null) {
            running.stop();
        }
    }

    private Properties prepare(Options options) throws IOException, SQLException {
        Region region = Region.find(options.packs(), options.region);
        Address address = Address.of(options.port, System.getenv());
        Home home = Home.open(options.home());
        home.refuseOther(options.mode());
        address.refuseTaken();
        System.setProperty("java.io.tmpdir", home.path("tmp").toString());
        logTo(home.folder("logs").resolve("start.log"));

        Database database = database(home);
        Schema schema = Schema.of(database.owner());
        schema.migrate(database.applicationPassword());
        String notes = Filling.fill(database.owner(), region.pack(), options.mode(), address);
        home.keep(options.mode());

        Properties settings = new Properties();
        settings.setProperty("db.url", database.url());
        settings.setProperty("db.name", schema.database());
        settings.setProperty("db.user", schema.applicationLogin());
        settings.setProperty("db.password", database.applicationPassword());
        settings.setProperty("platform.demo", String.valueOf(options.mode() == Mode.DEMO));
        settings.setProperty("notes", notes);
        settings.setProperty("work", home.path("tmp").toString());
        settings.setProperty("unpacked", home.folder("server/" + payara()).toString());
        settings.setProperty("log", LogSettings.CONSOLE);
        if (!LogSettings.toConsole()) {
            settings.setProperty("log", home.path("logs/server.0.log").toString());
            settings.setProperty("console", home.path("logs/console.log").toString());
        }
        settings.putAll(address.settings());
        return settings;
    }

    private Database database(Home home) throws IOException {
        Map<String, String> environment = System.getenv();
        if (GivenDatabase.isGiven(environment)) {
            return GivenDatabase.of(environment);
        }
        EmbeddedDatabase own = new EmbeddedDatabase(home);
        embedded = own;
        return own.start();
    }

    /** A new version of Payara unpacks into a folder of its own. */
    private static String payara() throws IOException {
        Path libraries = Path.of(System.getProperty("platform.distribution"), "lib");
        try (var files = Files.newDirectoryStream(libraries, "payara-micro-*.jar")) {
            return files.iterator().next().getFileName().toString().replace(".jar", "");
        }
    }

    private static void refuseUnknownMode(Options options, CommandLine line) {
        if (options.mode != null && !options.mode.equals(Mode.DEMO.word())) {
            throw new ParameterException(
                    line, "Unknown word '" + options.mode + "': either 'demo' or nothing, for a real run.");
        }
    }

    private static void logTo(Path file) throws IOException {
        String settings = """
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.FileHandler.encoding=UTF-8
                """.formatted(file.toString().replace("%", "%%"));
        try (InputStream in = new java.io.ByteArrayInputStream(settings.getBytes(StandardCharsets.ISO_8859_1))) {
            LogManager.getLogManager().readConfiguration(in);
        }
    }

    private static Properties exit(int code) {
        Properties settings = new Properties();
        settings.setProperty("exit", String.valueOf(code));
        return settings;
    }

    private static String trace(Exception unexpected) {
        StringWriter text = new StringWriter();
        unexpected.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}

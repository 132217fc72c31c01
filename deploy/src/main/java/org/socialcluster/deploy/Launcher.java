package org.socialcluster.deploy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Starts the platform and stops it again: {@code java -jar social-cluster.jar [demo] [options]}.
 *
 * <p>Lives in two worlds of classes. {@link Preparation} sees the libraries beside this jar; Payara sees only itself and
 * the application, because whatever stands on the class path would hide the application's own copy of it.
 */
public final class Launcher {
    private static final String PAYARA = "payara-micro";

    private Launcher() {}

    /** Exit codes: 0 stopped on request, 1 refused with a sentence on stderr, 2 wrong options. */
    public static void main(String[] arguments) throws Exception {
        Path distribution = distribution();
        Function<String[], Properties> preparation = preparation(distribution.resolve("lib"));
        Ending ending = new Ending((AutoCloseable) preparation);
        System.setProperty("platform.distribution", distribution.toString());
        Properties settings = preparation.apply(arguments);
        String exit = settings.getProperty("exit");
        if (exit != null) {
            ending.now(Integer.parseInt(exit));
        }
        PrintStream operator = System.out;
        quieten(settings);
        try {
            Server server = new Server(distribution.resolve("platform.war"), settings);
            ending.first(server);
            server.start();
        } catch (Exception failed) {
            System.err.println(sentence(failed, settings));
            ending.now(1);
        }
        settings.getProperty("notes", "").lines().forEach(operator::println);
        operator.println("Ready: " + settings.getProperty("address"));
    }

    /** Payara and libraries print to standard output past every logger; the operator shall find our few lines there. */
    private static void quieten(Properties settings) throws IOException {
        String file = settings.getProperty("console", "");
        if (!file.isEmpty()) {
            System.setOut(new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8));
        }
    }

    private static String sentence(Exception failed, Properties settings) {
        return "The server did not start: "
                + String.valueOf(failed.getMessage()).lines().findFirst().orElse("") + " The log is "
                + settings.getProperty("log") + ".";
    }

    private static Path distribution() throws URISyntaxException {
        Path jar = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return jar.resolve("../..").normalize();
    }

    @SuppressWarnings("unchecked")
    private static Function<String[], Properties> preparation(Path libraries)
            throws IOException, ReflectiveOperationException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(libraries)) {
            for (Path file : files.sorted().toList()) {
                if (!file.getFileName().toString().startsWith(PAYARA)) {
                    jars.add(url(file));
                }
            }
        }
        ClassLoader loader =
                new URLClassLoader("preparation", jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return (Function<String[], Properties>) loader.loadClass("org.socialcluster.deploy.Preparation")
                .getDeclaredConstructor()
                .newInstance();
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}

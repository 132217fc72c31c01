package org.socialcluster.deploy;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Payara Micro with our application at the root, on one address and one port. */
final class Server implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);

    // The data grid is switched off here because --nohazelcast is not heeded: it would open port 6900 to everybody.
    private static final String BEFORE_BOOT = """
            set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false
            set configs.config.server-config.ejb-container.ejb-timer-service.ejb-timer-service=Dummy
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=%s
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compression=on
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compressable-mime-type=text/html,text/css,text/plain,text/javascript,application/json,application/problem+json,application/javascript,application/xml,image/svg+xml
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.max-swallowing-input-bytes=1048576
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.request-timeout-seconds=120
            set configs.config.server-config.network-config.transports.transport.tcp.read-timeout-millis=10000
            set-openapi-configuration --enabled=false
            """;

    // The container's own idea of TLS, by which it marks the cookie of its session as Secure.
    private static final String SCHEME =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private final Path application;
    private final Properties settings;
    private @Nullable PayaraMicroRuntime payara;

    Server(Path application, Properties settings) {
        this.application = application;
        this.settings = settings;
    }

    /** Returns when the application says that it is ready. */
    void start() throws Exception {
        settings.stringPropertyNames().stream()
                .filter(it -> it.startsWith("db.") || it.startsWith("platform."))
                .forEach(it -> System.setProperty(it, settings.getProperty(it)));
        // Else the container looks through all its libraries for it with each line of the log: half the cost of a page.
        System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
        synchronized (this) {
            payara = PayaraMicroLauncher.create(arguments()).getRuntime();
            if (payara.getDeployedApplicationNames().isEmpty()) {
                throw new IllegalStateException("the application could not be deployed.");
            }
        }
        waitUntilReady();
    }

    @Override
    public synchronized void close() throws Exception {
        if (payara == null) {
            return;
        }
        try {
            payara.shutdown();
        } catch (IllegalStateException alreadyStopping) {
            waitForPayarasOwnHook();
        }
        payara = null;
    }

    private static void waitForPayarasOwnHook() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("GlassFish Shutdown Hook")) {
                thread.join(STOPPED_WITHIN.toMillis());
            }
        }
    }

    private String[] arguments() throws IOException {
        Path work = Path.of(settings.getProperty("work"));
        return new String[] {
            "--nocluster",
            "--disablephonehome",
            "--unpackdir",
            settings.getProperty("unpacked"),
            "--logproperties",
            write(work.resolve("logging.properties"), LogSettings.of(settings.getProperty("log"))),
            "--prebootcommandfile",
            write(work.resolve("before-boot"), BEFORE_BOOT.formatted(settings.getProperty("bind")) + scheme()),
            "--port",
            settings.getProperty("port"),
            "--deploy",
            application.toString(),
            "--contextroot",
            "/"
        };
    }

    private String scheme() {
        if (settings.getProperty("platform.public-url", "").startsWith("https:")) {
            return SCHEME + "scheme=https\n";
        }
        boolean trusted = Boolean.parseBoolean(settings.getProperty("platform.trusted-proxy"));
        return trusted ? SCHEME + "scheme-mapping=X-Forwarded-Proto\n" : "";
    }

    private static String write(Path file, String text) throws IOException {
        return Files.writeString(file, text).toString();
    }

    private void waitUntilReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        String answer;
        do {
            answer = readiness();
            if (answer.equals("200")) {
                return;
            }
            Thread.sleep(100);
        } while (System.nanoTime() < deadline);
        throw new IllegalStateException("it does not become ready (" + answer + " from /health/ready).");
    }

    private String readiness() {
        try {
            HttpURLConnection http = (HttpURLConnection) URI.create(settings.getProperty("probe") + "health/ready")
                    .toURL()
                    .openConnection();
            http.setConnectTimeout(2_000);
            http.setReadTimeout(10_000);
            return String.valueOf(http.getResponseCode());
        } catch (IOException notYet) {
            return String.valueOf(notYet.getMessage());
        }
    }
}

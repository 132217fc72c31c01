package org.socialcluster.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The floor: nginx, all cores, its log as it comes, serving one file that is packed already. */
final class Nginx implements AutoCloseable {
    private static final int PORT = Integer.getInteger("bench.port", 18190) + 8;
    private static final String SETTINGS = """
            daemon off;
            user root;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log %1$s/access.log;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              server {
                listen 127.0.0.1:%2$d;
                location / { root %1$s; default_type text/html; gzip_static always; add_header Cache-Control no-cache; }
              }
            }
            """;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    static Nginx serving(byte[] packed, Path work) throws IOException, InterruptedException {
        Path root = Files.createDirectories(work.resolve("nginx"));
        Files.write(root.resolve("page.gz"), packed);
        Path settings = Files.writeString(root.resolve("nginx.conf"), SETTINGS.formatted(root, PORT));
        Process process = new ProcessBuilder("nginx", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Thread.sleep(1000);
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx: " + Files.readString(root.resolve("said")));
        }
        return new Nginx(process);
    }

    static String url() {
        return "http://127.0.0.1:" + PORT + "/page";
    }

    @Override
    public void close() {
        process.destroy();
    }
}

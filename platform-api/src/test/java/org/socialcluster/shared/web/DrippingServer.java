package org.socialcluster.shared.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends a byte now and then, forever: in the first line, in the headers, in the body of a page or of a redirect. */
final class DrippingServer implements AutoCloseable {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    DrippingServer() throws IOException {
        threads.execute(this::serve);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    private void serve() {
        try {
            while (!door.isClosed()) {
                Socket guest = door.accept();
                threads.execute(() -> drip(guest));
            }
        } catch (IOException closed) {
            threads.shutdownNow();
        }
    }

    private void drip(Socket guest) {
        try (guest) {
            byte[] asked = new byte[4096];
            String path = new String(asked, 0, guest.getInputStream().read(asked), StandardCharsets.US_ASCII)
                    .split(" ", -1)[1];
            OutputStream answer = guest.getOutputStream();
            answer.write(begin(path).getBytes(StandardCharsets.US_ASCII));
            while (!door.isClosed()) {
                answer.write('1');
                answer.flush();
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException left) {
            threads.isShutdown();
        }
    }

    private static String begin(String path) {
        return switch (path) {
            case "/status" -> "HTTP/1.";
            case "/headers" -> "HTTP/1.1 200 OK\r\nX-Never: ";
            case "/redirect" -> "HTTP/1.1 302 Found\r\nLocation: /body\r\nContent-Length: 900000\r\n\r\n";
            default -> "HTTP/1.1 200 OK\r\nContent-Length: 900000\r\n\r\n";
        };
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}

package org.socialcluster.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that talks politely and takes no recipient: it answers RCPT with one given sentence. */
final class StubbornServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String refusal;

    StubbornServer(String refusal) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.refusal = refusal;
        Thread thread = new Thread(this::serve, "stubborn-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                talk(socket.accept());
            }
        } catch (IOException ended) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(ended);
            }
        }
    }

    private void talk(Socket client) throws IOException {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII)) {
            say(out, "220 stubborn");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                say(out, word.equals("RCPT") ? refusal : word.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

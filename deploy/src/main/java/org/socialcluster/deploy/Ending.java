package org.socialcluster.deploy;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stops everything in order, the server before the database, whatever asks for it: a signal, Ctrl-C, or a start that
 * failed. Payara has a shutdown hook of its own; both wait for the same server, so the order holds.
 */
final class Ending {
    private final AutoCloseable last;
    private final AtomicReference<@Nullable AutoCloseable> first = new AtomicReference<>();
    private final PrintStream operator = System.err;
    private volatile int exit;

    Ending(AutoCloseable last) {
        this.last = last;
        // Ends by halt: after a signal the JVM would answer 143, and an orderly end is no failure.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(stop()), "ending"));
    }

    void first(AutoCloseable server) {
        first.set(server);
    }

    void now(int code) {
        exit = code;
        System.exit(code);
    }

    private int stop() {
        // Read first: what is still starting fails when its database goes, and would call that a failure.
        int code = exit;
        // Payara's farewell goes where the rest of its output goes.
        System.setErr(System.out);
        close(first.get());
        close(last);
        return code;
    }

    private void close(@Nullable AutoCloseable what) {
        if (what == null) {
            return;
        }
        try {
            what.close();
        } catch (Exception failed) {
            operator.println("Not stopped cleanly: " + failed.getMessage());
        }
    }
}

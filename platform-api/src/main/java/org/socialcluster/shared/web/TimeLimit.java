package org.socialcluster.shared.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * How long a page may take in whole. The timeouts of a connection begin anew with every byte, so that a server which drips
 * its headers or its body would hold a thread as long as it likes: here the request is ended from outside.
 */
final class TimeLimit {
    private final long whole;
    private final ScheduledThreadPoolExecutor watch;

    TimeLimit(Duration whole) {
        this.whole = whole.toNanos();
        this.watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "fetch-time-limit");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
    }

    /** One exchange with a server. */
    interface Exchange<T> {
        T run() throws IOException;
    }

    /** The moment, by {@link System#nanoTime}, at which what begins now has to be over. */
    long begin() {
        return System.nanoTime() + whole;
    }

    /** Runs the exchange, and ends it when the time is over.
     *
     * @throws SocketTimeoutException when it was */
    <T> T hold(HttpUriRequestBase request, long until, Exchange<T> exchange) throws IOException {
        Future<?> end = watch.schedule(request::abort, until - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            return exchange.run();
        } catch (IOException broken) {
            if (request.isAborted()) {
                throw new SocketTimeoutException(request.getRequestUri() + " does not end");
            }
            throw broken;
        } finally {
            end.cancel(false);
        }
    }

    void close() {
        watch.shutdownNow();
    }
}

package org.socialcluster.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many may do something costly at once on this node. A few more wait for a while; all others are asked to come again,
 * for whoever waits holds a thread that readers need.
 */
public final class Turns {
    private static final int WAITING_FOR_EACH = 4;

    private final int atOnce;
    private final Duration patience;
    private final String refusal;
    private final Semaphore free;

    /** So many at once.
     *
     * @param patience how long somebody waits for a turn
     * @param refusal key of {@code problems.properties}: what is said to whoever gets none */
    public Turns(int atOnce, Duration patience, String refusal) {
        this.atOnce = atOnce;
        this.patience = patience;
        this.refusal = refusal;
        this.free = new Semaphore(atOnce, true);
    }

    /** Takes a turn, to be given back by {@link #end} in any case.
     *
     * @throws Problem {@code unavailable} when too many are at it */
    public void begin() {
        if (free.getQueueLength() >= WAITING_FOR_EACH * atOnce || !waited()) {
            throw new Problem(ProblemType.UNAVAILABLE, refusal);
        }
    }

    private boolean waited() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives the turn back. */
    public void end() {
        free.release();
    }
}

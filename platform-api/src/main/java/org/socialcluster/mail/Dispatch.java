package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.socialcluster.shared.Actor;

/**
 * What senders write down, each step in a short transaction of its own: a letter is taken, then sent while no transaction
 * is open, then said to be sent. Between the server's yes and our note of it lies the one gap in which a crash sends a
 * letter twice; both carry the same Message-ID.
 */
@ApplicationScoped
@Transactional
class Dispatch {
    /** Longer than the slowest mail server is waited for. */
    private static final Duration TURN = Duration.ofMinutes(10);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int KEPT_DAYS = 90;

    @Inject
    DispatchStore letters;

    /** The next letter that is due, this sender's alone from now on. */
    public Optional<Outgoing> take(Actor jobs) {
        return letters.take(TURN);
    }

    public void sent(Actor jobs, Outgoing letter) {
        letters.sent(letter, letter.readableText());
    }

    /** It was not taken: tried again later, unless it is hopeless or was the last try. */
    public void refused(Actor jobs, Outgoing letter, boolean hopeless, String problem) {
        if (hopeless || letter.tries() > PAUSES.size()) {
            letters.failed(letter, letter.readable(problem));
        } else {
            letters.again(letter, PAUSES.get(letter.tries() - 1), letter.readable(problem));
        }
    }

    /** The server could not be reached: the letter waits on, and after three days is given up. */
    public void unsent(Actor jobs, Outgoing letter, String problem) {
        letters.unsent(letter, PAUSES.get(0), PATIENCE, problem);
    }

    /** Nothing can be sent now: every letter that is due says why. No try is counted. */
    public void waiting(Actor jobs, String problem) {
        letters.waiting(problem);
    }

    /** Lets no letter leave this machine. */
    public void keepAll(Actor jobs) {
        letters.keepAll();
    }

    /** Deletes letters that were done with long ago: they name people.
     *
     * @return how many */
    public int forget(Actor jobs) {
        return letters.forget(KEPT_DAYS);
    }
}

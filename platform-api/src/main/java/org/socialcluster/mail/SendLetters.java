package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.socialcluster.jobs.Job;
import org.socialcluster.jobs.Timetable;
import org.socialcluster.shared.Actor;

/** Sends what is due, one letter after the other. */
@ApplicationScoped
class SendLetters implements Job {
    private static final Logger LOG = System.getLogger(SendLetters.class.getName());
    private static final Actor JOBS = Actor.jobs();
    private static final int LONGEST_PROBLEM = 300;

    @Inject
    Dispatch dispatch;

    @Inject
    MailSettings settings;

    @Override
    public String name() {
        return "mail-send";
    }

    @Override
    public Timetable timetable() {
        return Timetable.every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        switch (settings.delivery()) {
            case DEMO -> dispatch.keepAll(JOBS);
            case ON -> send();
            case MISCONFIGURED -> LOG.log(Level.WARNING, Objects.toString(settings.wrong()));
            case NOT_SET_UP -> {}
        }
    }

    /** A letter is taken before the server is asked: with nothing to send, nobody is called. */
    private void send() {
        Optional<Outgoing> first = dispatch.take(JOBS);
        if (first.isEmpty()) {
            return;
        }
        try (MailServer server = MailServer.connect(settings)) {
            Optional<Outgoing> next = first;
            while (next.isPresent() && hand(server, next.get())) {
                next = dispatch.take(JOBS);
            }
        } catch (MessagingException unreachable) {
            LOG.log(Level.WARNING, "mail: the server takes no letters: " + inShort(unreachable));
            dispatch.unsent(JOBS, first.get(), inShort(unreachable));
            dispatch.waiting(JOBS, inShort(unreachable));
        }
    }

    /** Whether the server takes more. */
    private boolean hand(MailServer server, Outgoing letter) {
        try {
            server.send(letter);
            dispatch.sent(JOBS, letter);
        } catch (MessagingException refused) {
            LOG.log(Level.INFO, "mail: letter " + letter.id() + " was not taken");
            dispatch.refused(JOBS, letter, hopeless(refused), inShort(refused));
        }
        return server.connected();
    }

    /** Whether the server has said that this address will never do (RFC 5321: 550, 553 and the like). */
    private static boolean hopeless(MessagingException refused) {
        return refused instanceof AddressException
                || (refused instanceof SendFailedException told
                        && told.getInvalidAddresses() != null
                        && told.getInvalidAddresses().length > 0);
    }

    /** What the server said, in one line: the last cause is the server's own sentence. */
    private static String inShort(Exception failure) {
        Throwable said = failure;
        while (said instanceof MessagingException outer && outer.getNextException() != null) {
            said = outer.getNextException();
        }
        String line = Objects.requireNonNullElse(
                        said.getMessage(), said.getClass().getSimpleName())
                .replaceAll("\\s+", " ")
                .strip();
        return line.substring(0, Math.min(line.length(), LONGEST_PROBLEM));
    }
}

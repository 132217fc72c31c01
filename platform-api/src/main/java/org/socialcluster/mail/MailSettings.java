package org.socialcluster.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which mail server takes the letters, from the environment: {@code MAIL_HOST}, {@code MAIL_PORT}, … */
@ApplicationScoped
class MailSettings {
    private static final int MILLIS_TO_CONNECT = 10_000;
    private static final int MILLIS_TO_ANSWER = 60_000;

    @Inject
    @ConfigProperty(name = "platform.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "mail.port")
    Optional<Integer> port;

    @Inject
    @ConfigProperty(name = "mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "mail.tls", defaultValue = "starttls")
    String tls;

    /** How a connection to the server is protected. */
    enum Tls {
        /** Plain to begin with, refused unless it becomes encrypted. */
        STARTTLS(587),
        /** Encrypted from the first byte. */
        SSL(465),
        /** Not at all: only for a server on this machine. */
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    Delivery delivery() {
        if (demo) {
            return Delivery.DEMO;
        }
        if (host.isEmpty()) {
            return Delivery.NOT_SET_UP;
        }
        return wrong() == null ? Delivery.ON : Delivery.MISCONFIGURED;
    }

    /** What the operator has to mend, in a sentence for the log; null when nothing. */
    @Nullable
    String wrong() {
        if (from.isEmpty()) {
            return "MAIL_HOST is set but MAIL_FROM is not: letters wait.";
        }
        try {
            sender();
        } catch (AddressException noAddress) {
            return "MAIL_FROM is no address of mail: letters wait.";
        }
        try {
            protection();
        } catch (IllegalArgumentException unknown) {
            return "MAIL_TLS '" + tls + "' is unknown: starttls, ssl or none. Letters wait.";
        }
        return user.isPresent() && password.isEmpty()
                ? "MAIL_USER is set but MAIL_PASSWORD is not: letters wait."
                : null;
    }

    InternetAddress sender() throws AddressException {
        return new InternetAddress(from.orElseThrow(), true);
    }

    void logIn(Transport transport) throws MessagingException {
        transport.connect(user.orElse(null), password.orElse(null));
    }

    private Tls protection() {
        return Tls.valueOf(tls.strip().toUpperCase(Locale.ROOT));
    }

    /** The settings as Jakarta Mail calls them. */
    Properties session() {
        Properties session = new Properties();
        session.setProperty("mail.smtp.host", host.orElseThrow());
        session.setProperty("mail.smtp.port", String.valueOf(port.orElse(protection().port)));
        session.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
        session.setProperty("mail.smtp.starttls.enable", String.valueOf(protection() == Tls.STARTTLS));
        session.setProperty("mail.smtp.starttls.required", String.valueOf(protection() == Tls.STARTTLS));
        session.setProperty("mail.smtp.ssl.enable", String.valueOf(protection() == Tls.SSL));
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        session.setProperty("mail.smtp.connectiontimeout", String.valueOf(MILLIS_TO_CONNECT));
        session.setProperty("mail.smtp.timeout", String.valueOf(MILLIS_TO_ANSWER));
        session.setProperty("mail.smtp.writetimeout", String.valueOf(MILLIS_TO_ANSWER));
        session.setProperty("mail.mime.allowutf8", "true");
        return session;
    }
}

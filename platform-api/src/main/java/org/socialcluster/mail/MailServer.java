package org.socialcluster.mail;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/** One connection to the mail server, for as many letters as there are. */
final class MailServer implements AutoCloseable {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final Transport transport;
    private final InternetAddress sender;

    private MailServer(Session session, Transport transport, InternetAddress sender) {
        this.session = session;
        this.transport = transport;
        this.sender = sender;
    }

    static MailServer connect(MailSettings settings) throws MessagingException {
        Session session = Session.getInstance(settings.session());
        Transport transport = session.getTransport("smtp");
        settings.logIn(transport);
        return new MailServer(session, transport, settings.sender());
    }

    /** Hands a letter over.
     *
     * @throws MessagingException when the server has not taken it */
    void send(Outgoing letter) throws MessagingException {
        MimeMessage message = new Named(session, letter.id(), domain(sender));
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, reachable(letter.to()));
        message.setReplyTo(replyTo(letter));
        message.setSubject(letter.subject(), UTF_8);
        message.setHeader("Date", RFC_1123_DATE_TIME.format(letter.written().atOffset(ZoneOffset.UTC)));
        // RFC 3834: no answering machine shall answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        fill(message, letter);
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    private static void fill(MimeMessage message, Outgoing letter) throws MessagingException {
        if (letter.html() == null && letter.attachments().isEmpty()) {
            message.setText(letter.text(), UTF_8);
            return;
        }
        MimeMultipart words = new MimeMultipart("alternative");
        words.addBodyPart(part(letter.text(), "plain"));
        if (letter.html() != null) {
            words.addBodyPart(part(letter.html(), "html"));
        }
        if (letter.attachments().isEmpty()) {
            message.setContent(words);
            return;
        }
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        all.addBodyPart(first);
        for (Attachment file : letter.attachments()) {
            all.addBodyPart(part(file));
        }
        message.setContent(all);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static MimeBodyPart part(Attachment file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] content = Base64.getDecoder().decode(file.content());
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, file.type())));
        part.setFileName(file.name());
        return part;
    }

    /** Domains in Russian letters as the network knows them. */
    private static InternetAddress reachable(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        try {
            return new InternetAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)), true);
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException(noDomain.getMessage(), address);
        }
    }

    /** Answers go to the centre; where its address is none, to the sender. */
    private InternetAddress[] replyTo(Outgoing letter) {
        try {
            return letter.replyTo() == null
                    ? new InternetAddress[] {sender}
                    : new InternetAddress[] {reachable(letter.replyTo())};
        } catch (AddressException noAddress) {
            return new InternetAddress[] {sender};
        }
    }

    /** Whether the server listens on after what it has said. */
    boolean connected() {
        return transport.isConnected();
    }

    private static String domain(InternetAddress sender) {
        String address = sender.getAddress();
        return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1));
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException goneAlready) {
            // Nothing is lost with it: every letter has had its answer.
        }
    }

    /** A message that keeps the name of its letter: sent twice after a crash, it can be told for the same. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, UUID letter, String domain) {
            super(session);
            this.name = "<" + letter + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}

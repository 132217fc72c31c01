package org.socialcluster.mail;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.MailAddress;
import org.socialcluster.shared.Problem;

/**
 * A letter to one person. Built step by step: {@code Letter.of("EVENT_CONFIRMED", to, subject, text).about(id)}.
 *
 * @param kind what sort of letter, e.g. {@code EVENT_CONFIRMED}
 * @param about the record it is about, or null
 * @param html the same text with its marks, or null; what is in it has been escaped by whoever wrote it
 * @param secrets parts of the text that let in whoever has them (tokens of links): wiped from our copy once it is sent
 * @param unsubscribe address that ends such letters, for the button of mail programs; null: it is no letter of a subscription
 * @param confidential whether it tells of a resident what the centre is not to know: see {@link #confidentially}
 */
public record Letter(
        String kind,
        @Nullable UUID about,
        String to,
        String subject,
        String text,
        @Nullable String html,
        List<Attachment> attachments,
        List<String> secrets,
        @Nullable String unsubscribe,
        boolean confidential) {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int SHORTEST_SECRET = 16;

    /** @throws Problem {@code invalid-input} at {@code email} for an address that is none */
    public Letter {
        attachments = List.copyOf(attachments);
        secrets = List.copyOf(secrets);
        if (!isAddress(to)) {
            throw Problem.ofField("email", "person.email");
        }
        refuse(!kind.matches("[A-Z][A-Z_]{1,49}"), "kind");
        // A line end would begin another header.
        refuse(subject.isBlank() || subject.length() > LONGEST_SUBJECT || subject.matches(".*\\p{Cntrl}.*"), "subject");
        refuse(text.isBlank() || text.length() > LONGEST_TEXT, "text");
        refuse(secrets.stream().anyMatch(it -> it.length() < SHORTEST_SECRET), "secret");
    }

    /** Whether letters can go there. */
    public static boolean isAddress(@Nullable String text) {
        return text != null && text.length() <= LONGEST_ADDRESS && text.matches(MailAddress.FORM);
    }

    private static void refuse(boolean wrong, String part) {
        if (wrong) {
            throw new IllegalArgumentException("a letter cannot have this " + part);
        }
    }

    public static Letter of(String kind, String to, String subject, String text) {
        return new Letter(kind, null, to.strip(), subject, text, null, List.of(), List.of(), null, false);
    }

    public Letter about(UUID record) {
        return new Letter(kind, record, to, subject, text, html, attachments, secrets, unsubscribe, confidential);
    }

    public Letter withHtml(String marked) {
        return new Letter(kind, about, to, subject, text, marked, attachments, secrets, unsubscribe, confidential);
    }

    public Letter with(Attachment file) {
        return new Letter(
                kind,
                about,
                to,
                subject,
                text,
                html,
                Stream.concat(attachments.stream(), Stream.of(file)).toList(),
                secrets,
                unsubscribe,
                confidential);
    }

    /** Lets nobody read that part of the text in the office afterwards. */
    public Letter hiding(String secret) {
        return new Letter(
                kind,
                about,
                to,
                subject,
                text,
                html,
                attachments,
                Stream.concat(secrets.stream(), Stream.of(secret)).toList(),
                unsubscribe,
                confidential);
    }

    /** Says in its head how to end such letters: by a POST to that address, without anything else (RFC 8058). */
    public Letter endedAt(String address) {
        return new Letter(kind, about, to, subject, text, html, attachments, secrets, address, confidential);
    }

    /** Shows the office neither to whom it goes nor what it says, and has both forgotten once it is out or given up. */
    public Letter confidentially() {
        return new Letter(kind, about, to, subject, text, html, attachments, secrets, unsubscribe, true);
    }

    /** Never the text: it would end up in a log. */
    @Override
    public String toString() {
        return "Letter[" + kind + "]";
    }
}

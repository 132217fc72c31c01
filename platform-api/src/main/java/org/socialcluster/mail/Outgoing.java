package org.socialcluster.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the hands of one sender.
 *
 * @param tries this one counted; with the id it names the turn, so that a sender that was thought dead changes nothing
 * @param replyTo the centre's own address, or null
 * @param unsubscribe address that ends such letters, or null
 */
record Outgoing(
        UUID id,
        int tries,
        Instant written,
        String to,
        @Nullable String replyTo,
        String subject,
        String text,
        @Nullable String html,
        List<Attachment> attachments,
        List<String> secrets,
        @Nullable String unsubscribe) {

    /** The text without what lets in whoever has it. */
    String readableText() {
        return secrets.stream().reduce(text, (rest, secret) -> rest.replace(secret, "…"));
    }

    /** Never the text: it would end up in a log. */
    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}

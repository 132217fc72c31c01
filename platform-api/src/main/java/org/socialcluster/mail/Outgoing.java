package org.socialcluster.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the hands of one sender.
 *
 * @param tries this one counted; with the id it names the turn, so that a sender that was thought dead changes nothing
 * @param replyTo the centre's own address, or null
 * @param unsubscribe address that ends such letters, or null
 * @param confidential whether nobody is to read of it whom it goes to
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
        @Nullable String unsubscribe,
        boolean confidential) {
    private static final Pattern REPLY_CODE = Pattern.compile("\\d{3}(?:[ -]\\d\\.\\d{1,3}\\.\\d{1,3})?");

    /** The text without what lets in whoever has it. */
    String readableText() {
        return secrets.stream().reduce(text, (rest, secret) -> rest.replace(secret, "…"));
    }

    /** What the server said of it, as far as the office may read that: servers repeat the address (RFC 5321, 4.2). */
    String readable(String problem) {
        if (!confidential) {
            return problem;
        }
        Matcher code = REPLY_CODE.matcher(problem);
        return code.lookingAt() ? code.group() : "…";
    }

    /** Never the text: it would end up in a log. */
    @Override
    public String toString() {
        return "Outgoing[" + id + "]";
    }
}

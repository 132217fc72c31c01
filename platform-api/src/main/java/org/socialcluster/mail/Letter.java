package org.socialcluster.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.MailAddress;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.PlainText;

/**
 * A letter to one person. Built step by step: {@code Letter.of("EVENT_CONFIRMED", to, subject, text).about(id)}.
 *
 * @param kind what sort of letter, for the office's list: its word there is {@code mail.kind.<kind>}
 * @param about the record it is about, or null
 * @param html the same text with its marks, or null; what is in it has been escaped by whoever wrote it
 * @param secrets parts of the text that let in whoever has them (tokens of links): wiped from our copy once it is sent
 */
public record Letter(
        @Pattern(regexp = "[A-Z][A-Z_]{1,49}") String kind,
        @Nullable UUID about,
        @NotBlank @Size(max = 254) @MailAddress String to,
        @NotBlank @Size(max = 200) @Plain String subject,
        @NotBlank @Size(max = 20_000) @PlainText String text,
        @Nullable @Size(max = 100_000) String html,
        @Size(max = 5) List<@Valid Attachment> attachments,
        List<@Size(min = 16) String> secrets) {

    public Letter {
        attachments = List.copyOf(attachments);
        secrets = List.copyOf(secrets);
    }

    public static Letter of(String kind, String to, String subject, String text) {
        return new Letter(kind, null, to.strip(), subject, text, null, List.of(), List.of());
    }

    public Letter about(UUID record) {
        return new Letter(kind, record, to, subject, text, html, attachments, secrets);
    }

    public Letter withHtml(String marked) {
        return new Letter(kind, about, to, subject, text, marked, attachments, secrets);
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
                secrets);
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
                Stream.concat(secrets.stream(), Stream.of(secret)).toList());
    }

    /** Never the text: it would end up in a log. */
    @Override
    public String toString() {
        return "Letter[" + kind + "]";
    }
}

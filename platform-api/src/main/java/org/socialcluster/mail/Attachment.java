package org.socialcluster.mail;

import jakarta.validation.constraints.Pattern;

/**
 * A file that goes with a letter.
 *
 * @param name file name, Latin, e.g. {@code event.ics}
 * @param type media type with its parameters, e.g. {@code text/calendar; charset=utf-8; method=REQUEST}
 * @param content the bytes in Base64, so that the record compares and is stored as it is
 */
public record Attachment(
        @Pattern(regexp = "[A-Za-z0-9._-]{1,100}") String name,
        @Pattern(regexp = "[ -~]{3,200}") String type,
        String content) {
    public static Attachment of(String name, String type, byte[] content) {
        return new Attachment(name, type, java.util.Base64.getEncoder().encodeToString(content));
    }
}

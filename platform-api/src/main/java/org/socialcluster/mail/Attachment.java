package org.socialcluster.mail;

import java.util.Base64;

/**
 * A file that goes with a letter.
 *
 * @param name file name, Latin, e.g. {@code event.ics}
 * @param type media type with its parameters, e.g. {@code text/calendar; charset=utf-8; method=REQUEST}
 * @param content the bytes in Base64, so that the record compares and is stored as it is
 */
public record Attachment(String name, String type, String content) {

    public Attachment {
        if (!name.matches("[A-Za-z0-9._-]{1,100}") || !type.matches("[ -~]{3,200}")) {
            throw new IllegalArgumentException("an attachment cannot have this name or type");
        }
    }

    public static Attachment of(String name, String type, byte[] content) {
        return new Attachment(name, type, Base64.getEncoder().encodeToString(content));
    }
}

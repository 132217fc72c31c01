package org.socialcluster.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that stands for a person: in a cookie, in a one-time link, in a partner's program. 256 random bits, so that a
 * plain digest is enough to store it.
 */
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What the database keeps: SHA-256 of the text, 32 bytes. */
    public byte[] digest() {
        return digest(text);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Never the secret: it would end up in a log. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}

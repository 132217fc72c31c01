package org.socialcluster.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A stored password: PBKDF2 with HMAC-SHA-512, 210,000 rounds, 16 bytes of salt (OWASP Password Storage Cheat Sheet,
 * 2023). Written as {@code pbkdf2-sha512$rounds$salt$hash}, so that the parameters can grow with time.
 */
record PasswordHash(String text) {
    private static final String NAME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Half of the processors stay free for pages, however many sign in at once. */
    private static final Semaphore COMPUTING =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Somebody who has no account is answered as slowly as somebody who has one. */
    static final PasswordHash NOBODYS = of(Token.fresh().text());

    static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PasswordHash(
                String.join("$", NAME, Integer.toString(ROUNDS), encode(salt), encode(derive(password, salt, ROUNDS))));
    }

    boolean verifies(String password) {
        String[] parts = text.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(NAME)) {
            throw new IllegalStateException("a stored password has an unknown form: " + parts[0]);
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        COMPUTING.acquireUninterruptibly();
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BYTES * 8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        } finally {
            COMPUTING.release();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}

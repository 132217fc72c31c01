package org.socialcluster.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept for a day of where a form came from, against floods: enough to count by, of no use for anything else. */
public final class Sender {
    private static final int BYTES = 16;

    private Sender() {}

    /** The digest of a network.
     *
     * @param form what is counted, so that digests of different forms do not meet
     * @param network as {@link Edge#network} has it */
    public static String of(String form, String network) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((form + " " + network).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

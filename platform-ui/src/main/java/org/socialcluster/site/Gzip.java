package org.socialcluster.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs bytes once, and reads whether somebody takes them packed. */
final class Gzip {
    private Gzip() {}

    static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] plain(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether {@code Accept-Encoding} (RFC 9110, 12.5.3) takes gzip: named, or by the asterisk, and not with q=0. */
    static boolean isAccepted(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean byAsterisk = false;
        for (String one : header.split(",", -1)) {
            int semicolon = one.indexOf(';');
            String coding = (semicolon < 0 ? one : one.substring(0, semicolon)).strip();
            boolean taken = semicolon < 0 || !isZero(one.substring(semicolon + 1));
            if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
                return taken;
            }
            byAsterisk |= coding.equals("*") && taken;
        }
        return byAsterisk;
    }

    private static boolean isZero(String weight) {
        return weight.replaceAll("\\s", "").matches("[qQ]=0(\\.0*)?");
    }
}

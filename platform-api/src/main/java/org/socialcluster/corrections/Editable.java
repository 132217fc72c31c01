package org.socialcluster.corrections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.ListingStatus;

/**
 * A record as its provider may correct it.
 *
 * @param values each field as text; hours and contacts as JSON in the words of the API
 */
public record Editable(
        ListingKind kind,
        UUID id,
        String name,
        ListingStatus status,
        long version,
        Map<CorrectedField, String> values) {
    private static final int ENOUGH_DIGITS = 8;

    public String value(CorrectedField field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    /** What a form was filled with, in short: tells later which fields were changed in it, and which meanwhile by others. */
    public Map<CorrectedField, String> seen() {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> digest(it.getValue())));
    }

    /** Line ends are the browser's own. */
    public static String digest(String value) {
        try {
            byte[] plain = value.replace("\r\n", "\n").strip().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain), 0, ENOUGH_DIGITS);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

package org.socialcluster.services.office;

import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Problem;

/** Whole numbers that people type. */
final class Numbers {
    private static final int DIGITS = 9;

    private Numbers() {}

    /** The number; null where nothing is typed.
     *
     * @throws Problem {@code invalid-input} at that field for anything else */
    static @Nullable Integer of(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1," + DIGITS + "}")) {
            throw Problem.ofField(field, "number.whole");
        }
        return Integer.valueOf(text);
    }

    static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}

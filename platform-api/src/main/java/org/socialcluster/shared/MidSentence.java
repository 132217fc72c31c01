package org.socialcluster.shared;

import java.util.Locale;

/** Texts of records that stand in the middle of a sentence. */
public final class MidSentence {
    private MidSentence() {}

    /** The text with its first letter small, unless it begins with an abbreviation. */
    public static String of(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }
}

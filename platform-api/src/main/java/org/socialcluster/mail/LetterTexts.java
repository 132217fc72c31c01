package org.socialcluster.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of letters, from {@code letters.properties}: keys begin with the room's name. */
public final class LetterTexts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("letters", Locale.ROOT);

    private LetterTexts() {}

    /** A text with its places {0}, {1}, … filled. */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }
}

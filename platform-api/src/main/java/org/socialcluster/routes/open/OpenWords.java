package org.socialcluster.routes.open;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@code routes-open.properties}. */
final class OpenWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("routes-open", Locale.ROOT);

    private OpenWords() {}

    static String text(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(arguments);
    }
}

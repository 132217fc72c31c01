package org.socialcluster.plainlanguage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What advice says to people. */
final class Texts {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("plainlanguage", Locale.ROOT);

    private Texts() {}

    static String of(String key, Object... arguments) {
        return MessageFormat.format(WORDS.getString(key), arguments);
    }
}

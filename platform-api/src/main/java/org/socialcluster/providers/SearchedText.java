package org.socialcluster.providers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text as people search for it: whatever its case, ё as е. Found by position, so that % and _ are ordinary signs. */
final class SearchedText {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private SearchedText() {}

    /** SQL of a column in the form that is compared. */
    static String of(String column) {
        return "translate(lower(%s collate \"ru-RU-x-icu\"), 'ё', 'е')".formatted(column);
    }

    /** What somebody typed, in the same form; empty for nothing. */
    static String typed(@Nullable String text) {
        return storable(text).strip().toLowerCase(RUSSIAN).replace('ё', 'е');
    }

    /** PostgreSQL knows no NUL and refuses to look for one. */
    static String storable(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "");
    }
}

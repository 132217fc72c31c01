package org.socialcluster.sheets;

import java.util.Locale;

/**
 * A number that hides something: there are so many or more. A spreadsheet computes with it and shows it with its words.
 *
 * @param words «не меньше»
 */
public record AtLeast(String words, long number) {
    @Override
    public String toString() {
        return String.format(Locale.forLanguageTag("ru-RU"), "%s\u00a0%,d", words, number);
    }
}

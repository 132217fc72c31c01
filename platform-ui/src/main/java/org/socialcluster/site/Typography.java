package org.socialcluster.site;

import java.util.regex.Pattern;

/**
 * Binds what must not be torn apart at the end of a line: a word of one or two letters to the next word, a number to
 * its unit, a dash to the word before it. Longer words stay free: at doubled text a long bound piece would break inside
 * a word on a phone.
 */
final class Typography {
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final Pattern SHORT_WORD = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}\\u2011-])([\\p{IsCyrillic}]{1,2}|\\u2116) (?=[\\p{L}\\p{Nd}\\{\\u00ab])");
    private static final Pattern NUMBER = Pattern.compile("(\\p{Nd}) (?=\\p{L})");
    private static final Pattern DASH = Pattern.compile(" (?=\\u2014)");

    private Typography() {}

    static String bind(String text) {
        String words = SHORT_WORD.matcher(text).replaceAll("$1" + NO_BREAK_SPACE);
        String numbers = NUMBER.matcher(words).replaceAll("$1" + NO_BREAK_SPACE);
        return DASH.matcher(numbers).replaceAll(NO_BREAK_SPACE);
    }
}

package org.socialcluster.sheets;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet program would take for a formula and compute, as soon as somebody opens the file. An apostrophe
 * before it says that it is text; that is how such programs say it themselves.
 */
public final class Formula {
    private static final char TEXT = '\'';
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9 ().,-]*");
    private static final Pattern REACHES_OUT = Pattern.compile("[=@].*|[+-][^\\s].*[(!|\\[].*", Pattern.DOTALL);

    private Formula() {}

    /** The text as it may stand in a file. */
    public static String escaped(String text) {
        return begins(text) ? TEXT + text : text;
    }

    /** The text of a cell without the apostrophe that {@link #escaped} has put before it. */
    static String unescaped(String cell) {
        return cell.length() > 1 && cell.charAt(0) == TEXT && begins(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Whether a cell looks like a formula that somebody has smuggled in. A phone and a dash are none. */
    public static boolean in(String cell) {
        return REACHES_OUT.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}

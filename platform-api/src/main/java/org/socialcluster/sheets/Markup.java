package org.socialcluster.sheets;

/** Tells from its beginning whether a part is XML. Spreadsheet programs write it in one encoding; all others are refused. */
final class Markup {
    static final int LENGTH = 1024;
    private static final int[][] OTHER_ENCODINGS = {
        {0xFE, 0xFF},
        {0xFF, 0xFE},
        {0, '<'},
        {'<', 0},
        {0, 0, 0xFE, 0xFF},
        {0, 0, 0, '<'},
        {0, 0, '<', 0},
        {0x4C, 0x6F, 0xA7, 0x94}
    };
    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private Markup() {}

    static boolean is(byte[] beginning) {
        for (int[] other : OTHER_ENCODINGS) {
            if (startsWith(beginning, other)) {
                throw SheetSource.refused("sheet.broken");
            }
        }
        int at = startsWith(beginning, MARK) ? MARK.length : 0;
        while (at < beginning.length && Character.isWhitespace(beginning[at])) {
            at++;
        }
        return at == LENGTH || (at < beginning.length && beginning[at] == '<');
    }

    private static boolean startsWith(byte[] beginning, int[] signs) {
        for (int at = 0; at < signs.length; at++) {
            if (at >= beginning.length || (beginning[at] & 0xff) != signs[at]) {
                return false;
            }
        }
        return true;
    }
}

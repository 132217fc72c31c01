package org.socialcluster.sheets;

/** Where a cell stands, as a file writes it: no further out than a spreadsheet program has cells. */
final class Reference {
    static final int LAST_ROW = 1_048_576;
    static final int LAST_COLUMN = 16_384;
    private static final int LONGEST = "$XFD$1048576".length();
    private static final int LETTERS = 26;

    private Reference() {}

    /** Such as {@code B7} or {@code $B$7}. */
    static boolean isCell(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        int at = text.startsWith("$") ? 1 : 0;
        int column = 0;
        for (; at < text.length() && letter(text.charAt(at)) > 0 && column <= LAST_COLUMN; at++) {
            column = column * LETTERS + letter(text.charAt(at));
        }
        at += text.startsWith("$", at) ? 1 : 0;
        return column > 0 && column <= LAST_COLUMN && isRow(text.substring(at));
    }

    private static int letter(char sign) {
        int capital = sign >= 'a' ? sign - 'a' + 'A' : sign;
        return capital >= 'A' && capital <= 'Z' ? capital - 'A' + 1 : 0;
    }

    static boolean isRow(String text) {
        int row = 0;
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9' || row > LAST_ROW) {
                return false;
            }
            row = row * 10 + digit - '0';
        }
        return row > 0 && row <= LAST_ROW;
    }
}

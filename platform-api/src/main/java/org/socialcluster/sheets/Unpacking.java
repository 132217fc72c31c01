package org.socialcluster.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One part of a packed file as it comes out. Counts what really comes, because a packed file may lie about it, and lets no
 * markup through that a parser would have to keep in one piece.
 */
final class Unpacking extends FilterInputStream {
    private static final long MOST_UNPACKED = 400L << 20;
    private static final long SMALL = 1 << 20;
    private static final int MOST_RATIO = 150;
    private static final int MOST_AT_ONCE = 1 << 20;

    private final long packed;
    private final long before;
    private final boolean markup;
    private long size;
    private int sinceBracket;
    private boolean declares;

    /** What is in a part.
     *
     * @param packed length of the whole file
     * @param before what came out of the parts before this one
     * @param markup whether it is XML */
    Unpacking(InputStream part, long packed, long before, boolean markup) {
        super(part);
        this.packed = packed;
        this.before = before;
        this.markup = markup;
    }

    long size() {
        return size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        size += Math.max(0, got);
        boolean swollen = before + size > SMALL && (before + size) / packed > MOST_RATIO;
        if (swollen || before + size > MOST_UNPACKED) {
            throw SheetSource.refused("sheet.bomb");
        }
        for (int at = offset; markup && at < offset + got; at++) {
            look(into[at]);
        }
        return got;
    }

    /** Between two opening brackets there is a tag and a text. Declarations have entities; of no spreadsheet program, raw text. */
    private void look(byte sign) {
        if (sign == '<') {
            sinceBracket = 0;
            return;
        }
        sinceBracket++;
        if (sinceBracket == 1) {
            declares = sign == '!';
        } else if (sinceBracket == 2 && declares && sign != '-') {
            throw SheetSource.refused(sign == '[' ? "sheet.broken" : "sheet.entities");
        } else if (sinceBracket > MOST_AT_ONCE) {
            throw SheetSource.refused("sheet.much-text");
        }
    }
}

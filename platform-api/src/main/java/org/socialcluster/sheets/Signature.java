package org.socialcluster.sheets;

import java.util.Arrays;

/** What a file is, by its first bytes. */
enum Signature {
    ZIP,
    OLD_EXCEL,
    BINARY,
    TEXT;

    static final int LENGTH = 4096;

    private static final byte[] PK = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static Signature of(byte[] beginning) {
        if (begins(beginning, PK)) {
            return ZIP;
        }
        if (begins(beginning, OLE)) {
            return OLD_EXCEL;
        }
        return wide(beginning) || !control(beginning) ? TEXT : BINARY;
    }

    /** Whether it begins as text of two bytes a letter does. */
    static boolean wide(byte[] beginning) {
        return begins(beginning, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || begins(beginning, new byte[] {(byte) 0xFE, (byte) 0xFF});
    }

    private static boolean control(byte[] beginning) {
        for (byte sign : beginning) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\r' && sign != '\n' && sign != '\f') {
                return true;
            }
        }
        return begins(beginning, new byte[] {'%', 'P', 'D', 'F'});
    }

    private static boolean begins(byte[] file, byte[] signature) {
        return file.length >= signature.length
                && Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
    }
}

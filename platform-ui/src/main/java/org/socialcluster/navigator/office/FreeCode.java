package org.socialcluster.navigator.office;

import java.util.Set;

/** Codes that nobody has to think of: they stand in addresses and in no text. */
final class FreeCode {
    private FreeCode() {}

    /** The first of {@code a1}, {@code a2}, … that is free. */
    static String of(String begin, Set<String> taken) {
        int number = 1;
        while (taken.contains(begin + number)) {
            number++;
        }
        return begin + number;
    }
}

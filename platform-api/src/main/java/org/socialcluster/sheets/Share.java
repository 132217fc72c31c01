package org.socialcluster.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole: whole precision for those who compute, one digit behind the comma for those who read.
 *
 * @param of 0 is nothing, 1 is all
 */
public record Share(double of) {
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");
    private static final int HUNDRED = 100;

    /** Null where there is no whole. */
    public static @Nullable Share of(long part, long whole) {
        return whole == 0 ? null : new Share((double) part / whole);
    }

    /** Rounded, but neither all nor none unless it is so. */
    public BigDecimal percent() {
        BigDecimal rounded = BigDecimal.valueOf(of * HUNDRED).setScale(1, RoundingMode.HALF_UP);
        return of > 0 && of < 1 ? rounded.max(LEAST).min(MOST) : rounded;
    }

    @Override
    public String toString() {
        return String.format(Locale.forLanguageTag("ru-RU"), "%.1f\u00a0%%", percent());
    }
}

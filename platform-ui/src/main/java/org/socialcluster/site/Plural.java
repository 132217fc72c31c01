package org.socialcluster.site;

/** Form of a Russian noun after a whole number, by the CLDR rule for {@code ru}: 1 день, 2 дня, 5 дней, 11 дней, 21 день. */
enum Plural {
    ONE,
    FEW,
    MANY;

    static Plural of(int number) {
        int tens = Math.abs(number) % 100;
        int units = tens % 10;
        if (units == 1 && tens != 11) {
            return ONE;
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? FEW : MANY;
    }
}

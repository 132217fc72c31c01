package org.socialcluster.office;

import com.vaadin.flow.i18n.I18NProvider;

/** Words that depend on a number: 1 день, 2 дня, 5 дней (CLDR's one, few and many of Russian). */
public final class Plurals {
    private Plurals() {}

    /** The text of the form that the number asks for: {@code one}, {@code few} or {@code many} after the key, which ends with a dot. */
    public static String of(String key, long number) {
        return I18NProvider.translate(Words.LANGUAGE, key + form(number), number);
    }

    /** How long ago: сегодня, вчера, 5 дней назад. */
    public static String daysAgo(long days) {
        return days <= 0
                ? I18NProvider.translate(Words.LANGUAGE, "ago.today")
                : days == 1 ? I18NProvider.translate(Words.LANGUAGE, "ago.yesterday") : of("ago.days.", days);
    }

    private static String form(long number) {
        long tens = Math.abs(number) % 100;
        long units = tens % 10;
        if (units == 1 && tens != 11) {
            return "one";
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }
}

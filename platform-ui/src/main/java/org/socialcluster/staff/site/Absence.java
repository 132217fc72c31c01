package org.socialcluster.staff.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialcluster.site.Texts;
import org.socialcluster.staff.StaffView;

/**
 * Somebody is away, or soon will be. Why is nobody's business.
 *
 * @param text e.g. «Отсутствует до 4 декабря 2026»
 * @param now true: already
 * @param substitute who stands in; null where nobody is named
 */
public record Absence(String text, boolean now, StaffView.@Nullable Substitute substitute) {
    private static final int DAYS_AHEAD = 30;

    static @Nullable Absence of(StaffView person, LocalDate today) {
        LocalDate from = person.awayFrom();
        LocalDate until = person.awayUntil();
        if (from == null || (until != null && until.isBefore(today)) || from.isAfter(today.plusDays(DAYS_AHEAD))) {
            return null;
        }
        Texts texts = Texts.russian();
        boolean now = !from.isAfter(today);
        String key = "staff.away." + (now ? "now" : "soon") + (until == null ? "" : ".until");
        String text = now
                ? texts.of(key, until == null ? "" : texts.day(until))
                : texts.of(key, texts.day(from), until == null ? "" : texts.day(until));
        return new Absence(text, now, person.substitute());
    }
}

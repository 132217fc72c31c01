package org.socialcluster.coverage.office;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.socialcluster.office.Words;

/**
 * Since when somebody is told what has changed.
 *
 * @param day of the last sign-in before this one; null for whoever signed in for the first time
 * @param today in the region
 */
record LastVisit(@Nullable LocalDate day, LocalDate today) {
    static LastVisit of(@Nullable Instant before, Instant now, Words words) {
        return new LastVisit(before == null ? null : words.date(before), words.date(now));
    }

    /** The day to compare with: yesterday for whoever was here today or never. */
    LocalDate since() {
        LocalDate yesterday = today.minusDays(1);
        return day == null || day.isAfter(yesterday) ? yesterday : day;
    }

    /** Why just that snapshot is compared with, in words.
     *
     * @param snapshot its day */
    String said(LocalDate snapshot) {
        String with = Words.day(snapshot);
        if (day == null) {
            return CoverageSaid.text("briefing.visit.first", with);
        }
        return day.equals(today)
                ? CoverageSaid.text("briefing.visit.today", with)
                : CoverageSaid.text("briefing.visit.last", with, Words.day(day));
    }
}

package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/** What time it is for the people of the region, and how long a page stays true without anybody changing anything. */
@ApplicationScoped
public class RegionTime {
    /** Confirmations grow old at any moment: so late may a page notice it. */
    private static final Duration LATE = Duration.ofMinutes(10);

    @Inject
    Clock clock;

    @Inject
    Frames frames;

    public Instant now() {
        return clock.instant();
    }

    /** The day on which something happened, as the region's calendar says. */
    public LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone()).toLocalDate();
    }

    /** For a page that shows listings: closures end at midnight.
     *
     * @param centre the only centre whose listings it shows; null for all */
    public Page.Keep keep(@Nullable CentreId centre) {
        Instant soon = now().plus(LATE);
        Instant midnight = LocalDate.ofInstant(now(), zone())
                .plusDays(1)
                .atStartOfDay(zone())
                .toInstant();
        return new Page.Keep(centre, soon.isBefore(midnight) ? soon : midnight);
    }

    private ZoneId zone() {
        return frames.region().timeZone();
    }
}

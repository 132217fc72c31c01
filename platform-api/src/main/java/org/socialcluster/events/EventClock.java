package org.socialcluster.events;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.socialcluster.tenancy.RegionView;

/** The moment by the clocks of the region. */
record EventClock(ZoneId zone, LocalDateTime now) {
    static EventClock of(RegionView region, Clock clock) {
        return new EventClock(region.timeZone(), LocalDateTime.ofInstant(clock.instant(), region.timeZone()));
    }
}

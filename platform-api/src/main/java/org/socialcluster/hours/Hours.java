package org.socialcluster.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.CentreId;

/** When things are open, for everybody: what the calendar and the special days make of weekly hours. */
@ApplicationScoped
@Transactional
public class Hours {
    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 70;

    @Inject
    HoursStore store;

    @Inject
    Clock clock;

    /** For things of one centre. */
    public Timetables of(Actor actor, CentreId centre) {
        return of(actor, Set.of(centre));
    }

    /** For things of several centres, in one statement however many they are. */
    public Timetables of(Actor actor, Collection<CentreId> centres) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return store.of(centres, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    }

    /** The working calendar of the region, all years that are known. */
    public WorkingCalendar calendar(Actor actor) {
        return store.calendar();
    }
}

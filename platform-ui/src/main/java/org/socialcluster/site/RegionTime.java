package org.socialcluster.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.ListingKind;

/** What time it is for the people of the region, and how long a page stays true without anybody changing anything. */
@ApplicationScoped
public class RegionTime {
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

    /** How old what a record says is.
     *
     * @param confirmed null for never */
    public Checked checked(ListingKind kind, @Nullable OffsetDateTime confirmed) {
        return confirmed == null
                ? new Checked("", true)
                : new Checked(
                        Texts.russian().day(day(confirmed)),
                        frames.region()
                                .confirmation()
                                .of(kind)
                                .state(confirmed.toInstant(), now())
                                .late());
    }

    /** How old it is what a service says of its room.
     *
     * @param confirmed null for never */
    public Checked room(@Nullable OffsetDateTime confirmed) {
        return confirmed == null
                ? new Checked("", true)
                : new Checked(
                        Texts.russian().day(day(confirmed)),
                        frames.region()
                                .confirmation()
                                .ofRoom()
                                .state(confirmed.toInstant(), now())
                                .late());
    }

    /** For a page that shows listings: closures end at midnight.
     *
     * @param centre the only centre whose listings it shows; null for all */
    public Page.Keep keep(@Nullable CentreId centre) {
        LocalDate today = LocalDate.ofInstant(now(), zone());
        return new Page.Keep(centre, today.plusDays(1).atStartOfDay(zone()).toInstant());
    }

    /** As {@link #keep(CentreId)}, and not longer than until something that the page shows opens or closes.
     *
     * @param changes moments from which on the page may not be true */
    public Page.Keep keep(@Nullable CentreId centre, List<Instant> changes) {
        Page.Keep keep = keep(centre);
        return Stream.concat(Stream.ofNullable(keep.until()), changes.stream())
                .min(Comparator.naturalOrder())
                .map(it -> new Page.Keep(centre, it))
                .orElse(keep);
    }

    /** The region's day. */
    public LocalDate today() {
        return local().toLocalDate();
    }

    /** The region's clock on the wall. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(now(), zone());
    }

    public ZoneId zone() {
        return frames.region().timeZone();
    }
}

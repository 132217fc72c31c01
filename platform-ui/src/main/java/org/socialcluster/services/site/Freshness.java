package org.socialcluster.services.site;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.needs.site.Words;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.ConfirmationClock;

/** How far what a page says of a service can be relied on. */
public enum Freshness {
    /** Confirmed recently enough for every need it answers. */
    FRESH,
    /** Confirmed, but long ago: its age is shown, and it stands lower. It may still count, or no longer. */
    STALE,
    /** Nobody has confirmed it yet. */
    NEVER;

    static Freshness of(ServiceView service, Words words, Instant now) {
        return of(service.lastConfirmed(), service.needs(), words, now);
    }

    static Freshness of(@Nullable OffsetDateTime confirmed, List<String> needs, Words words, Instant now) {
        if (confirmed == null) {
            return NEVER;
        }
        ConfirmationClock clock = new ConfirmationClock(words.staleAfterDays(needs));
        return clock.state(confirmed.toInstant(), now).late() ? STALE : FRESH;
    }
}

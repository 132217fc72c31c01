package org.socialcluster.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.socialcluster.events.CentreEvents;
import org.socialcluster.events.EventId;
import org.socialcluster.freshness.DueRecord.Aspect;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.Places;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.providers.Providers;
import org.socialcluster.services.ServiceId;
import org.socialcluster.services.SocialServices;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.ListingKind;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Row;
import org.socialcluster.shared.Slice;
import org.socialcluster.staff.Staff;
import org.socialcluster.staff.StaffId;

/**
 * What of the Actor's centre is to be confirmed: most wanted and longest waiting first. Every record that everybody sees has a
 * clock (R__office_work.sql); this list is what has run out.
 */
@ApplicationScoped
@Transactional
public class WorkList {
    @Inject
    WorkListStore store;

    @Inject
    SocialServices services;

    @Inject
    Providers providers;

    @Inject
    Places places;

    @Inject
    CentreEvents events;

    @Inject
    Staff staff;

    /** The records that are due, in the order in which they are best looked at.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not work in the centre */
    public List<DueRecord> list(Actor actor, Slice slice) {
        inOffice(actor);
        return store.list(actor, slice);
    }

    /** How much there is, and how long it takes.
     *
     * @throws Problem {@code unauthenticated}, {@code forbidden} for whoever does not work in the centre */
    public Workload workload(Actor actor) {
        inOffice(actor);
        int records = 0;
        int late = 0;
        double seconds = 0;
        for (Row row : store.counts(actor)) {
            records += row.number(2);
            late += row.number(3);
            seconds += row.number(2) * Workload.seconds(ListingKind.valueOf(row.text(0)), Aspect.valueOf(row.text(1)));
        }
        return Workload.of(records, late, seconds);
    }

    /** Somebody of the centre says that all of the record is true as of now.
     *
     * @param version the one that was looked at
     * @throws Problem {@code not-found}, {@code stale-version} when somebody else has changed it */
    public Confirmed confirm(Actor actor, ListingKind kind, UUID id, long version) {
        actor.requireListing();
        Confirmed before =
                store.confirmation(actor, kind, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        long now = switch (kind) {
            case SERVICE -> services.confirm(actor, new ServiceId(id), version).version();
            case PROVIDER ->
                providers.confirm(actor, new ProviderId(id), version).version();
            case PLACE -> places.confirm(actor, new PlaceId(id), version).version();
            case EVENT -> events.confirm(actor, new EventId(id), version).version();
            case STAFF -> staff.confirm(actor, new StaffId(id), version).version();
        };
        return new Confirmed(kind, id, now, before.before(), before.beforeBy(), before.beforeByAccount());
    }

    /** Takes one's own confirmation back: the record says of itself what it said before.
     *
     * @throws Problem {@code conflict} when somebody has changed the record since */
    public void takeBack(Actor actor, Confirmed given) {
        actor.requireListing();
        if (!store.takeBack(actor, given)) {
            throw new Problem(ProblemType.CONFLICT, "freshness.changed-since");
        }
    }

    private static void inOffice(Actor actor) {
        actor.person();
        if (!actor.inOffice()) {
            throw new Problem(ProblemType.FORBIDDEN, "forbidden");
        }
    }
}

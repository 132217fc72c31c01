package org.socialcluster.hours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.shared.Actor;
import org.socialcluster.shared.Id;
import org.socialcluster.shared.Problem;
import org.socialcluster.shared.Problem.FieldError;
import org.socialcluster.shared.ProblemType;
import org.socialcluster.shared.Slice;

/** Days on which a centre, one of its places or one of its services keeps other hours or none; those to come and now. */
@ApplicationScoped
@Transactional
public class SpecialDays {
    static final int MOST = 500;
    static final int LONGEST = 366;
    private static final int YEARS_AHEAD = 3;

    @Inject
    SpecialDayStore store;

    @Inject
    Clock clock;

    /** The Actor's centre's own: for a visitor those of what is published. Past ones are left out. */
    public List<SpecialDayView> list(Actor actor) {
        return store.from(actor, yesterday());
    }

    /** Places that are closed all that day by a special day, with the reason. */
    public Map<UUID, String> closedPlaces(Actor actor, LocalDate day) {
        return store.from(actor, day).stream()
                .filter(it -> it.placeId() != null && it.hours().isEmpty() && it.covers(day))
                .collect(Collectors.toMap(SpecialDayView::placeId, SpecialDayView::reason, (one, other) -> one));
    }

    /** A part of {@link #list(Actor)}. */
    public List<SpecialDayView> list(Actor actor, Slice slice) {
        return store.from(actor, yesterday(), slice);
    }

    /** How many {@link #list(Actor)} has. */
    public int count(Actor actor) {
        return store.countFrom(actor, yesterday());
    }

    /** One of them, a past one too. */
    public Optional<SpecialDayView> find(Actor actor, SpecialDayId id) {
        return store.find(actor, id);
    }

    /** Adds one stretch of days.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code conflict} when there are too many */
    public SpecialDayView add(Actor actor, @Valid SpecialDayDraft draft) {
        actor.requireListing();
        Problem.refuse(errors(actor, draft));
        if (store.count(actor) >= MOST) {
            throw new Problem(ProblemType.CONFLICT, "hours.many", MOST);
        }
        SpecialDayId id = new SpecialDayId(Id.fresh());
        store.insert(actor, id, draft);
        return written(actor, id);
    }

    /** Writes one stretch of days anew.
     *
     * @throws Problem {@code invalid-input} naming the field, {@code not-found}, {@code stale-version} when somebody else was
     *     faster */
    public SpecialDayView change(Actor actor, SpecialDayId id, @Valid SpecialDayDraft draft, long version) {
        lock(actor, id, version);
        Problem.refuse(errors(actor, draft));
        store.update(actor, id, draft);
        return written(actor, id);
    }

    /** Takes it away: these days are as usual again.
     *
     * @throws Problem {@code not-found}, {@code stale-version} when somebody else was faster */
    public void delete(Actor actor, SpecialDayId id, long version) {
        lock(actor, id, version);
        store.delete(actor, id);
    }

    private void lock(Actor actor, SpecialDayId id, long version) {
        actor.requireListing();
        long now = store.lock(actor, id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "not-found"));
        if (now != version) {
            throw new Problem(ProblemType.STALE_VERSION, "stale-version");
        }
    }

    private SpecialDayView written(Actor actor, SpecialDayId id) {
        return store.find(actor, id).orElseThrow();
    }

    private List<FieldError> errors(Actor actor, SpecialDayDraft draft) {
        List<FieldError> errors = new ArrayList<>();
        if (draft.placeId() != null && draft.serviceId() != null) {
            errors.add(FieldError.of("serviceId", "hours.one-owner"));
        }
        if (!store.has(actor, "place", draft.placeId())) {
            errors.add(FieldError.of("placeId", "service.place-unknown"));
        }
        if (!store.has(actor, "social_service", draft.serviceId())) {
            errors.add(FieldError.of("serviceId", "hours.service-unknown"));
        }
        days(draft, errors);
        intervals(draft.hours(), errors);
        return errors;
    }

    private void days(SpecialDayDraft draft, List<FieldError> errors) {
        LocalDate first = draft.firstDay();
        if (draft.last().isBefore(first)) {
            errors.add(FieldError.of("lastDay", "hours.days-order"));
        } else if (draft.last().isBefore(yesterday())) {
            errors.add(FieldError.of("firstDay", "listing.until-past"));
        } else if (ChronoUnit.DAYS.between(first, draft.last()) >= LONGEST) {
            errors.add(FieldError.of("lastDay", "hours.days-many", LONGEST));
        } else if (first.isAfter(yesterday().plusYears(YEARS_AHEAD))) {
            errors.add(FieldError.of("firstDay", "listing.until-far", YEARS_AHEAD));
        }
    }

    private static void intervals(List<DayHours> hours, List<FieldError> errors) {
        for (int at = 0; at < hours.size(); at++) {
            if (!hours.get(at).ordered()) {
                errors.add(FieldError.of("hours[" + at + "].closes", "service.closes"));
            }
        }
    }

    /** By the clock of Greenwich one day less may have passed than where people are. */
    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }
}

package org.socialcluster.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.socialcluster.hours.SpecialDayDraft;
import org.socialcluster.hours.SpecialDayView;
import org.socialcluster.hours.SpecialDays;
import org.socialcluster.mail.LetterTexts;
import org.socialcluster.shared.Actor;
import org.socialcluster.tenancy.Centres;

/**
 * Places that their organisation has closed. A place has no status of its own: it is closed by special days, as many as one
 * may write down, until somebody takes them away. They are told from others by their reason.
 */
@ApplicationScoped
class ClosedPlaces {
    private static final int A_YEAR = 365;

    @Inject
    SpecialDays days;

    @Inject
    Centres centres;

    Set<UUID> all(Actor actor) {
        return closures(actor).stream().map(SpecialDayView::placeId).collect(Collectors.toUnmodifiableSet());
    }

    void close(Actor actor, UUID place) {
        LocalDate today = centres.today(actor);
        days.add(actor, new SpecialDayDraft(place, null, today, today.plusDays(A_YEAR), List.of(), reason()));
    }

    void open(Actor actor, UUID place) {
        closures(actor).stream()
                .filter(it -> place.equals(it.placeId()))
                .forEach(it -> days.delete(actor, it.id(), it.version()));
    }

    private List<SpecialDayView> closures(Actor actor) {
        return days.list(actor).stream()
                .filter(it -> it.placeId() != null && it.hours().isEmpty())
                .filter(it -> it.reason().equals(reason()))
                .toList();
    }

    private static String reason() {
        return LetterTexts.text("corrections.closed.place");
    }
}

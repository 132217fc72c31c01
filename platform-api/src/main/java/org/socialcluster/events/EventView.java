package org.socialcluster.events;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.services.ServiceDraft;
import org.socialcluster.services.ServiceView;
import org.socialcluster.shared.Listed;
import org.socialcluster.shared.ListingStatus;

/**
 * An event as it stands; fields of {@link EventDraft} mean the same.
 *
 * @param slug its name in addresses: made from the first name, stays when the name changes
 * @param provider null when the centre holds it itself, and for visitors while the organisation is not public
 * @param dates the next ones, called-off ones among them; empty when all are over
 * @param sequence counts changes of time, place and calling off: {@code SEQUENCE} of iCalendar
 * @param sourceName the calendar it was taken over from; null: written here
 * @param sourceGone since when that calendar has not had it any more; null for visitors
 * @param closedReason why no date takes place up to {@code closedUntil}; null unless {@code CLOSED}
 * @param lastConfirmed when somebody of the centre last said that all of it is true; null: never
 * @param lastConfirmedBy who; null for visitors
 * @param version counts changes; the {@code ETag} of the API
 */
public record EventView(
        EventId id,
        String slug,
        String name,
        String description,
        EventKind kind,
        List<String> needs,
        List<String> audience,
        @Nullable ProviderId providerId,
        ServiceView.@Nullable Organisation provider,
        EventFormat format,
        @Nullable PlaceId placeId,
        ServiceView.@Nullable Site place,
        @Nullable String placeText,
        @Nullable String onlineUrl,
        LocalDateTime starts,
        LocalDateTime ends,
        boolean allDay,
        @Nullable String rrule,
        List<EventDraft.Occurrence> occurrences,
        @Nullable String cancelledReason,
        ServiceDraft.Cost cost,
        List<String> languages,
        @Nullable Integer capacity,
        boolean registration,
        List<ServiceDraft.Contact> contacts,
        List<EventDate> dates,
        int sequence,
        @Nullable String sourceName,
        @Nullable OffsetDateTime sourceGone,
        ListingStatus status,
        @Nullable String closedReason,
        @Nullable LocalDate closedUntil,
        @Nullable OffsetDateTime lastConfirmed,
        @Nullable String lastConfirmedBy,
        boolean demo,
        long version,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements Listed<EventDraft> {
    @Override
    public EventDraft draft() {
        return new EventDraft(
                name,
                description,
                kind,
                needs,
                audience,
                providerId,
                format,
                placeId,
                placeText,
                onlineUrl,
                starts,
                ends,
                allDay,
                rrule,
                occurrences,
                cancelledReason,
                cost,
                languages,
                capacity,
                registration,
                contacts);
    }

    /** Whom residents ask: the contacts of the event itself, else those of who holds it. */
    public List<ServiceDraft.Contact> whomToAsk() {
        return contacts.isEmpty() && provider != null && (provider.phone() != null || provider.email() != null)
                ? List.of(new ServiceDraft.Contact(provider.phone(), provider.email(), null))
                : contacts;
    }
}

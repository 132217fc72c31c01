package org.socialcluster.registrations;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes, or would: for the office of the centre alone.
 *
 * @param date the date's key
 * @param email null where the person has left a telephone number
 * @param toTell whether something has changed that nobody has told the person: there is no address of mail
 * @param twice whether the telephone stands there more than once on that date: nobody confirms one, so each takes a place
 */
public record ParticipantView(
        RegistrationId id,
        LocalDateTime date,
        OffsetDateTime startsAt,
        String name,
        @Nullable String email,
        @Nullable String phone,
        RegistrationState state,
        OffsetDateTime since,
        boolean toTell,
        boolean twice) {
    /** Never name or contact: it would end up in a log. */
    @Override
    public String toString() {
        return "ParticipantView[" + id + "]";
    }
}

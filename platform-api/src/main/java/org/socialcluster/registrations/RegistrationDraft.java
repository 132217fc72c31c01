package org.socialcluster.registrations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Plain;

/**
 * What somebody writes to take part.
 *
 * @param date the key of the date: {@code EventDate.original}; null is no date that could be chosen
 * @param contact an address of mail or a telephone number, one of them
 * @param consent whether the person agrees that name and contact are kept for this event
 */
public record RegistrationDraft(
        @Nullable LocalDateTime date,
        @NotBlank @Size(max = 100) @Plain String name,
        @NotBlank @Size(max = 254) @Plain String contact,
        boolean consent) {
    /** Never name or contact: it would end up in a log. */
    @Override
    public String toString() {
        return "RegistrationDraft[" + date + "]";
    }
}

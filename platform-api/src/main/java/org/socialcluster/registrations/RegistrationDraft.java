package org.socialcluster.registrations;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
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

        @NotBlank(message = "{registration.name.missing}")
        @Size(max = 100)
        @Plain
        @Pattern(regexp = RegistrationDraft.NO_ADDRESS, message = "{registration.name}")
        String name,

        @NotBlank(message = "{registration.contact.missing}") @Size(max = 254) @Plain @Reachable
        String contact,

        @AssertTrue(message = "{registration.consent}") boolean consent) {
    /**
     * A name goes into letters of the centre: nothing in it may become a link there. Initials may have dots, numbers may not;
     * the ideographic full stop is a dot in names of machines. Letters and signs that only look otherwise are made usual first.
     */
    static final String NO_ADDRESS = "(?iuU)(?!.*(?:[/\\\\@:<>\\u3002]|www|\\w{2,}\\.\\w{2,}|\\d\\.\\d"
            + "|\\b\\w\\.(?:com|org|net|me|co|io|ru|su|рф)\\b)).*";

    /** Takes the name in its usual signs. */
    public RegistrationDraft {
        name = Normalizer.normalize(name, Normalizer.Form.NFKC);
    }

    /** Never name or contact: it would end up in a log. */
    @Override
    public String toString() {
        return "RegistrationDraft[" + date + "]";
    }
}

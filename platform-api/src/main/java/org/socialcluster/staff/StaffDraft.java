package org.socialcluster.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.MailAddress;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.ValidPhone;

/**
 * What somebody writes of a person on the staff.
 *
 * @param position what the person is here: the name of the record
 * @param displayName as the person wants to be called; seen by residents only with consent
 * @param consent what the person has agreed to; null: nothing
 * @param reception when the person receives; empty: by agreement
 * @param languages codes of {@code languages}
 * @param topics codes of {@code topics}: what to come with
 * @param room where in the centre
 * @param note one more line for residents
 * @param substituteId who stands in while the person is away
 * @param awayFrom first day of an absence; null: none
 * @param awayUntil last day; null: not known
 * @param order place in the list, small numbers first; null: after those that have one
 */
public record StaffDraft(
        @NotBlank @Size(max = 200) @Plain String position,
        @Nullable @Size(max = 200) @Plain String displayName,
        @Nullable @Valid Consent consent,
        @NotNull @Size(max = 30) List<@NotNull @Valid OpeningHours> reception,
        @NotNull @Size(max = 20) List<String> languages,
        @NotNull @Size(max = 20) List<String> topics,
        @Nullable @ValidPhone String phone,
        @Nullable @Size(max = 200) @MailAddress String email,
        @Nullable @Size(max = 100) @Plain String room,
        @Nullable @Size(max = 300) @Plain String note,
        @Nullable StaffId substituteId,
        @Nullable LocalDate awayFrom,
        @Nullable LocalDate awayUntil,
        @Nullable @Min(0) @Max(9999) Integer order) {
    static final int LAST = 100;

    /** A number reads the same however it was written. */
    public StaffDraft {
        phone = Phone.shown(phone);
    }

    /**
     * Consent of the person to be shown to everybody (152-FZ, article 10.1).
     *
     * @param given day on which it was given, as the paper says
     */
    public record Consent(
            boolean name, boolean photo, @Nullable LocalDate given) {
        public static final Consent NONE = new Consent(false, false, null);

        boolean any() {
            return name || photo;
        }
    }

    Consent agreed() {
        return Objects.requireNonNullElse(consent, Consent.NONE);
    }

    /** The same, but with a name and a consent as they are now: an old version brings neither back. */
    StaffDraft agreedAs(StaffDraft now) {
        return new StaffDraft(
                position,
                now.displayName,
                now.consent,
                reception,
                languages,
                topics,
                phone,
                email,
                room,
                note,
                substituteId,
                awayFrom,
                awayUntil,
                order);
    }
}

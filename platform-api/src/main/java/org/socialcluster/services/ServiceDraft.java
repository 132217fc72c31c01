package org.socialcluster.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.providers.PlaceId;
import org.socialcluster.providers.ProviderId;
import org.socialcluster.shared.MailAddress;
import org.socialcluster.shared.OpeningHours;
import org.socialcluster.shared.Phone;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.PlainText;
import org.socialcluster.shared.ValidPhone;

/**
 * What somebody writes of a social service. A draft may lack needs and description; what is published may not. Codes are
 * those of {@code GET /api/needs} and {@code GET /api/taxonomies}.
 *
 * @param description what it is, in plain words
 * @param needs codes of needs it answers, the most important first
 * @param serviceTypes codes of {@code service_types} (442-FZ, article 20)
 * @param audience codes of {@code recipient_categories}: for whom
 * @param placeId where it is given; null: in the centre's own town, at no certain place
 * @param documents codes of {@code document_kinds}: what to bring
 * @param accessibility codes of {@code accessibility_groups} and {@code accessibility_features}
 * @param schedule when people are received; empty: not known
 * @param languages codes of {@code languages}
 * @param servesTowns other towns whose people are served too
 */
public record ServiceDraft(
        @NotBlank @Size(max = 300) @Plain String name,
        @NotNull @Size(max = 4000) @PlainText String description,
        @NotNull @Size(max = 20) List<String> needs,
        @NotNull @Size(max = 20) List<String> serviceTypes,
        @NotNull ServiceForm form,
        @NotNull @Size(max = 30) List<String> audience,
        @NotNull ProviderId providerId,
        @Nullable PlaceId placeId,
        @NotNull @Valid Cost cost,
        @NotNull @Valid Eligibility eligibility,
        @NotNull @Size(max = 30) List<String> documents,
        boolean byAppointment,
        @NotNull @Size(max = 30) List<String> accessibility,
        @NotNull @Size(max = 30) List<@NotNull @Valid OpeningHours> schedule,
        @NotNull @Size(max = 10) List<@NotNull @Valid Contact> contacts,
        @NotNull @Valid Capacity capacity,
        @NotNull @Size(max = 20) List<String> languages,
        @NotNull @Size(max = 50) List<@NotNull @Valid ServedTown> servesTowns) {

    /** What it costs, and who pays less: in words. */
    public record Cost(
            @NotNull CostKind kind,
            @Nullable @Size(max = 1000) @PlainText String text) {}

    /**
     * Who may have it.
     *
     * @param ippsuRequired whether an individual programme of social services is asked for (442-FZ, article 16)
     */
    public record Eligibility(
            @Nullable @Size(max = 2000) @PlainText String text, boolean ippsuRequired) {}

    /** One way to ask. */
    public record Contact(
            @Nullable @ValidPhone String phone,
            @Nullable @Size(max = 200) @MailAddress String email,
            @Nullable @Size(max = 300) @Plain String note) {
        /** A number reads the same however it was written. */
        public Contact {
            phone = Phone.shown(phone);
        }
    }

    /**
     * Whether there is room.
     *
     * @param waiting people in the queue; null where nobody counts
     */
    public record Capacity(
            @NotNull CapacityState state,
            @Nullable @Min(0) Integer waiting,
            @Nullable @Size(max = 300) @Plain String note) {}

    /**
     * Another town whose people are served.
     *
     * @param town slug of its centre
     * @param monthlyQuota most people a month; null: no limit
     * @param days when they are received, as days of RFC 5545 ({@code MO} … {@code SU}); empty: as everybody
     */
    public record ServedTown(
            @NotBlank String town,
            @Nullable @Min(1) Integer monthlyQuota,

            @NotNull @Size(max = 7)
            List<@NotNull @Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU", message = "{listing.day}") String> days) {}
}

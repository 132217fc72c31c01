package org.socialcluster.providers;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.Plain;
import org.socialcluster.shared.PlainText;

/**
 * What somebody writes of a place.
 *
 * @param providerId whose place it is; null for the centre's own
 * @param street street and house
 * @param city the centre's own town, or a settlement of its district
 * @param latitude degrees north (WGS 84); given together with {@code longitude} or not at all
 * @param longitude degrees east (WGS 84)
 * @param addressHidden crisis centre: neither address nor coordinates leave the office
 * @param passportClass code of {@code accessibility_passport_classes}
 * @param accessibility codes of {@code accessibility_groups} and {@code accessibility_features}
 * @param note how to find the door, in words for residents
 */
public record PlaceDraft(
        @NotBlank @Size(max = 300) @Plain String name,
        @Nullable ProviderId providerId,
        @Nullable @Size(max = 300) @Plain String street,
        @NotBlank @Size(max = 100) @Plain String city,

        @Nullable @Pattern(regexp = "\\d{6}", message = "{listing.postal-code}")
        String postalCode,

        @Nullable @Digits(integer = 3, fraction = 15) @DecimalMin("-90") @DecimalMax("90")
        BigDecimal latitude,

        @Nullable @Digits(integer = 3, fraction = 15) @DecimalMin("-180") @DecimalMax("180")
        BigDecimal longitude,

        boolean addressHidden,
        @NotBlank String passportClass,
        @NotNull @Size(max = 30) List<String> accessibility,
        @Nullable @Size(max = 1000) @PlainText String note) {
    /** The same with its address hidden. */
    public PlaceDraft concealed() {
        return new PlaceDraft(
                name,
                providerId,
                street,
                city,
                postalCode,
                latitude,
                longitude,
                true,
                passportClass,
                accessibility,
                note);
    }
}

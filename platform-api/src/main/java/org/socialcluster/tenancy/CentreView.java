package org.socialcluster.tenancy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.OpeningHours;

/**
 * A centre as everybody may see it.
 *
 * @param slug the town in addresses, e.g. {@code nizhniy-tagil}
 * @param confirmed false where the town is our assumption and the customer has not named it
 * @param population people of the town (not of its district), null where unknown
 */
public record CentreView(
        CentreId id,
        String slug,
        Kind kind,
        TownName name,
        String title,
        Status status,
        @Nullable String oktmo,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable Integer population,
        @Nullable Integer populationYear,
        boolean confirmed,
        Contacts contacts) {

    /** A town's centre, or the one that owns what the region offers to all. */
    public enum Kind {
        TOWN,
        REGION
    }

    /** Where the centre stands: not yet open, at work, or gone from the region pack. */
    public enum Status {
        PLANNED,
        OPEN,
        CLOSED
    }

    /** The town's name in every form that sentences need; never made by rules, always from the pack. */
    public record TownName(
            String nominative,
            String genitive,
            String dative,
            String accusative,
            String instrumental,
            String prepositional,
            String inTown,
            String toTown,
            String fromTown) {

        /** As {@link #inTown}, at the beginning of a sentence: «В Реже». */
        public String inTownFirst() {
            return Character.toUpperCase(inTown.charAt(0)) + inTown.substring(1);
        }
    }

    /**
     * How to reach the centre.
     *
     * @param hours regular opening hours; two intervals where there is a break
     * @param demo true: address, hours and mail are made up for the demonstration
     */
    public record Contacts(
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            List<OpeningHours> hours,
            boolean demo) {}
}

package org.socialcluster.tenancy;

import java.time.ZoneId;

/**
 * The region this deployment serves.
 *
 * @param genitive as in «города Свердловской области»
 * @param inRegion as in «в Свердловской области»
 * @param demo true: the database was filled with demonstration data
 * @param confirmation for how long records are believed
 */
public record RegionView(
        String code,
        String name,
        String genitive,
        String inRegion,
        ZoneId timeZone,
        boolean demo,
        ConfirmationDays confirmation) {}

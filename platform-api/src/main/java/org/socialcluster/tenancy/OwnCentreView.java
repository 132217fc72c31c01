package org.socialcluster.tenancy;

import java.time.OffsetDateTime;
import org.socialcluster.shared.CentreId;
import org.socialcluster.shared.Drafted;

/**
 * The centre as its own people see it.
 *
 * @param title what it calls itself
 * @param slug its name in addresses
 * @param demo true: address, hours and mail are made up for the demonstration, until somebody writes them
 */
public record OwnCentreView(
        CentreId id,
        String title,
        String slug,
        OwnCentreDraft draft,
        boolean demo,
        long version,
        OffsetDateTime updatedAt)
        implements Drafted<OwnCentreDraft> {}

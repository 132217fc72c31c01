package org.socialcluster.reports;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has the link learns.
 *
 * @param town slug of the centre
 * @param path of the record's page
 * @param outcome null as long as nobody has answered
 */
public record ReportResult(
        String town,
        String name,
        String path,
        OffsetDateTime at,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt) {}

package org.socialcluster.reports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as the centre reads it.
 *
 * @param subject the record as it was called then
 * @param wantsAnswer whether an address of mail was left; who it is, nobody needs to know
 * @param outcome null as long as nobody has answered
 * @param answeredBy name of the colleague; null for one who has left
 */
public record ReportView(
        UUID id,
        ReportSubject subject,
        Wrong wrong,
        @Nullable String words,
        boolean wantsAnswer,
        OffsetDateTime at,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String answeredBy,
        long version) {}

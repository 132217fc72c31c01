package org.socialcluster.tenancy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;

/**
 * One change of a record, whole: what it was and what it became, with its parts of other tables.
 *
 * @param by who did it; null for the region pack and for jobs
 * @param before the record as JSON; null where the change made it
 * @param after the record as JSON; null where the change deleted it
 */
public record RecordChange(
        UUID id,
        OffsetDateTime at,
        @Nullable AccountId by,
        @Nullable String before,
        @Nullable String after) {}

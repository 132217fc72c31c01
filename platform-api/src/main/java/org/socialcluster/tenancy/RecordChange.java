package org.socialcluster.tenancy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.AccountId;

/**
 * One change of a record, whole: what it was and what it became, with its parts of other tables, in the words of the API: the
 * fields of its draft, {@code slug}, {@code status} and what belongs to it.
 *
 * @param by who did it; null for the region pack and for jobs
 * @param byName that person's name; null for somebody who has left the centre
 * @param before the record as JSON; null where the change made it
 * @param after the record as JSON; null where the change deleted it
 */
public record RecordChange(
        UUID id,
        OffsetDateTime at,
        @Nullable AccountId by,
        @Nullable String byName,
        @Nullable String before,
        @Nullable String after) {}

package org.socialcluster.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param kind code of what happened, e.g. {@code SIGNED_IN}
 * @param centre name of the town, or of the region
 * @param actor name and login of who did it, or null for nobody known
 * @param subject name and login of whom it concerns, or null
 * @param details more, in codes and ids
 */
public record AuditEntryView(
        UUID id,
        Instant at,
        String kind,
        String centre,
        @Nullable String actor,
        @Nullable String subject,
        Map<String, String> details) {
    public AuditEntryView {
        details = Map.copyOf(details);
    }
}

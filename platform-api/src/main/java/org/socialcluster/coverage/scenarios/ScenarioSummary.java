package org.socialcluster.coverage.scenarios;

import java.time.Instant;
import java.util.UUID;

/**
 * A what-if in a list.
 *
 * @param services how many services are imagined
 */
public record ScenarioSummary(
        UUID id, String title, boolean own, boolean shared, Instant updatedAt, int version, int services) {}

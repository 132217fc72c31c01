package org.socialcluster.coverage.scenarios;

import java.time.Instant;
import java.util.UUID;

/**
 * A what-if that is kept.
 *
 * @param own whether the reader has written it; nobody else changes it
 */
public record ScenarioView(UUID id, boolean own, Instant updatedAt, int version, ScenarioDraft content) {}

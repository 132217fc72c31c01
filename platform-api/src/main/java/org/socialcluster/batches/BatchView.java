package org.socialcluster.batches;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of many records, as a list of them shows it.
 *
 * @param action a word of the room that made it, e.g. {@code confirm}
 * @param by name of who did it; null for somebody who has left the centre
 * @param size records it changed
 */
public record BatchView(
        UUID id, String action, OffsetDateTime at, @Nullable String by, int size, boolean undone) {}

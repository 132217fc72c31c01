package org.socialcluster.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;

/**
 * A calendar of somebody else that is to be read again.
 *
 * @param publish whether new events of it are shown at once
 * @param etag what its server said the last time
 * @param lastModified the same
 */
public record DueSource(
        CentreId centre,
        UUID id,
        String name,
        String url,
        boolean publish,
        @Nullable String etag,
        @Nullable String lastModified) {}

package org.socialcluster.links;

import java.util.UUID;
import org.socialcluster.shared.CentreId;

/** A web address that a published record names, or a route that is published or being written.
 *
 * @param record of a route: made of the address itself, which many may name */
public record LinkUse(CentreId centre, Kind kind, UUID record, String url) {
    /** What names it. */
    public enum Kind {
        PROVIDER,
        EVENT,
        SERVICE,
        ROUTE
    }
}

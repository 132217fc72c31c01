package org.socialcluster.providers;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.ListingStatus;

/** Which providers the API is asked for. */
public class ProviderQuery {
    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("status")
    Set<ListingStatus> status;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("sector")
    @Nullable
    String sector;

    @SuppressWarnings("NullAway.Init")
    public ProviderQuery() {} // JAX-RS

    ProviderFilter filter() {
        return new ProviderFilter(text, status, kind, sector);
    }
}

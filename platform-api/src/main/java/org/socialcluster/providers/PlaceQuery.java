package org.socialcluster.providers;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which places the API is asked for. */
public class PlaceQuery {
    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("provider")
    @Nullable
    ProviderId provider;

    public PlaceQuery() {} // JAX-RS

    PlaceFilter filter() {
        return new PlaceFilter(text, provider, false);
    }
}

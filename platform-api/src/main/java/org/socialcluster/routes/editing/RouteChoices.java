package org.socialcluster.routes.editing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a route may name.
 *
 * @param documents in the order of their names
 * @param acts in the order of their names
 * @param routes published ones, in the order of the region
 */
public record RouteChoices(List<Document> documents, List<Act> acts, List<Other> routes) {
    public RouteChoices {
        documents = List.copyOf(documents);
        acts = List.copyOf(acts);
        routes = List.copyOf(routes);
    }

    /** A paper of the catalogue. */
    public record Document(
            String code, String name, @Nullable String issuedBy, String form) {}

    /** A law or another act. */
    public record Act(
            UUID id,
            String name,
            @Nullable String edition,
            @Nullable String url) {}

    /** Another route. */
    public record Other(String slug, String title) {}
}

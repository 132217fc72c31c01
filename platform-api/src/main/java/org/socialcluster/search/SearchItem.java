package org.socialcluster.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something found, as the API gives it.
 *
 * @param kind need, route, service, provider or event
 * @param slug name in addresses
 * @param town slug of the town whose it is; region for what all may use; null for a need or a route of no town
 * @param why why it was found, for people */
public record SearchItem(
        String kind, String slug, String name, @Nullable String town, List<String> needs, String why) {
    static SearchItem of(SearchHit hit) {
        return new SearchItem(
                hit.kind().code(),
                hit.slug(),
                hit.name(),
                hit.town() == null ? null : hit.town().slug(),
                hit.needs(),
                hit.why());
    }
}

package org.socialcluster.search;

import java.util.List;
import org.socialcluster.tenancy.Nearby;

/**
 * What a question finds.
 *
 * @param needs what it may mean, likeliest first; on the first page, and at most three
 * @param routes help routes that it may mean, likeliest first; on the first page, and at most three
 * @param listings one page of services, organisations and events, best first
 * @param total needs, routes and listings on all pages
 * @param nearest towns that have it, nearest first; only where the own town has nothing
 * @param read the words as they were read, where they were not typed so; else empty
 */
public record SearchResult(
        List<SearchHit> needs,
        List<SearchHit> routes,
        List<SearchHit> listings,
        int total,
        List<Nearby> nearest,
        String read) {
    static final SearchResult NOTHING = new SearchResult(List.of(), List.of(), List.of(), 0, List.of(), "");

    public boolean isEmpty() {
        return needs.isEmpty() && routes.isEmpty() && listings.isEmpty();
    }
}

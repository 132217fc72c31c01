package org.socialcluster.links;

import org.jspecify.annotations.Nullable;

/**
 * What one look at an address found.
 *
 * @param failure status of HTTP or kind of failure; null where there is a page
 * @param movedTo where its server says that the page is from now on; null where it has not moved
 */
public record LinkFinding(
        @Nullable String failure, @Nullable String movedTo) {}

package org.socialcluster.providers;

import org.jspecify.annotations.Nullable;

/**
 * Which places are wanted; null means any.
 *
 * @param text part of the name or the street, whatever its case, ё as е
 */
public record PlaceFilter(@Nullable String text, @Nullable ProviderId provider) {
    public static final PlaceFilter ALL = new PlaceFilter(null, null);

    public static PlaceFilter of(ProviderId provider) {
        return new PlaceFilter(null, provider);
    }
}

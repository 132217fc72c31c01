package org.socialcluster.providers;

import org.jspecify.annotations.Nullable;

/**
 * Which places are wanted; null means any.
 *
 * @param text part of the name or the street, whatever its case, ё as е
 * @param centresOwn true: those that belong to no provider, beside those of {@code provider} where one is named
 */
public record PlaceFilter(@Nullable String text, @Nullable ProviderId provider, boolean centresOwn) {
    public static final PlaceFilter ALL = new PlaceFilter(null, null, false);
    public static final PlaceFilter CENTRES_OWN = new PlaceFilter(null, null, true);

    public static PlaceFilter of(ProviderId provider) {
        return new PlaceFilter(null, provider, false);
    }
}

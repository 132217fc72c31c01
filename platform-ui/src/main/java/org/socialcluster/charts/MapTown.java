package org.socialcluster.charts;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.socialcluster.tenancy.CentreView;

/**
 * One town of the map.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param population decides the size of its circle; 0 where unknown
 * @param said what its label says under the name: a number or a word, e.g. «71 %»
 * @param words the whole sentence for those who do not see the circle, e.g. «Реж: есть 57 из 80, большая часть»
 * @param link where the town is told about; null: the label is no link
 */
public record MapTown(
        String name,
        double latitude,
        double longitude,
        int population,
        Fill fill,
        String said,
        String words,
        @Nullable String link) {

    /** A town whose place is known; nothing for one of which nobody has written where it lies. */
    public static Optional<MapTown> of(CentreView town, Fill fill, String said, String words, @Nullable String link) {
        if (town.latitude() == null || town.longitude() == null) {
            return Optional.empty();
        }
        return Optional.of(new MapTown(
                town.name().nominative(),
                town.latitude().doubleValue(),
                town.longitude().doubleValue(),
                Objects.requireNonNullElse(town.population(), 0),
                fill,
                said,
                words,
                link));
    }
}

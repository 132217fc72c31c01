package org.socialcluster.charts;

import org.jspecify.annotations.Nullable;

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
        @Nullable String link) {}

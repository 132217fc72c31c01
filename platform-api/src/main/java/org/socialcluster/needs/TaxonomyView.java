package org.socialcluster.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A classifier.
 *
 * @param legalSource the law or order that it comes from, or null where it is the project's own
 * @param confidence high, medium or low; null where nothing is claimed
 */
public record TaxonomyView(
        String code,
        String name,
        @Nullable String legalSource,
        @Nullable String confidence,
        List<Term> terms) {

    /**
     * One value.
     *
     * @param plain the same in a resident's own words, or null
     */
    public record Term(String code, String name, @Nullable String plain) {}
}

package org.socialcluster.shared;

import com.github.slugify.Slugify;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** The name of a record in addresses: latin letters, digits and hyphens, made from its first name in Russian letters. */
public final class Slug {
    private static final int LONGEST = 100;
    private static final Slugify RUSSIAN = Slugify.builder()
            .locale(Locale.forLanguageTag("ru"))
            .customReplacement("ё", "e")
            .customReplacement("Ё", "E")
            .customReplacement("_", "-")
            .build();

    private Slug() {}

    /** A slug of a name.
     *
     * @param otherwise what stands for a name without a letter that could be written in an address */
    public static String of(String name, String otherwise) {
        String slug = trimmed(RUSSIAN.slugify(name));
        String cut = trimmed(slug.substring(0, Math.min(slug.length(), LONGEST)));
        return cut.isEmpty() ? otherwise : cut;
    }

    /** The slug itself, or with -2, -3, … the first that nobody has. */
    public static String free(String slug, Set<String> taken) {
        return taken.contains(slug)
                ? IntStream.iterate(2, it -> it + 1)
                        .mapToObj(it -> slug + "-" + it)
                        .filter(it -> !taken.contains(it))
                        .findFirst()
                        .orElseThrow()
                : slug;
    }

    private static String trimmed(String slug) {
        return slug.replaceAll("[^a-z0-9-]", "").replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
    }
}

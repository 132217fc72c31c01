package org.socialcluster.site;

import org.jspecify.annotations.Nullable;
import org.socialcluster.tenancy.CentreView;

/**
 * What a resource method answers with: a template and what it shows. {@link PageRenderer} turns it into bytes.
 *
 * @param status HTTP status code
 * @param template path under {@code src/main/jte}, e.g. {@code tenancy/town.jte}; takes {@code Frame frame} and the
 *     content as {@code page}
 * @param town the town the page belongs to, whose navigation it gets; null outside the towns
 */
public record Page(
        int status, String template, Head head, @Nullable CentreView town, Object content) {
    /**
     * What search engines and browser tabs read.
     *
     * @param title without the name of the site
     * @param description one sentence for search results, null where the page should not be found
     * @param path the one address of the page, null where it should not be found
     */
    public record Head(
            String title,
            @Nullable String description,
            @Nullable String path) {}

    public static Page of(String template, Head head, Object content) {
        return new Page(200, template, head, null, content);
    }

    /** A page only for whoever opened it: a form, an error. */
    public static Page unlisted(String template, String title, Object content) {
        return of(template, new Head(title, null, null), content);
    }

    public Page in(CentreView centre) {
        return new Page(status, template, head, centre, content);
    }

    public Page withStatus(int code) {
        return new Page(code, template, head, town, content);
    }
}

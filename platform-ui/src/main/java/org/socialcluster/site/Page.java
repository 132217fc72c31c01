package org.socialcluster.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.socialcluster.shared.CentreId;
import org.socialcluster.tenancy.CentreView;

/**
 * What a resource method answers with: a template and what it shows. {@link PageRenderer} turns it into bytes.
 *
 * @param status HTTP status code
 * @param template path under {@code src/main/jte}, e.g. {@code tenancy/town.jte}; takes {@code Frame frame} and the
 *     content as {@code page}
 * @param town the centre the page belongs to, whose navigation it gets; null outside the centres
 * @param keep how long its bytes stay true; null: not to be kept
 */
public record Page(
        int status,
        String template,
        Head head,
        @Nullable CentreView town,
        Object content,
        @Nullable Keep keep) {
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

    /**
     * What the page is made of, for whoever keeps its bytes.
     *
     * @param centre the centre whose changes change the page; null: those of every centre
     * @param until from this moment on it may say something else, though nobody changed anything; null: never
     */
    public record Keep(@Nullable CentreId centre, @Nullable Instant until) {}

    public static Page of(String template, Head head, Object content) {
        return new Page(200, template, head, null, content, null);
    }

    /** A page only for whoever opened it: a form, an error. */
    public static Page unlisted(String template, String title, Object content) {
        return of(template, new Head(title, null, null), content);
    }

    public Page in(CentreView centre) {
        return new Page(status, template, head, centre, content, keep);
    }

    public Page withStatus(int code) {
        return new Page(code, template, head, town, content, keep);
    }

    /** The same for every reader with the same address and view, until then. */
    public Page kept(Keep howLong) {
        return new Page(status, template, head, town, content, howLong);
    }
}
